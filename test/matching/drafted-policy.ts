import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addVerb } from '../../src/desk/verbs/add.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createMatcher, type Matcher } from '../../src/matching/index.ts';

/** Imports a Markdown document, drafts its facts as the desk does, and returns a matcher that answers from them. */
export const draftPolicy = async (markdown: string): Promise<Matcher> =>
  createMatcher(await draftKnowledge(markdown));

/** Imports a Markdown document and drafts its facts as the desk does. */
export async function draftKnowledge(markdown: string): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  try {
    const out = join(folder, 'knowledge');
    writeFileSync(join(folder, 'policy.md'), markdown);
    const quiet = { print: () => {}, printError: () => {}, input: process.stdin };
    await addVerb.run(['--draft', '--yes', '--out', out, join(folder, 'policy.md')], quiet);
    return await loadKnowledge(out, { drafts: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The quotes that a question is answered with, in the order shown; empty if it is not. */
export function quotesFor(matcher: Matcher, question: string): string[] {
  const verdict = matcher.ask(question);
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.quote) : [];
}
