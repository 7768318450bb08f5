/** Knowledge as a curator gets it from `npm run knowledge -- add --draft`, before any editing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../src/desk/output.ts';
import { addVerb } from '../../src/desk/verbs/add.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

/**
 * Imports a file, drafts a fact for each sentence and loads the result with its drafts. Takes about a second.
 *
 * @throws Error with what the import printed if it fails.
 */
export async function draftFile(file: string, title: string): Promise<Knowledge> {
  const out = mkdtempSync(join(tmpdir(), 'footnote-'));
  try {
    const printed: string[] = [];
    const output: Output = {
      print: (text) => printed.push(text),
      printError: (text) => printed.push(text),
      input: process.stdin,
    };
    const argv = ['--draft', '--yes', '--title', title, '--out', out, file];
    const status = await addVerb.run(argv, output);
    if (status !== 0) throw new Error(`${title}: ${printed.join('\n')}`);
    return await loadKnowledge(out, { drafts: true });
  } finally {
    rmSync(out, { recursive: true });
  }
}
