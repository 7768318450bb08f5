import type { Bag } from '../analysis/bag-of-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { Term } from '../analysis/term.ts';
import { classify } from '../analysis/word-class.ts';
import { extractFeatures, selectBigrams } from '../classifier/ask-features.ts';
import type { Doc, DocSubject, PreparedAsk } from '../corpus/document.ts';
import { factsOf } from '../decision/verdict-builder.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Model } from '../pipeline/model.ts';
import type { Question } from '../query/question.ts';
import { featureWeights, type Ranked } from '../ranking/ranker.ts';
import type { Candidate, Evidence } from './explanation.ts';

/** Describes a candidate with what made its score. */
export function showCandidate(ranked: Ranked, model: Model): Candidate {
  const { doc, score } = ranked;
  const { subject } = doc;
  const parts = partsOf(ranked, model);
  return { kind: subject.kind, key: keyOf(subject), facts: factsOf(doc), score, parts };
}

function keyOf(subject: DocSubject): string {
  if (subject.kind === 'topic') return subject.topic.id;
  return subject.kind === 'fact' ? subject.fact.key : subject.gap.key;
}

function partsOf(ranked: Ranked, model: Model): Record<string, number> {
  const { doc, features, sentence, factFeatures, turn } = ranked;
  if (turn !== undefined) return weigh(turn, model.turnFeatures);
  if (factFeatures !== null) return weigh(factFeatures, model.factFeatures);
  return features === null
    ? weigh(sentence, model.passageFeatures)
    : weigh(features, featureWeights(doc, model));
}

/** Returns what each feature adds to the score. */
function weigh<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): Record<string, number> {
  const names = Object.keys(features) as K[];
  return Object.fromEntries(names.map((name) => [name, features[name] * weights[name]]));
}

/** Gathers what a candidate has in common with a question. */
export function gatherEvidence(
  ranked: Ranked,
  question: Question,
  index: SearchIndex,
  model: Model,
): Evidence {
  const { doc, score, features, sentence, factFeatures } = ranked;
  const content = question.terms.filter((term) => term.content);
  const wordsIn = (bag: Bag) =>
    wordsOf(
      content.filter(({ token }) => matchStrength(bag, token) > 0),
      question,
    );
  return {
    key: keyOf(doc.subject),
    subject: doc.subject,
    score,
    values: { ...(ranked.turn ?? features ?? sentence ?? factFeatures) },
    parts: partsOf(ranked, model),
    nearestAsk: findNearestAsk(question, doc, index)?.text ?? null,
    asks: doc.asks.length,
    asksOfType: doc.typeCounts.get(question.type) ?? 0,
    held: { statement: wordsIn(doc.statement), quote: wordsIn(doc.quote), all: wordsIn(doc.all) },
    lacking: wordsOf(
      content.filter(({ token }) => matchStrength(doc.all, token) === 0),
      question,
    ),
    pairs: findPairs(question, doc, index),
  };
}

/** Returns a word as written, or its correction if it was misspelt. */
export function wordOf({ token }: Term, { corrections }: Pick<Question, 'corrections'>): string {
  return corrections.find(({ written }) => written === token.text)?.read ?? token.text;
}

function wordsOf(terms: readonly Term[], question: Question): string[] {
  return [...new Set(terms.map((term) => wordOf(term, question)))];
}

/** Finds the ask most similar to a question. */
function findNearestAsk(question: Question, doc: Doc, index: SearchIndex): PreparedAsk | null {
  let nearest: PreparedAsk | null = null;
  let best = 0;
  for (const ask of doc.asks) {
    const { tokens, weights, weight } = index.weigh(ask.tokens);
    let shared = 0;
    for (const [i, token] of tokens.entries())
      shared += matchStrength(question, token) * (weights[i] ?? 0);
    const total = question.weight + weight;
    const similarity =
      total === 0 ? 0 : (2 * shared) / total + (ask.type === question.type ? 0.1 : 0);
    if (similarity > best) [nearest, best] = [ask, similarity];
  }
  return nearest;
}

/** Finds the question's bigrams that any ask has, as words. */
function findPairs(question: Question, doc: Doc, { classifier }: SearchIndex): string[] {
  const { terms, type } = question;
  const words = terms.filter(({ token }) => classify(token) !== 'chatter');
  const found = words.flatMap((term, i) => {
    const next = words[i + 1];
    if (next === undefined) return [];
    const bigrams = selectBigrams(extractFeatures({ tokens: [term.token, next.token], type }));
    const content = term.content || next.content;
    return content && bigrams.some((bigram) => classifier.has(bigram, doc))
      ? [`${wordOf(term, question)} ${wordOf(next, question)}`]
      : [];
  });
  return [...new Set(found)];
}
