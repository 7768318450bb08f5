import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher, type Explanation } from '../../../src/matching/index.ts';
import weights from '../../../src/matching/weights.json' with { type: 'json' };
import {
  describeExplanation,
  formatExplanation,
} from '../../../src/presentation/explanation/explanation-text.ts';
import {
  CURATED_FEATURE_WORDS,
  CURATED_SIGNAL_WORDS,
  FACT_FEATURE_WORDS,
  FACT_SIGNAL_WORDS,
  type FactorWords,
  PASSAGE_FEATURE_WORDS,
  PASSAGE_SIGNAL_WORDS,
  TURN_FEATURE_WORDS,
  TURN_SIGNAL_WORDS,
} from '../../../src/presentation/explanation/factor-words.ts';
import { CATALOGUES } from '../../../src/presentation/messages/catalogue.ts';
import { LOCALES } from '../../../src/presentation/messages/locale.ts';
import { translatorFor } from '../../../src/presentation/messages/translator.ts';

const knowledge = await loadKnowledge(join(import.meta.dirname, '..', '..', '..', 'knowledge'));
const matcher = createMatcher(knowledge);
const ENGLISH = translatorFor('en');
const explain = (question: string) =>
  formatExplanation(matcher.explain(question), knowledge.articles, ENGLISH);
const explainInWords = (question: string) =>
  describeExplanation(matcher.explain(question), knowledge.articles, 'words', ENGLISH)
    .flatMap(({ heading, lines }) => [heading, ...lines])
    .join('\n');

/** Explains a question, with changes to the decision. */
function changed(question: string, changes: Partial<Explanation['decision']>): Explanation {
  const explanation = matcher.explain(question);
  return { ...explanation, decision: { ...explanation.decision, ...changes } };
}

describe('the words for features and signals', () => {
  test.each([
    ['features', CURATED_FEATURE_WORDS, weights.features],
    ['sentence', PASSAGE_FEATURE_WORDS, weights.passageFeatures],
    ['signs', CURATED_SIGNAL_WORDS, weights.signals],
    ['onSubject', PASSAGE_SIGNAL_WORDS, weights.onSubject],
    ['stated', PASSAGE_SIGNAL_WORDS, weights.stated],
    ['factFeatures', FACT_FEATURE_WORDS, weights.factFeatures],
    ['factSignals', FACT_SIGNAL_WORDS, weights.factSignals],
    ['turnFeatures', TURN_FEATURE_WORDS, weights.turnFeatures],
    ['turnSignals', TURN_SIGNAL_WORDS, weights.turnSignals],
  ])('GIVEN any name in %s THEN there are words for it', (_, words, weighed) => {
    for (const name of Object.keys(weighed)) {
      const { key } = (words as Record<string, FactorWords>)[name] ?? {};
      if (key === undefined) throw new Error(`${name} has no words`);
      expect(ENGLISH.text(key), name).toMatch(/^(?:how|whether|what) .{10,}/u);
    }
  });
});

describe('an explanation', () => {
  const MISSPELT = 'whn is horscoft comming to pakstan??';

  test('GIVEN an answer THEN what contributed to it, with an example, and why not the next one', () => {
    const text = explain(MISSPELT);
    expect(text).toContain(
      'the statement “Elizabeth Horscroft is scheduled to visit Pakistan from December 9”',
    );
    expect(text).toMatch(/curated questions are \(“[^”]*Horscroft[^”]*”\): \+\d/u);
    expect(text).toMatch(/with a probability of \d+(?:\.\d)? %, where \d+(?:\.\d)? % are needed/u);
    const { decision } = matcher.explain(MISSPELT);
    expect(text).toContain(`of ${(decision.next?.score ?? 0).toFixed(2)} of 1`);
    expect(text).toContain('“horscoft” is read as “horscroft”.');
    expect(text).toContain('It asks for a time.');
  });

  test('GIVEN Spanish THEN figures have a comma', () => {
    const explanation = matcher.explain(MISSPELT);
    const parts = describeExplanation(
      explanation,
      knowledge.articles,
      'figures',
      translatorFor('es'),
    );
    expect(JSON.stringify(parts)).toMatch(/una puntuación de \d,\d\d sobre 1/u);
    expect(JSON.stringify(parts)).not.toMatch(/\d\.\d/u);
  });

  test('GIVEN a known gap THEN its statement', () => {
    const text = explain('so who leads the ttp these days');
    expect(text).toContain(
      'It falls into the known gap “The article names the TTP, but says nothing of its leader',
    );
    expect(text).toMatch(/Where it fell short most:\n• /u);
  });

  test('GIVEN a name that is never mentioned THEN the name, and the threshold for it', () => {
    const text = explain('when does kanye west arrive');
    expect(text).toContain('It depends on what no statement mentions: “kanye”.');
    expect(text).toContain('where 92 % are needed, because a name in it is never mentioned.');
  });

  test('GIVEN a pronoun without an antecedent THEN that is the reason', () => {
    expect(explain('when is she coming?')).toContain('“she” refers to no one');
  });

  test('GIVEN no question, or a curated question, THEN no scoring was needed', () => {
    expect(explain('thanks!')).toContain('It is small talk');
    expect(explain('the of and')).toContain('None of its words has content');
    expect(explain(knowledge.facts[0]?.asks[0] ?? '')).toContain(
      'This is, word for word, a curated',
    );
  });

  test('GIVEN a confidence that rounds to the threshold THEN both have a decimal place', () => {
    const text = formatExplanation(
      changed(MISSPELT, { confidence: 0.3582, threshold: 0.36, rule: 'usual' }),
      knowledge.articles,
      ENGLISH,
    );
    expect(text).toContain('a probability of 35.8 %, where 36.0 % are needed');
  });

  test('GIVEN a question of one very long word, or of many unknown ones, THEN the explanation is short', () => {
    const words = Array.from({ length: 60 }, (_, i) => `Zorb${'x'.repeat(i)}`).join(' ');
    for (const question of ['a'.repeat(4_000), words, `who is ${'b'.repeat(900)}`]) {
      const text = explain(question);
      expect(text.length).toBeLessThan(4_000);
      expect(text).not.toContain('undefined');
    }
  });

  test('GIVEN any curated question with its words reversed THEN no part is empty or lacks words', () => {
    for (const fact of knowledge.facts) {
      const question = (fact.asks[1] ?? '').split(' ').reverse().join(' ');
      const explanation = matcher.explain(question);
      for (const detail of ['words', 'figures'] as const) {
        const parts = describeExplanation(explanation, knowledge.articles, detail, ENGLISH);
        for (const { heading, lines } of parts) {
          expect(heading).not.toBe('');
          expect(lines.join('\n')).not.toMatch(/undefined|NaN|null|\+−|\+-/u);
        }
      }
    }
  });

  test('every figure that a catalogue names is one of a feature or signal', () => {
    const used = new Set(
      [
        CURATED_FEATURE_WORDS,
        CURATED_SIGNAL_WORDS,
        FACT_FEATURE_WORDS,
        FACT_SIGNAL_WORDS,
        PASSAGE_FEATURE_WORDS,
        PASSAGE_SIGNAL_WORDS,
        TURN_FEATURE_WORDS,
        TURN_SIGNAL_WORDS,
      ].flatMap((table) => Object.values(table).map(({ key }) => key)),
    );
    const named = Object.keys(CATALOGUES.en).filter((key) => key.startsWith('factor.'));
    expect(named.filter((key) => !used.has(key as FactorWords['key']))).toEqual([]);
  });
});

describe('an explanation in words', () => {
  test('GIVEN an answer THEN how sure, and what spoke for it, without any figure', () => {
    const text = explainInWords('whn is horscoft comming to pakstan??');
    expect(text).toContain('The nearest is the statement “Elizabeth Horscroft is scheduled');
    expect(text).toContain('I am very sure that it answers the question, so it is shown.');
    expect(text).toMatch(/• The question is worded like one that curators wrote for it: “/);
    expect(text).toMatch(/It is further from the question in: .*wording/);
    expect(text).not.toMatch(/\d[.,]?\d* %|\d\.\d\d|score|probab/u);
  });

  test('GIVEN no answer THEN that it was not sure enough, and where it fell short', () => {
    const text = explainInWords('when does kanye west arrive');
    expect(text).toContain('It depends on what no statement mentions: “kanye”.');
    expect(text).toContain('I am not sure enough that it answers the question');
    expect(text).toContain('because a name in it is never mentioned.');
    expect(text).toContain('• The question names things that are elsewhere, or nowhere.');
    expect(text).not.toMatch(/\d %|\d\.\d\d/u);
  });

  test.each(LOCALES)('has no figures in %s either', (locale) => {
    for (const question of ['who leads the ttp', 'when does kanye west arrive', 'who is West?']) {
      const parts = describeExplanation(
        matcher.explain(question),
        knowledge.articles,
        'words',
        translatorFor(locale),
      );
      expect(parts.length).toBeGreaterThan(0);
      expect(JSON.stringify(parts)).not.toMatch(/\d %|\d\.\d\d/u);
    }
  });
});
