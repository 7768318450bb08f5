import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { readKnowledge } from '../../src/knowledge/read.ts';
import { anyText } from './arbitraries.ts';
import type { Property } from './property.ts';

const FRAGMENTS = [
  '- id: x\n',
  '&a *a',
  '*unknown',
  '<<: *a',
  '!!js/function "x"',
  '__proto__: {polluted: true}\n',
  'constructor: {prototype: {polluted: true}}\n',
  '&a [*a, *a]',
  '"\\ud800"',
  '? {',
  '%YAML 9.9\n---\n',
  '\t',
  '- - - - -',
  'retracted: ',
  '@everyone',
];

interface Edit {
  file: string;
  at: number;
  length: number;
  text: string;
}

/** After any edit of the files, the folder is either loaded or its problems are listed; nothing is thrown. */
export function yamlProperty(files: Readonly<Record<string, string>>): Property {
  const edits = fc.array(
    fc.record({
      file: fc.constantFrom(...Object.keys(files)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      text: fc.oneof(fc.constantFrom(...FRAGMENTS), anyText(200)),
    }),
    { minLength: 1, maxLength: 3 },
  );
  return {
    name: 'edited YAML',
    share: 0.15,
    async run(runs) {
      const folder = mkdtempSync(join(tmpdir(), 'footnote-fuzz-'));
      try {
        await fc.assert(
          fc.asyncProperty(edits, (applied) => load(folder, files, applied)),
          { numRuns: runs },
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

async function load(
  folder: string,
  files: Readonly<Record<string, string>>,
  edits: readonly Edit[],
): Promise<void> {
  const texts: Record<string, string> = { ...files };
  for (const { file, at, length, text } of edits) {
    const before = texts[file] ?? '';
    const start = Math.floor(at * before.length);
    texts[file] = before.slice(0, start) + text + before.slice(start + length);
  }
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { knowledge, problems } = await readKnowledge(folder);
  if ('polluted' in {}) throw new Error('Object.prototype was changed');
  if (problems.length > 0) return;
  for (const { key, quote, article } of knowledge.facts) {
    const isThere = article.paragraphs.some(({ text }) => text.includes(quote));
    if (!isThere) throw new Error(`${key}: the quote is not in the article`);
  }
}
