import fc from 'fast-check';
import type { Article, Fact, Gap } from '../../src/knowledge/knowledge.ts';
import { Analyzer } from '../../src/matching/analysis/analyzer.ts';
import type { Token } from '../../src/matching/analysis/token.ts';
import { type Doc, type DocSubject, prepareDoc } from '../../src/matching/corpus/document.ts';

/** Words with synonyms, words without, and words of grammar. */
const WORDS = 'ship vessel quay pier wharf mud crane fee charge toll rope the of for'.split(' ');
const SYNONYMS = [
  ['ship', 'vessel'],
  ['quay', 'pier', 'wharf'],
  ['fee', 'charge', 'toll'],
  ['charge', 'crane'],
];
const ARTICLE = { slug: 'random', title: '', paragraphs: [] } as unknown as Article;

const sentence = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 5 })
  .map((words) => words.join(' '));
const texts = fc.record({
  statement: sentence,
  quote: sentence,
  attribution: fc.option(sentence, { freq: 3 }),
  asks: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  /** So often are the asks repeated: a doc with 25 of them or more has many. */
  times: fc.constantFrom(1, 1, 1, 25),
});
type Texts = Omit<typeof texts extends fc.Arbitrary<infer T> ? T : never, 'times'> & {
  times: number;
};

/** Prepares facts and gaps of given texts. */
export function prepareDocs(facts: readonly Texts[], gaps: readonly Texts[] = []) {
  const analyzer = new Analyzer(SYNONYMS);
  const repeat = ({ asks, times }: Texts) => new Array<string[]>(times).fill(asks).flat();
  const subjects: DocSubject[] = [
    ...facts.map((one, i) => {
      const { statement, quote, attribution } = one;
      const fact = { id: `fact-${i}`, statement, quote, attribution, asks: repeat(one) };
      return {
        kind: 'fact',
        fact: { ...fact, topics: [], article: ARTICLE } as unknown as Fact,
      } as const;
    }),
    ...gaps.map((one, i) => {
      const gap = { id: `gap-${i}`, statement: one.statement, asks: repeat(one), article: ARTICLE };
      return { kind: 'gap', gap: gap as unknown as Gap } as const;
    }),
  ];
  return { analyzer, docs: subjects.map((subject) => prepareDoc(subject, analyzer)) };
}

/** Facts and gaps of random words, with the analyzer that they were read with. */
export const randomDocs: fc.Arbitrary<{ analyzer: Analyzer; docs: Doc[] }> = fc
  .record({
    facts: fc.array(texts, { minLength: 1, maxLength: 12 }),
    gaps: fc.array(texts, { maxLength: 5 }),
  })
  .map(({ facts, gaps }) => prepareDocs(facts, gaps));

/** A question of the same words and of some that no doc has. */
export const randomQuestion: fc.Arbitrary<string> = fc
  .uniqueArray(fc.constantFrom(...WORDS, 'zebra', 'who'), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

/** The tokens of a doc's statement, source sentence and attribution. */
export const sourceTokens = (doc: Doc): Token[] => [
  ...doc.statementTokens,
  ...doc.quoteTokens,
  ...doc.attributionTokens,
];

/** All tokens of a doc. */
export const allTokens = (doc: Doc): Token[] => [
  ...sourceTokens(doc),
  ...doc.asks.flatMap(({ tokens }) => tokens),
];

/** Whether two tokens have a synonym group in common. */
export const isSynonym = (a: Token, b: Token): boolean =>
  a.concepts.some((concept) => b.concepts.includes(concept));
