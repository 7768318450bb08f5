import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, SignPart, Thread } from '../../../src/matching/index.ts';
import { knowledge, matcher } from '../fixture.ts';

const explain = (question: string, thread?: Thread): Decision =>
  matcher.explain(question, { thread }).decision;

const total = (signs: readonly SignPart[]) => signs.reduce((sum, { added }) => sum + added, 0);

describe('explain', () => {
  test('GIVEN a no-answer THEN the candidates are listed, best first, with the parts of their scores', () => {
    const { verdict, candidates } = matcher.explain('who leads the ghl');
    expect(verdict.outcome).toBe('no-answer');
    expect(candidates.length).toBeGreaterThanOrEqual(10);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Object.keys(candidates[0]?.parts ?? {})).toContain('statement');
    expect(candidates.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fact', 'gap']));
  });

  test('GIVEN any text, alone or in a thread, THEN the verdict is that of ask', () => {
    const asks = knowledge.facts.flatMap((fact) => fact.asks);
    const word = fc.constantFrom(...asks.flatMap((ask) => ask.split(' ')));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      fc.constantFrom('who said so?', 'what else?', 'and when?', 'thanks', ...asks),
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
        // What is probable and near enough is shown, unless it is open who or which is meant.
        const isSure = decision.confidence >= decision.threshold;
        const isNear = (decision.best?.score ?? 0) >= (decision.scoreNeeded ?? 0);
        const isOther = decision.reading.known < decision.knownNeeded;
        const reason = verdict.outcome === 'no-answer' ? verdict.reason : null;
        const isOpen = reason === 'ambiguous' || reason === 'which-article';
        if (!isOpen) expect(reason === null).toBe(isSure && isNear && !isOther);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('GIVEN a question that was weighed THEN its signs add up to its confidence', () => {
    const { by, signs, confidence } = explain('whn is lindgrad comming to elwik??');
    expect(by).toBe('signs');
    expect(signs.map(({ name }) => name)).toContain('bias');
    for (const { value, weight, added, most } of signs) {
      expect(added).toBeCloseTo(value * weight);
      expect(most).toBeGreaterThanOrEqual(added - 1e-9);
    }
    expect(1 / (1 + Math.exp(-total(signs)))).toBeCloseTo(confidence);
  });

  test('GIVEN misspellings THEN each is listed with what it was read as', () => {
    const { reading } = explain('whn is lindgrad comming to elwik??');
    expect(reading.type).toBe('when');
    expect(reading.corrections).toEqual(
      expect.arrayContaining([
        { written: 'whn', read: 'when' },
        { written: 'lindgrad', read: 'lindgard' },
        { written: 'elwik', read: 'elwick' },
      ]),
    );
    expect(reading.part).toBeNull();
  });

  test('GIVEN a name that is never mentioned THEN it is listed, and more is needed', () => {
    const decision = explain('when does kanye visit the harbour');
    expect(decision.reading.missing).toEqual(['kanye']);
    expect(decision.reading.unknown).toContain('kanye');
    expect(decision).toMatchObject({ threshold: 0.92, rule: 'missing-name' });
  });

  test('GIVEN a curated question word for word THEN nothing was weighed', () => {
    const [fact] = knowledge.facts;
    const decision = explain(fact?.asks[0] ?? '');
    expect(decision).toMatchObject({ by: 'curated-ask', threshold: null, signs: [] });
    expect(decision.best?.key).toBe(fact?.key);
  });

  test('GIVEN a known gap in other words THEN it is listed with what speaks for it', () => {
    const { gap } = explain('so who leads the ghl');
    expect(gap?.key).toBe('harbour-talks/ghl-detail');
    expect(gap?.nearestAsk).toMatch(/ghl|grey heron league/iu);
    expect(gap?.held.all.map((word) => word.toLowerCase())).toContain('ghl');
  });

  test('GIVEN two candidates THEN which of the question’s words they hold and lack', () => {
    const { best, next } = explain('when will that lady rask come over');
    expect(best?.held.statement).toContain('rask');
    expect(best?.asksOfType).toBeGreaterThan(0);
    expect(next?.score).toBeLessThanOrEqual(best?.score ?? 0);
  });

  test('GIVEN a pronoun that stands for no one THEN it is listed', () => {
    expect(explain('when is she coming?').reading.pronoun).toBe('she');
  });

  test('GIVEN follow-ups THEN the turn that they borrow from, and the words', () => {
    const facts = knowledge.facts.filter(({ id }) => id === 'rask-office');
    const turns = [
      { question: 'hello', facts: [] },
      { question: 'what is her job?', facts: facts.map(({ key }) => key) },
    ];
    const thread = { title: 'Rask’s visit', turns };
    const { reading } = explain('and when is she coming?', thread);
    expect(reading.leansOn?.words.join(' ')).toMatch(/Rask/u);
    expect(reading.pronoun).toBeNull();
    const source = explain('is that official?', thread);
    expect(source.by).toBe('thread');
    expect(source.reading.leansOn).toEqual({
      from: 'answer',
      turn: 2,
      text: facts[0]?.statement,
      words: [],
    });
    expect(source.best).toBeNull();
  });
});
