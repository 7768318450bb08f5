import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { composeSources } from '../../src/discord/render/compose-knowledge.ts';
import { EMBEDS } from '../../src/discord/render/message-draft.ts';
import { logReloads, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { breakFile, CLEAN, makeFolder } from '../knowledge/folder.ts';
import { runEntry } from './run-desk.ts';

const FACTS = 'harbour-talks/facts.yaml';

/** A shelf of the clean folder under watch, and what it logs. */
async function openWatched() {
  const folder = makeFolder(CLEAN);
  const lines: {
    msg: string;
    changes?: { facts: Record<string, string[]> };
    problems?: string[];
  }[] = [];
  let time = Date.UTC(2024, 2, 14, 6, 30);
  const shelf = await openKnowledgeStore(folder, {}, () => time);
  const watch = await shelf.watch(
    logReloads(pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })),
  );
  onTestFinished(() => watch.close());
  const ask = (question: string) => {
    const verdict = shelf.library().matcher.ask(question);
    return verdict.outcome === 'answer' ? verdict.facts[0]?.fact.statement : verdict.outcome;
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { folder, lines, shelf, watch, ask, pass };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 25 });

describe('a knowledge folder under watch', () => {
  test('GIVEN a saved fact THEN it is in the answers, and logged', async () => {
    const { folder, lines, shelf, ask, pass } = await openWatched();
    expect(ask('How long were the talks?')).toBe('The talks lasted 3 hours.');
    pass(60_000);
    writeFileSync(
      join(folder, FACTS),
      breakFile(FACTS, 'The talks lasted 3 hours.', 'The talks went on for 3 hours.')[
        FACTS
      ] as string,
    );
    await soon(() =>
      expect(ask('How long were the talks?')).toBe('The talks went on for 3 hours.'),
    );
    expect(lines.at(-1)).toMatchObject({
      msg: 'knowledge reloaded',
      changes: { facts: { added: [], removed: [], changed: ['harbour-talks/talks-length'] } },
    });
    const { lead } = composeSources({ kind: 'sources' }, EMBEDS, shelf.library().knowledge);
    expect(lead[0]?.text).toMatch(/Last loaded 2024-03-14 06:31 UTC\.$/);
  });

  test('GIVEN a broken save THEN the last good set answers on, the problem is logged, and the mend is taken in', async () => {
    const { folder, lines, ask } = await openWatched();
    const file = join(folder, FACTS);
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('lasted 3 hours', 'lasted 9 hours'));
    await soon(() =>
      expect(lines.at(-1)?.problems?.[0]).toMatch(
        /facts.yaml:15: talks-length: statement: names "9"/,
      ),
    );
    expect(ask('How long were the talks?')).toBe('The talks lasted 3 hours.');
    writeFileSync(file, good);
    await soon(() => expect(lines.at(-1)?.msg).toMatch(/^knowledge recovered/));
    writeFileSync(file, good.replace('lasted 3 hours', 'took three hours'));
    await soon(() => expect(ask('How long were the talks?')).toBe('The talks took three hours.'));
  });

  test('GIVEN an article that comes and goes THEN it is taken in and let go; GIVEN a save that says the same THEN nothing is told', async () => {
    const { folder, lines, shelf } = await openWatched();
    writeFileSync(join(folder, FACTS), `# A note\n${CLEAN[FACTS]}`);
    mkdirSync(join(folder, '.new'));
    writeFileSync(
      join(folder, '.new/article.md'),
      '---\ntitle: Tolls\n---\n\nThe toll is nine crowns.\n',
    );
    writeFileSync(
      join(folder, '.new/facts.yaml'),
      '- id: toll\n  statement: The toll is nine crowns.\n  quote: The toll is nine crowns.\n  topics: [trade]\n  certainty: stated\n  asks: [How high is the toll?]\n',
    );
    renameSync(join(folder, '.new'), join(folder, 'tolls'));
    await soon(() => expect(shelf.library().knowledge.articles).toHaveLength(2));
    rmSync(join(folder, 'tolls'), { recursive: true });
    await soon(() => expect(shelf.library().knowledge.articles).toHaveLength(1));
    const told = lines
      .filter(({ msg }) => msg === 'knowledge reloaded')
      .map(({ changes }) => changes?.facts);
    expect(told).toEqual([
      { added: ['tolls/toll'], removed: [], changed: [] },
      { added: [], removed: ['tolls/toll'], changed: [] },
    ]);
  });

  test('GIVEN a watch that is closed THEN nothing is taken in any more', async () => {
    const { folder, lines, watch } = await openWatched();
    writeFileSync(join(folder, FACTS), 'broken: [');
    await watch.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(lines).toEqual([]);
  });
});

test('GIVEN an option of npm start that is none THEN usage, and 2', async () => {
  const { status, err } = await runEntry('main', ['--draft']);
  expect(err).toBe('Unknown option "--draft". Usage: npm start [-- --drafts]\n');
  expect(status).toBe(2);
});
