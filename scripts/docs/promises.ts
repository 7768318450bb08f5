/**
 * Checks pages that promise how the bot behaves. Behind a block of text, a comment names the tests of each sentence:
 *
 *     <!-- tested:
 *     How the sentence begins
 *       test/memory/memory.test.ts: how the title of the test begins
 *     -->
 *
 * A sentence that promises nothing has `(instruction)` or `(term)` in the place of a test.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../../src/knowledge/document/block-reader.ts';
import { listTestTitles } from './test-titles.ts';

/** What stands behind a sentence. */
interface Promised {
  /** How the sentence begins. */
  beginning: string;
  /** Tests as `file: title`, or why there is none. */
  tests: string[];
}

/** Sentences of fewer words are labels: "Accuracy." */
const MIN_WORDS = 3;

const NO_PROMISE = /^\((?:instruction|term)\)$/;

/** Lists what a page promises without a test that exists. */
export function findUntested(text: string, root: string): string[] {
  const page = text.replace(/<!-- generated: [\s\S]*?<!-- end of [^\n]*-->/gu, '');
  const sentences = readMarkdown(page)
    .blocks.flatMap(({ passages }) => passages.map((passage) => passage.text))
    .filter((sentence) => sentence.split(' ').length >= MIN_WORDS);
  const promised = readComments(page);
  const problems = sentences
    .filter((sentence) => !promised.some(({ beginning }) => sentence.startsWith(beginning)))
    .map((sentence) => `"${sentence}" has no test`);
  for (const { beginning, tests } of promised) {
    const meant = sentences.filter((sentence) => sentence.startsWith(beginning)).length;
    if (meant !== 1) problems.push(`"${beginning}" begins ${meant} sentences`);
    if (tests.length === 0) problems.push(`"${beginning}" names no test`);
    problems.push(...tests.flatMap((test) => findProblem(test, root)));
  }
  return problems;
}

function readComments(page: string): Promised[] {
  const promised: Promised[] = [];
  for (const [, comment = ''] of page.matchAll(/<!-- tested:\n([\s\S]*?)-->/gu)) {
    for (const line of comment.split('\n').filter((one) => one.trim() !== '')) {
      if (line.startsWith(' ')) promised.at(-1)?.tests.push(line.trim());
      else promised.push({ beginning: line.trim(), tests: [] });
    }
  }
  return promised;
}

function findProblem(test: string, root: string): string[] {
  if (NO_PROMISE.test(test)) return [];
  const [, file = test, title = ''] = /^(\S+?): (.*)$/.exec(test) ?? [];
  if (title === '' || !existsSync(join(root, file))) return [`"${test}" is no test`];
  const found = listTestTitles(join(root, file)).filter((one) => one.startsWith(title));
  return found.length === 1 ? [] : [`"${test}" begins ${found.length} tests`];
}
