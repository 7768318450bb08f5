import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { EMBED_LAYOUT } from '../../src/discord/views/message-draft.ts';
import { composeSources } from '../../src/discord/views/sources-message.ts';
import { logReloads, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { runEntry } from '../desk/run-desk.ts';
import { breakFile, CLEAN, makeFolder } from '../knowledge/folder.ts';

const FACTS = 'harbour-talks/facts.yaml';

/** Watches a copy of the clean folder, and records the log. */
async function openWatched() {
  const folder = makeFolder(CLEAN);
  const lines: {
    msg: string;
    changes?: { facts: Record<string, string[]> };
    problems?: string[];
  }[] = [];
  let time = Date.UTC(2024, 2, 14, 6, 30);
  const store = await openKnowledgeStore(folder, {}, () => time);
  const watch = await store.watch(
    logReloads(pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })),
  );
  onTestFinished(() => watch.close());
  const ask = (question: string) => {
    const verdict = store.matcher().ask(question);
    return verdict.outcome === 'answer' ? verdict.facts[0]?.fact.statement : verdict.outcome;
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { folder, lines, store, watch, ask, pass };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 25 });

describe('watching a knowledge folder', () => {
  test('GIVEN topics saved for one document THEN its facts have them', async () => {
    const { folder, store } = await openWatched();
    writeFileSync(join(folder, 'harbour-talks/topics.yaml'), 'visits: Callers\n');
    await soon(() =>
      expect(store.library().knowledge.facts[0]?.topics).toEqual(['harbour-talks/visits']),
    );
  });

  test('GIVEN a saved fact THEN it is answered with, and logged', async () => {
    const { folder, lines, store, ask, pass } = await openWatched();
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
    const { lead } = composeSources({ kind: 'sources' }, EMBED_LAYOUT, store.library().knowledge);
    expect(lead[0]?.text).toMatch(/Last loaded 2024-03-14 06:31 UTC\.$/);
  });

  test('GIVEN an invalid save THEN the last valid version stays in use, the problem is logged, and the fix is loaded', async () => {
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

  test('GIVEN an article that is added and removed THEN it is loaded and unloaded; GIVEN a save without changes THEN nothing is logged', async () => {
    const { folder, lines, store } = await openWatched();
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
    await soon(() => expect(store.library().knowledge.articles).toHaveLength(2));
    rmSync(join(folder, 'tolls'), { recursive: true });
    await soon(() => expect(store.library().knowledge.articles).toHaveLength(1));
    const told = lines
      .filter(({ msg }) => msg === 'knowledge reloaded')
      .map(({ changes }) => changes?.facts);
    expect(told).toEqual([
      { added: ['tolls/toll'], removed: [], changed: [] },
      { added: [], removed: ['tolls/toll'], changed: [] },
    ]);
  });

  test('GIVEN a closed watch THEN nothing is loaded any more', async () => {
    const { folder, lines, watch } = await openWatched();
    writeFileSync(join(folder, FACTS), 'broken: [');
    await watch.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(lines).toEqual([]);
  });
});

test('GIVEN an unknown option of npm start THEN usage is shown, and the status is 2', async () => {
  const { status, err } = await runEntry('main', ['--draft']);
  expect(err).toBe('Unknown option "--draft". Usage: npm start [-- --drafts]\n');
  expect(status).toBe(2);
});
