import { createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseDocument } from '../../../scripts/docs/documents.ts';
import { type DocumentRun, runDocument } from '../../../scripts/docs/run-document.ts';
import { linkWorkspace } from '../../../scripts/docs/workspace.ts';
import { createMemory } from '../../../src/memory/memory-factory.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Follows the steps of a page, or of this text instead, in a new folder. */
async function runPage(path: string, text?: string): Promise<DocumentRun & { folder: string }> {
  const { folder, remove } = await linkWorkspace(ROOT);
  onTestFinished(remove);
  const document = parseDocument(path, text ?? (await readFile(join(ROOT, path), 'utf8')));
  return { ...(await runDocument(document, folder)), folder };
}

const problemsOf = ({ results }: DocumentRun) =>
  results.flatMap(({ command, problem }) => (problem === null ? [] : [`${command}: ${problem}`]));

describe('the commands of a page', () => {
  // npm run docs:check -- --write docs/curating.md updates the outputs.
  test('docs/curating.md: each prints the output shown', async () => {
    const run = await runPage('docs/curating.md');
    expect(problemsOf(run)).toEqual([]);
    expect(run.results.length).toBeGreaterThan(6);
  }, 60_000);

  test('docs/operating.md: each succeeds, and the backup of a running bot is complete', async () => {
    const run = await runPage('docs/operating.md');
    expect(problemsOf(run)).toEqual([]);
    const done = run.results.filter(({ exception }) => exception === null);
    expect(done.map(({ command }) => command)).toContainEqual(expect.stringMatching(/VACUUM INTO/));
    // The page has restored it.
    const memory = await createMemory({
      url: null,
      directory: join(run.folder, 'data'),
      retention: { questions: 30, answers: 365 },
      memberKey: createSecretKey(Buffer.alloc(32)),
      now: Date.now,
      onConnectionLost: () => {},
    });
    const [question] = await memory.listUnanswered('1', 10);
    await memory.close();
    expect(question?.text).toBe('who is the king of norway');
  }, 60_000);

  test('GIVEN output that differs from the page THEN it is reported, and the page is updated', async () => {
    const page = 'Look:\n\n```console\n$ echo one; echo two >&2\none\n$ true\n```\n\nThere.\n';
    const run = await runPage('page.md', page);
    expect(problemsOf(run)).toEqual([
      'echo one; echo two >&2: the page shows\none\nbut it prints\none\ntwo',
    ]);
    expect(run.text).toBe(page.replace('one\n$ true', 'one\ntwo\n$ true'));
  });

  test('GIVEN a failing command without shown output THEN its status and output are reported', async () => {
    const run = await runPage('page.md', '```sh\necho so >&2; exit 3\n```\n');
    expect(problemsOf(run)).toEqual(['echo so >&2; exit 3: ended with 3:\nso']);
  });

  test('GIVEN an exception THEN it is not run', async () => {
    const run = await runPage('page.md', '```sh\ngit pull    # the newest\n```\n');
    expect(run.results).toEqual([
      { command: 'git pull', exception: 'needs the network', problem: null, seconds: 0 },
    ]);
  });

  test('GIVEN files to save and to change THEN commands see them', async () => {
    const page = [
      '<!-- save: notes/a.txt -->\n```text\none\ntwo\n```\n',
      '<!-- replace: notes/a.txt\none\nthree\nfour\n-->\n',
      '```console\n$ cat notes/a.txt\nthree\nfour\ntwo\n```\n',
    ].join('\n');
    expect(problemsOf(await runPage('page.md', page))).toEqual([]);
    const wrong = page.replace('\none\nthree', '\nnone\nthree');
    await expect(runPage('page.md', wrong)).rejects.toThrow('does not hold "none"');
  });
});
