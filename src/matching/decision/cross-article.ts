/**
 * Resolves answers of several articles. They are never merged: on the same subject they are shown side by
 * side; on different subjects, if the question does not settle which is meant, the member is asked.
 */
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { Bag } from '../analysis/bag-of-words.ts';
import { bagOf, joinNorms, matchStrength } from '../analysis/bag-of-words.ts';
import type { Term } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type { Answer, FactVerdict, Suggestion } from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import { createBesideTest, isNumber } from '../corpus/same-subject.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import { joinTerms, type Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import { MAX_SUGGESTIONS } from './thresholds.ts';
import { noAnswer } from './verdict-builder.ts';

/** Share of the best score from which another article's fact is a rival. */
const RIVAL_SHARE = 0.6;
/** Share of the best score from which a rival on another subject makes the question ambiguous. */
const TIE_SHARE = 0.65;

/** Adjusts a verdict for rival answers of other articles; returns it unchanged if there are none. */
export function resolveAcrossArticles(
  verdict: FactVerdict,
  question: Question | undefined,
  ranked: readonly Ranked[],
  index: SearchIndex,
): FactVerdict {
  if (verdict.outcome !== 'answer' || question === undefined) return verdict;
  const [match, ...others] = verdict.facts;
  if (others.length > 0) return narrowTopic(verdict, question, index);
  const best = ranked.find(({ doc }) => factOf(doc) === match?.fact);
  if (match === undefined || best === undefined) return verdict;
  const rivals = findRivals(best, question, ranked);
  const isBeside = createBesideTest(best.doc);
  const same = rivals.filter(({ doc }) => isBeside(doc));
  if (same.length > 0) return putSideBySide(verdict, best, same);
  // An ask of the best fact, word for word, is only ambiguous if it is an ask of another article, too.
  const hasAsk = createAskTest(question);
  const tied = hasAsk(best) ? findRivals(best, question, ranked.filter(hasAsk)) : rivals;
  // Drafts of many articles share phrases by chance, which is no reason to ask the member.
  const near = tied.filter(
    ({ doc, score }) => score >= TIE_SHARE * best.score && factOf(doc)?.draft !== true,
  );
  if (near.length === 0 || match.fact.draft === true) return verdict;
  return {
    ...noAnswer('which-article', verdict.confidence, question, ranked),
    suggestions: suggestDistinctly(question, [best.doc, ...near.map(({ doc }) => doc)]),
  };
}

/** Narrows a topic's facts to the articles that have most of the question's content. */
function narrowTopic(verdict: Answer, question: Question, index: SearchIndex): Answer {
  const byArticle = Map.groupBy(verdict.facts, ({ fact }) => fact.article);
  if (byArticle.size < 2) return verdict;
  const docs = index.docsOf(verdict.facts);
  const content = question.terms.filter((term) => term.content);
  const coverage = (article: Article) => {
    const own = docs.filter((doc) => factOf(doc)?.article === article);
    const found = content.filter(({ token }) =>
      own.some(({ all }) => matchStrength(all, token) > 0),
    );
    return found.reduce((sum, { weight }) => sum + weight, 0);
  };
  const weights = new Map([...byArticle.keys()].map((article) => [article, coverage(article)]));
  const most = Math.max(...weights.values());
  return {
    ...verdict,
    facts: verdict.facts.filter(({ fact }) => weights.get(fact.article) === most),
  };
}

function factOf({ subject }: Doc): Fact | null {
  return subject.kind === 'fact' ? subject.fact : null;
}

/**
 * Finds the best fact of each other article that comes close, has all of the question's content that
 * the best fact has, and has a number if that one does.
 */
function findRivals(best: Ranked, question: Question, ranked: readonly Ranked[]): Ranked[] {
  const shared = question.terms.filter(
    ({ content, token }) => content && matchStrength(best.doc.all, token),
  );
  if (shared.length === 0) return [];
  const isCounted = best.doc.statementTokens.some(isNumber);
  const articles = new Set([factOf(best.doc)?.article]);
  const rivals: Ranked[] = [];
  for (const candidate of ranked) {
    const fact = factOf(candidate.doc);
    if (fact === null || articles.has(fact.article) || candidate.score < RIVAL_SHARE * best.score)
      continue;
    if (!shared.every(({ token }) => matchStrength(candidate.doc.all, token) > 0)) continue;
    if (isCounted && !candidate.doc.statementTokens.some(isNumber)) continue;
    articles.add(fact.article);
    rivals.push(candidate);
  }
  return rivals;
}

/** Creates a test for candidates that have the question as an ask, word for word. */
function createAskTest(question: Question): (candidate: Ranked) => boolean {
  const asked = joinTerms(question);
  return ({ doc }) => doc.asks.some(({ tokens }) => joinNorms(tokens) === asked);
}

function putSideBySide(verdict: Answer, best: Ranked, others: readonly Ranked[]): Answer {
  const added = others.flatMap(({ doc, score }) => {
    const fact = factOf(doc);
    const share = Math.min(1, score / best.score);
    return fact === null ? [] : [{ fact, score: verdict.confidence * share }];
  });
  const shown = new Set(added.map(({ fact }) => fact));
  return {
    ...verdict,
    facts: [...verdict.facts, ...added],
    further: verdict.further.filter(({ fact }) => !shown.has(fact)),
  };
}

function hasAll(bag: Bag, terms: readonly Term[]): boolean {
  return terms.every(({ token }) => matchStrength(bag, token) > 0);
}

/**
 * Suggests each fact's own question if it has a content word which none of the other facts has, or else an ask that has;
 * preferably one with all of the question's content.
 */
function suggestDistinctly(question: Question, docs: readonly Doc[]): Suggestion[] {
  const content = question.terms.filter((term) => term.content);
  return docs.slice(0, MAX_SUGGESTIONS).flatMap((doc) => {
    const fact = factOf(doc);
    if (fact === null) return [];
    const others = docs.filter((other) => other !== doc);
    const isDistinctive = (token: Token) =>
      classify(token) === 'content' && others.every(({ all }) => matchStrength(all, token) === 0);
    const asks = doc.asks.filter(({ tokens }) => tokens.some(isDistinctive));
    const [first] = asks;
    if (first === undefined || first === doc.asks[0]) return [suggestionOf(fact)];
    const ask = asks.find(({ tokens }) => hasAll(bagOf(tokens), content)) ?? first;
    return [{ question: ask.text, fact }];
  });
}
