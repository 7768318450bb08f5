import type { Bag } from '../analysis/bag-of-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { Term } from '../analysis/term.ts';
import { classify } from '../analysis/word-class.ts';
import { extractFeatures, selectBigrams } from '../classifier/ask-features.ts';
import type { Doc, DocSubject, PreparedAsk } from '../corpus/document.ts';
import { factsOf } from '../decision/decide.ts';
import type { Model } from '../decision/model.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import { featureWeights, type Ranked } from '../ranking/ranker.ts';
import type { Candidate, Evidence } from './explanation.ts';

/** A candidate as it is shown to people who want to know why. */
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

function partsOf({ doc, features, sentence }: Ranked, model: Model): Record<string, number> {
  return features === null
    ? weigh(sentence, model.passageFeatures)
    : weigh(features, featureWeights(doc, model));
}

/** What each feature adds to the score. */
function weigh<K extends string>(
  features: Record<K, number>,
  weights: Record<K, number>,
): Record<string, number> {
  const names = Object.keys(features) as K[];
  return Object.fromEntries(names.map((name) => [name, features[name] * weights[name]]));
}

/** Looks up what in a candidate speaks to a question. */
export function gatherEvidence(
  ranked: Ranked,
  question: Question,
  index: SearchIndex,
  model: Model,
): Evidence {
  const { doc, score, features, sentence } = ranked;
  const content = question.terms.filter((term) => term.content);
  const heldBy = (bag: Bag) =>
    wordsOf(
      content.filter(({ token }) => matchStrength(bag, token) > 0),
      question,
    );
  return {
    key: keyOf(doc.subject),
    subject: doc.subject,
    score,
    values: { ...(features ?? sentence) },
    parts: partsOf(ranked, model),
    nearestAsk: findNearestAsk(question, doc, index)?.text ?? null,
    asks: doc.asks.length,
    asksOfType: doc.typeCounts.get(question.type) ?? 0,
    held: { statement: heldBy(doc.statement), quote: heldBy(doc.quote), all: heldBy(doc.all) },
    lacking: wordsOf(
      content.filter(({ token }) => matchStrength(doc.all, token) === 0),
      question,
    ),
    pairs: findPairs(question, doc, index),
  };
}

/** A word as it is read: as it was written, unless that was a slip. */
export function wordOf({ token }: Term, { corrections }: Pick<Question, 'corrections'>): string {
  return corrections.find(({ written }) => written === token.text)?.read ?? token.text;
}

function wordsOf(terms: readonly Term[], question: Question): string[] {
  return [...new Set(terms.map((term) => wordOf(term, question)))];
}

/** The ask that shares most with a question, both ways. */
function findNearestAsk(question: Question, doc: Doc, index: SearchIndex): PreparedAsk | null {
  let nearest: PreparedAsk | null = null;
  let most = 0;
  for (const ask of doc.asks) {
    const { tokens, weights, weight } = index.weigh(ask.tokens);
    let shared = 0;
    for (const [i, token] of tokens.entries())
      shared += matchStrength(question, token) * (weights[i] ?? 0);
    const whole = question.weight + weight;
    const likeness =
      whole === 0 ? 0 : (2 * shared) / whole + (ask.type === question.type ? 0.1 : 0);
    if (likeness > most) [nearest, most] = [ask, likeness];
  }
  return nearest;
}

function findPairs(question: Question, doc: Doc, { classifier }: SearchIndex): string[] {
  const { terms, type } = question;
  const words = terms.filter(({ token }) => classify(token) !== 'chatter');
  const found = words.flatMap((term, i) => {
    const next = words[i + 1];
    if (next === undefined) return [];
    const marks = selectBigrams(extractFeatures({ tokens: [term.token, next.token], type }));
    const content = term.content || next.content;
    return content && marks.some((mark) => classifier.has(mark, doc))
      ? [`${wordOf(term, question)} ${wordOf(next, question)}`]
      : [];
  });
  return [...new Set(found)];
}
