import type { Run } from './inline-text.ts';

/** Two signs in a row, which some dialects write around what they highlight or insert: `==this==`, `++that++`. */
const MARK = /={2,}|\+{2,}/gu;

/** The place of two such signs in a text. */
interface Sign {
  at: number;
  opens: boolean;
}

/** Takes the signs around highlighted and inserted text out of it, where they stand in pairs. */
export function dropHighlightMarks(runs: readonly Run[], source: string): Run[] {
  const signs = findPairs(runs.map((run) => readText(run, source)).join(''));
  if (signs.length === 0) return [...runs];
  const parts: Run[] = [];
  let from = 0;
  let next = 0;
  for (const run of runs) {
    const own: Sign[] = [];
    for (let sign = signs[next]; sign !== undefined && sign.at < from + run.text.length; ) {
      own.push({ ...sign, at: sign.at - from });
      next += 1;
      sign = signs[next];
    }
    from += run.text.length;
    parts.push(...splitRun(run, own));
  }
  return parts;
}

/** Code, and what stands for something else, has no such signs, nor are they escaped ones. */
function readText({ text, isCode, gap, start, end }: Run, source: string): string {
  if (isCode || gap !== undefined) return '\0'.repeat(text.length);
  // The place of a word with escapes is that of its beginning alone.
  const isPlain = end - start === text.length;
  const written = source.slice(start, start + 2 * text.length);
  const isEscaped = (sign: string, at: number) =>
    isPlain ? source[start + at - 1] === '\\' : written.includes(`\\${sign}`);
  return text.replace(MARK, (sign, at: number) =>
    isEscaped(sign, at) ? '\0'.repeat(sign.length) : sign,
  );
}

/** Finds the signs that stand in pairs. */
function findPairs(text: string): Sign[] {
  const found: Sign[] = [];
  let open: RegExpExecArray | null = null;
  for (const match of text.matchAll(MARK)) {
    const { 0: sign, index } = match;
    if (sign.length !== 2) continue;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 2] ?? ' ';
    if (open?.[0] === sign && /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      found.push({ at: open.index, opens: true }, { at: index, opens: false });
      open = null;
    } else if (/\S/u.test(after) && !/[\p{L}\p{N}]/u.test(before)) open = match;
  }
  return found;
}

/** Splits a run at the signs in it, which are left out. */
function splitRun(run: Run, signs: readonly Sign[]): Run[] {
  if (signs.length === 0) return [run];
  const isPlain = run.end - run.start === run.text.length;
  const place = (at: number) => (isPlain ? run.start + at : run.start);
  const parts: Run[] = [];
  let from = 0;
  let start = run.outerStart;
  const add = (to: number, closedAt?: number) => {
    if (to > from) {
      const part: Run = {
        text: run.text.slice(from, to),
        start: place(from),
        end: place(to),
        url: run.url,
      };
      if (start !== undefined) part.outerStart = start;
      if (closedAt !== undefined) part.outerEnd = closedAt;
      parts.push(part);
      start = undefined;
    }
    from = to;
  };
  for (const { at, opens } of signs) {
    add(at, opens ? undefined : place(at + 2));
    parts.push({ text: '', start: place(at), end: place(at + 2), url: run.url, gap: 'omission' });
    from = at + 2;
    if (opens) start ??= place(at);
  }
  add(run.text.length);
  const last = parts.at(-1) as Run;
  if (!isPlain) last.end = run.end;
  if (run.outerEnd !== undefined) last.outerEnd = run.outerEnd;
  return parts;
}
