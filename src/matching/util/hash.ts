/**
 * Hashes `text.slice(start, end)` to an unsigned 32-bit integer: FNV-1a (Fowler, Noll, Vo) over UTF-16
 * code units, with the finalizer of MurmurHash3 for well-distributed low bits.
 */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
