import { type Document, Packer } from 'docx';
import { unzipSync, zipSync } from 'fflate';

const DATE = new Date('2024-03-01T00:00:00Z');

/** Packs a Word document into the same bytes each time: docx writes the time and random identifiers into it. */
export async function packWordDocument(document: Document): Promise<Uint8Array> {
  const files = unzipSync(await Packer.toBuffer(document));
  const identifiers = new Map<string, string>();
  const entries = Object.keys(files)
    .sort()
    .map((name) => {
      const xml = Buffer.from(files[name] as Uint8Array).toString('utf8');
      const fixed = xml
        .replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${DATE.toISOString()}`)
        .replace(/rId[\w-]{21}/g, (id) => {
          const own = identifiers.get(id) ?? `rIdLink${identifiers.size + 1}`;
          identifiers.set(id, own);
          return own;
        });
      return [name, Buffer.from(fixed)] as const;
    });
  return zipSync(Object.fromEntries(entries), { mtime: DATE, level: 9 });
}
