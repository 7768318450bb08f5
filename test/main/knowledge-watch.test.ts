import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { EMBED_LAYOUT } from '../../src/discord/views/message-draft.ts';
import { composeSources } from '../../src/discord/views/sources-message.ts';
import { digestFolder } from '../../src/knowledge/folder/folder-state.ts';
import { watchKnowledge } from '../../src/knowledge/folder/watch.ts';
import { logReloads, openKnowledgeStore } from '../../src/main/knowledge-store.ts';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { runEntry } from '../desk/run-desk.ts';
import { breakFile, CLEAN, makeFolder } from '../knowledge/folder.ts';

const FACTS = 'harbour-talks/facts.yaml';
const SILENT = pino({ level: 'silent' });

/** Watches a copy of the clean folder, and records the log. */
async function openWatched() {
  const folder = makeFolder(CLEAN);
  const lines: {
    msg: string;
    changes?: { facts: Record<string, string[]> };
    problems?: string[];
  }[] = [];
  let time = Date.UTC(2024, 2, 14, 6, 30);
  const store = await openKnowledgeStore(folder, { now: () => time, log: SILENT });
  onTestFinished(() => store.close());
  const watch = await store.watch(
    logReloads(pino({}, { write: (line: string) => lines.push(JSON.parse(line)) })),
  );
  onTestFinished(() => watch.close());
  const ask = async (question: string) => {
    const verdict = await store.library().matcher.ask(question);
    return verdict.outcome === 'answer' ? verdict.facts[0]?.fact.statement : verdict.outcome;
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { folder, lines, store, watch, ask, pass };
}

const soon = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 8_000, interval: 25 });

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
    expect(await ask('How long were the talks?')).toBe('The talks lasted 3 hours.');
    pass(60_000);
    writeFileSync(
      join(folder, FACTS),
      breakFile(FACTS, 'The talks lasted 3 hours.', 'The talks went on for 3 hours.')[
        FACTS
      ] as string,
    );
    await soon(async () =>
      expect(await ask('How long were the talks?')).toBe('The talks went on for 3 hours.'),
    );
    expect(lines.at(-1)).toMatchObject({
      msg: 'knowledge reloaded',
      changes: { facts: { added: [], removed: [], changed: ['harbour-talks/talks-length'] } },
    });
    const { lead } = composeSources(
      { kind: 'sources' },
      EMBED_LAYOUT,
      store.library().knowledge,
      translatorFor('en'),
    );
    expect(lead[0]?.text).toMatch(/Last loaded 2024-03-14 06:31 UTC\.$/);
  });

  test.each<[string, (file: string, text: string) => void]>([
    [
      'a temporary file is moved over it',
      (file, text) => {
        writeFileSync(`${file}.tmp`, text);
        renameSync(`${file}.tmp`, file);
      },
    ],
    [
      'the old file is moved to a backup',
      (file, text) => {
        renameSync(file, `${file}~`);
        writeFileSync(file, text);
      },
    ],
    [
      'it is removed and written anew',
      (file, text) => {
        rmSync(file);
        writeFileSync(file, text);
      },
    ],
  ])(
    'GIVEN an editor’s save in which %s THEN it is loaded, and the next one, too',
    async (_how, save) => {
      const { folder, lines, ask } = await openWatched();
      for (const length of ['went on for 3 hours', 'took three hours']) {
        save(join(folder, FACTS), CLEAN[FACTS]?.replace('lasted 3 hours', length) ?? '');
        await soon(async () =>
          expect(await ask('How long were the talks?')).toBe(`The talks ${length}.`),
        );
      }
      expect(lines.filter(({ problems }) => problems !== undefined)).toEqual([]);
    },
  );

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
    expect(await ask('How long were the talks?')).toBe('The talks lasted 3 hours.');
    writeFileSync(file, good);
    await soon(() => expect(lines.at(-1)?.msg).toMatch(/^knowledge recovered/));
    writeFileSync(file, good.replace('lasted 3 hours', 'took three hours'));
    await soon(async () =>
      expect(await ask('How long were the talks?')).toBe('The talks took three hours.'),
    );
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
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(lines).toEqual([]);
  });

  test('GIVEN a save between the load and the watch THEN it is loaded', async () => {
    const folder = makeFolder(CLEAN);
    const store = await openKnowledgeStore(folder, { now: () => 0, log: SILENT });
    onTestFinished(() => store.close());
    edit(folder, 'lasted 3 hours', 'took three hours');
    const watch = await store.watch(logReloads(SILENT));
    onTestFinished(() => watch.close());
    await soon(() =>
      expect(store.library().knowledge.facts.map(({ statement }) => statement)).toContain(
        'The talks took three hours.',
      ),
    );
  });

  test('GIVEN a save in two halves, cut between two facts, THEN only the whole one is loaded', async () => {
    const { folder, lines, ask } = await openWatched();
    const whole = CLEAN[FACTS]?.replace('lasted 3 hours', 'took three hours') ?? '';
    const cut = whole.indexOf('\n- id:') + 1;
    const file = join(folder, FACTS);
    writeFileSync(file, whole.slice(0, cut));
    await sleep(300);
    appendFileSync(file, whole.slice(cut));
    await soon(async () =>
      expect(await ask('How long were the talks?')).toBe('The talks took three hours.'),
    );
    expect(lines).toHaveLength(1);
  });

  test('GIVEN a file system that tells of no save THEN the contents are checked from time to time', async () => {
    const folder = makeFolder(CLEAN);
    const before = await digestFolder(folder);
    const loaded: string[] = [];
    const watch = await watchKnowledge(
      {
        directory: folder,
        digest: () => digestFolder(folder),
        async load(digest) {
          loaded.push(digest);
          return 'changed';
        },
      },
      before,
      { failed: ({ message }) => void loaded.push(message), recovered() {}, replaced() {} },
      { settle: 1e9, identity: 1e9, contents: 50 },
    );
    onTestFinished(() => watch.close());
    edit(folder, 'lasted 3 hours', 'took three hours');
    const after = await digestFolder(folder);
    expect(after).not.toBe(before);
    await soon(() => expect(loaded).toEqual([after]));
  });
});

/** Replaces a text in the facts of a folder. */
function edit(folder: string, text: string, by: string): void {
  const file = join(folder, FACTS);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(text);
  writeFileSync(file, before.replace(text, by));
}

describe('replacing a knowledge folder', () => {
  /** Watches `knowledge` in a new folder, beside another version in `next`. */
  const openReplaceable = async (linked = false) => {
    const base = makeFolder({});
    const at = (name: string) => join(base, name);
    cpSync(makeFolder(CLEAN), at(linked ? 'first' : 'knowledge'), { recursive: true });
    if (linked) symlinkSync('first', at('knowledge'));
    cpSync(makeFolder(CLEAN), at('next'), { recursive: true });
    edit(at('next'), 'lasted 3 hours', 'took three hours');
    const lines: { msg: string }[] = [];
    const store = await openKnowledgeStore(at('knowledge'), { now: () => 0, log: SILENT });
    onTestFinished(() => store.close());
    const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
    const watch = await store.watch(logReloads(log));
    onTestFinished(() => watch.close());
    const served = () => store.library().knowledge.facts.map(({ statement }) => statement);
    const serves = (statement: string) => soon(() => expect(served()).toContain(statement));
    const messages = () => lines.map(({ msg }) => msg);
    /** The new version is served, and so is an edit to it. */
    const expectTakenOver = async () => {
      await serves('The talks took three hours.');
      await soon(() =>
        expect(messages()).toContain('knowledge folder replaced; the new one is watched'),
      );
      edit(at('knowledge'), 'took three hours', 'were three hours long');
      await serves('The talks were three hours long.');
    };
    return { at, messages, expectTakenOver };
  };
  const ARTICLE = 'harbour-talks';

  test('GIVEN another folder moved to its place THEN it is loaded and watched', async () => {
    const { at, expectTakenOver } = await openReplaceable();
    renameSync(at('knowledge'), at('old'));
    renameSync(at('next'), at('knowledge'));
    await expectTakenOver();
  });

  test('GIVEN a link that is moved to another folder THEN it is loaded and watched', async () => {
    const { at, expectTakenOver } = await openReplaceable(true);
    symlinkSync('next', at('link'));
    renameSync(at('link'), at('knowledge'));
    await expectTakenOver();
  });

  test('GIVEN a document’s folder moved in the place of another THEN it is loaded and watched', async () => {
    const { at, expectTakenOver } = await openReplaceable();
    renameSync(at(`knowledge/${ARTICLE}`), at('old'));
    renameSync(at(`next/${ARTICLE}`), at(`knowledge/${ARTICLE}`));
    await expectTakenOver();
  });

  test('GIVEN a document’s folder that is a link, moved to another, THEN it is loaded and watched', async () => {
    const { at, expectTakenOver } = await openReplaceable();
    const folder = at(`knowledge/${ARTICLE}`);
    renameSync(at('next'), at('knowledge/_next'));
    symlinkSync(`_next/${ARTICLE}`, at('link'));
    rmSync(folder, { recursive: true });
    renameSync(at('link'), folder);
    await expectTakenOver();
  });

  test('GIVEN a document that is removed and copied anew THEN it is loaded and watched', async () => {
    const { at, expectTakenOver } = await openReplaceable();
    rmSync(at(`knowledge/${ARTICLE}`), { recursive: true });
    cpSync(at(`next/${ARTICLE}`), at(`knowledge/${ARTICLE}`), { recursive: true });
    await expectTakenOver();
  });

  test('GIVEN a folder that is gone THEN it is logged once, and what comes back is loaded and watched', async () => {
    const { at, messages, expectTakenOver } = await openReplaceable();
    rmSync(at('knowledge'), { recursive: true });
    const gone = 'knowledge not reloaded; the last good version stays in use';
    await soon(() => expect(messages()).toContain(gone));
    await sleep(2_500);
    expect(messages().filter((msg) => msg === gone)).toHaveLength(1);
    cpSync(at('next'), at('knowledge'), { recursive: true });
    await expectTakenOver();
  });
});

test('GIVEN an unknown option of npm start THEN usage is shown, and the status is 2', async () => {
  const { status, err } = await runEntry('main', ['--draft']);
  expect(err).toBe(
    'Unknown option "--draft". Usage: npm start [-- [--drafts] [--replace-damaged-memory]]\n',
  );
  expect(status).toBe(2);
});
