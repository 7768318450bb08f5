import { cpSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MODEL_FOLDER } from '../../src/encoder/encoder.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openEncoder } from '../../src/main/encoder-service.ts';
import { openMeaning } from '../../src/main/meaning.ts';
import { createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';
import { formatExplanation } from '../../src/presentation/explanation/explanation-text.ts';
import { translatorFor } from '../../src/presentation/messages/translator.ts';
import { makeFolder } from '../knowledge/folder.ts';
import { HANDBOOK } from '../knowledge/handbook.ts';

const QUESTION = 'Can I work from home on some of the week?';

/** Opens a reader; `report` is called after each request. */
async function open({
  folder = null,
  model,
  report,
}: {
  folder?: string | null;
  model?: string;
  report?: () => void;
} = {}) {
  const warnings: string[] = [];
  const progress: number[] = [];
  const log = {
    warn: ({ reason }: { reason?: string }, text: string) => warnings.push(`${text}: ${reason}`),
  };
  const encoder = openEncoder({ log, model });
  onTestFinished(() => encoder.stop());
  const meaning = openMeaning({
    folder,
    encoder,
    log: { warn: ({ err }, text) => warnings.push(`${text}: ${err.message}`) },
    changed(status) {
      if (status.by !== 'letters' || status.progress === null) return;
      progress.push(status.progress.done);
      report?.();
    },
  });
  const matcher = createMatcher(await loadKnowledge(makeFolder(HANDBOOK)));
  const asked = createAsyncMatcher(matcher, meaning.encode);
  /** The fact that is nearest to the question, whether it is shown or not. */
  const nearest = async () => (await asked.explain(QUESTION)).candidates[0]?.key ?? null;
  return { meaning, encoder, matcher, asked, nearest, warnings, progress };
}

describe('reading by meaning', () => {
  test('GIVEN a question that shares no word with a statement THEN the statement is found by meaning alone', async () => {
    const { meaning, matcher, asked, nearest } = await open();
    expect(meaning.status).toEqual({ by: 'letters', progress: null });
    expect(await nearest()).toBeNull();
    await meaning.learn(matcher);
    expect(meaning.status).toEqual({ by: 'meaning' });
    expect(await nearest()).toBe('handbook/remote');
    const { decision } = await asked.explain(QUESTION);
    expect(decision.best?.parts).toHaveProperty('asked');
    expect(decision.signs.map(({ model }) => model)).toContain('factSignals');
  });

  test('GIVEN an article THEN it is read by meaning, too, also where it was chosen before', async () => {
    const { meaning, matcher, asked } = await open();
    const before = asked.within('handbook');
    await meaning.learn(matcher);
    const key = async (one: typeof asked) => (await one.explain(QUESTION)).candidates[0]?.key;
    expect(await key(before)).toBe('handbook/remote');
    expect(await key(asked.within('handbook'))).toBe('handbook/remote');
  });

  test('GIVEN a follow-up THEN it is read after what was shown, and explained in words', async () => {
    const { meaning, matcher, asked } = await open();
    await meaning.learn(matcher);
    const thread = {
      title: 'Trips',
      turns: [{ question: 'Which class are trains booked in?', facts: ['handbook/trains'] }],
    };
    expect(await asked.explain('and who signs off on that?', { thread })).toMatchObject({
      decision: { by: 'signs', threshold: 0.7 },
    });
    const explanation = await asked.explain('and how often do I get a new notebook?', { thread });
    expect(explanation.candidates[0]?.key).toBe('handbook/laptop');
    const text = formatExplanation(explanation, [], translatorFor('en'));
    expect(text).toContain('after what it may refer to');
    expect(text).not.toMatch(/joined|undefined|NaN/u);
  });

  test('GIVEN a posted message in other words THEN its source is found by meaning, with what it gets wrong', async () => {
    const { meaning, matcher, asked } = await open();
    const post = 'they swap our notebooks for new ones every two years!';
    expect(await asked.findSource(post)).toMatchObject({ outcome: 'no-answer' });
    await meaning.learn(matcher);
    const verdict = await asked.findSource(post);
    expect(verdict).toMatchObject({
      outcome: 'answer',
      facts: [{ fact: { id: 'laptop' } }],
      contradictions: [{ said: 'two years', article: 'four years' }],
    });
    expect(await asked.findSource('I had pizza yesterday')).toMatchObject({
      outcome: 'no-answer',
    });
  });

  test('GIVEN a second start THEN nothing is encoded again', async () => {
    const folder = makeFolder({});
    const first = await open({ folder });
    await first.meaning.learn(first.matcher);
    expect(first.progress.at(-1)).toBe(first.matcher.texts.length);
    expect(readdirSync(join(folder, 'vectors'))).toHaveLength(1);
    const second = await open({ folder });
    await second.meaning.learn(second.matcher);
    expect(second.progress).toEqual([]);
    expect(await second.nearest()).toBe('handbook/remote');
  });

  test('GIVEN an encoder that cannot run THEN one warning, and questions are read by letters', async () => {
    const model = join(makeFolder({}), 'model');
    cpSync(MODEL_FOLDER, model, { recursive: true });
    truncateSync(join(model, 'model.onnx'), 10);
    for (const damaged of [model, '/nowhere']) {
      const { meaning, matcher, asked, nearest, warnings } = await open({ model: damaged });
      await meaning.learn(matcher);
      expect(warnings).toEqual([
        expect.stringMatching(/^the encoder cannot run; questions are read by letters alone: /u),
      ]);
      expect(meaning.status).toEqual({ by: 'letters', progress: null });
      expect(await nearest()).toBeNull();
      expect(await asked.ask('Which class are trains booked in?')).toMatchObject({
        outcome: 'answer',
      });
    }
  });

  test('GIVEN it is stopped while texts are encoded THEN it gives up at once', async () => {
    const { meaning, encoder, matcher, progress } = await open({
      report() {
        void meaning.stopLearning();
        encoder.stop();
      },
    });
    await meaning.learn(matcher);
    expect(meaning.status.by).toBe('letters');
    expect(progress).toHaveLength(1);
    expect(matcher.textsOf(QUESTION)).toEqual([]);
  });

  test('GIVEN new knowledge while texts are encoded THEN the first matcher is given up', async () => {
    const { meaning, matcher } = await open();
    const next = createMatcher(await loadKnowledge(makeFolder(HANDBOOK)));
    await Promise.all([meaning.learn(matcher), meaning.learn(next)]);
    expect(matcher.textsOf(QUESTION)).toEqual([]);
    expect(next.textsOf(QUESTION)).toContain(QUESTION);
  });

  test('GIVEN the encoder dies THEN questions are read by letters until it is back', async () => {
    const { meaning, encoder, matcher, asked } = await open();
    await meaning.learn(matcher);
    encoder.stop();
    expect(await meaning.encode([QUESTION])).toBeNull();
    expect(await asked.ask('Which class are trains booked in?')).toMatchObject({
      outcome: 'answer',
    });
  });
});
