import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, SignPart, Thread } from '../../src/matching/index.ts';
import { knowledge, matcher } from './matcher.ts';

const explain = (question: string, thread?: Thread): Decision =>
  matcher.explain(question, { thread }).decision;

const total = (signs: readonly SignPart[]) => signs.reduce((sum, { added }) => sum + added, 0);

describe('explain', () => {
  test('GIVEN a no-answer THEN the candidates are there, best first, with the parts of their scores', () => {
    const { verdict, candidates } = matcher.explain('who leads the ttp');
    expect(verdict.outcome).toBe('no-answer');
    expect(candidates.length).toBeGreaterThanOrEqual(10);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Object.keys(candidates[0]?.parts ?? {})).toContain('statement');
  });

  test('GIVEN any text, alone or in a thread, THEN the verdict is the one of ask', () => {
    const asks = knowledge.facts.flatMap((fact) => fact.asks);
    const word = fc.constantFrom(...asks.slice(0, 60).flatMap((ask) => ask.split(' ')));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      fc.constantFrom('who said so?', 'what else?', 'and when?', 'thanks', ...asks.slice(0, 30)),
    );
    const turn = fc.record({
      question: fc.option(texts),
      facts: fc.constantFrom([], ...knowledge.facts.map(({ key }) => [key])),
    });
    const threads = fc.option(
      fc.record({ title: fc.option(texts), turns: fc.array(turn, { maxLength: 2 }) }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(texts, threads, (text, thread) => {
        const { verdict, decision } = matcher.explain(text, { thread });
        expect(verdict).toEqual(matcher.ask(text, { thread }));
        expect(decision.confidence).toBe(verdict.confidence);
        if (decision.threshold === null) return;
        // What is probable enough, and near enough, is shown, unless it is open who or which is meant.
        const isSure = decision.confidence >= decision.threshold;
        const isNear = (decision.best?.score ?? 0) >= (decision.scoreNeeded ?? 0);
        const isOther = decision.reading.known < decision.knownNeeded;
        const reason = verdict.outcome === 'no-answer' ? verdict.reason : null;
        const isOpen = reason === 'ambiguous' || reason === 'which-article';
        if (!isOpen) expect(reason === null).toBe(isSure && isNear && !isOther);
      }),
      { numRuns: 60 },
    );
  });

  test('GIVEN a question that was weighed THEN the signs add up to its confidence', () => {
    const { by, signs, confidence } = explain('whn is horscoft comming to pakstan??');
    expect(by).toBe('signs');
    expect(signs.map(({ name }) => name)).toContain('bias');
    for (const { value, weight, added, most } of signs) {
      expect(added).toBeCloseTo(value * weight);
      expect(most).toBeGreaterThanOrEqual(added - 1e-9);
    }
    expect(1 / (1 + Math.exp(-total(signs)))).toBeCloseTo(confidence);
  });

  test('GIVEN slips THEN what was written and what it was read as', () => {
    const { reading } = explain('whn is horscoft comming to pakstan??');
    expect(reading.type).toBe('when');
    expect(reading.corrections).toEqual(
      expect.arrayContaining([
        { written: 'whn', read: 'when' },
        { written: 'horscoft', read: 'horscroft' },
      ]),
    );
    expect(reading.part).toBeNull();
  });

  test('GIVEN a name that is never mentioned THEN it is named, and more is needed', () => {
    const decision = explain('when does kanye west arrive');
    expect(decision.reading.missing).toEqual(['kanye']);
    expect(decision.reading.unknown).toContain('kanye');
    expect(decision).toMatchObject({ threshold: 0.92, rule: 'missing-name' });
  });

  test('GIVEN a word for word curated question THEN nothing was weighed', () => {
    const [fact] = knowledge.facts;
    const decision = explain(fact?.asks[0] ?? '');
    expect(decision).toMatchObject({ by: 'curated-ask', threshold: null, signs: [] });
    expect(decision.best?.key).toBe(fact?.key);
  });

  test('GIVEN a known gap in other words THEN it is there with what speaks for it', () => {
    const { gap } = explain('so who leads the ttp these days');
    expect(gap?.key).toBe('pakistan-us-talks/ttp-detail');
    expect(gap?.nearestAsk).toMatch(/ttp/iu);
    expect(gap?.held.all.map((word) => word.toLowerCase())).toContain('ttp');
  });

  test('GIVEN two candidates THEN what they hold and lack of the question', () => {
    const { best, next } = explain('when will that lady horscroft come over');
    expect(best?.held.statement).toContain('horscroft');
    expect(best?.asksOfType).toBeGreaterThan(0);
    expect(next?.score).toBeLessThanOrEqual(best?.score ?? 0);
  });

  test('GIVEN a pronoun without anybody before THEN it is named', () => {
    expect(explain('when is she coming?').reading.pronoun).toBe('she');
  });

  test('GIVEN follow-ups THEN the turn that they lean on, and what they borrow', () => {
    const facts = knowledge.facts.filter(({ id }) => id === 'horscroft-office');
    const turns = [
      { question: 'hello', facts: [] },
      { question: 'what is her job?', facts: facts.map(({ key }) => key) },
    ];
    const thread = { title: 'Horscroft’s visit', turns };
    const { reading } = explain('and when is she coming?', thread);
    expect(reading.leansOn?.words.join(' ')).toMatch(/Horscroft/u);
    expect(reading.pronoun).toBeNull();
    const source = explain('who said so?', thread);
    expect(source.by).toBe('thread');
    expect(source.reading.leansOn).toEqual({
      from: 'answer',
      turn: 2,
      text: facts[0]?.statement,
      words: [],
    });
  });
});
