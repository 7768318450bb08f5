/**
 * What other articles make of a question that one article answers. Answers of two articles are never
 * merged: those on one subject are shown side by side, and where they are on different subjects and
 * the question does not tell which is meant, the member is asked.
 */
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { Bag } from '../analysis/bag-of-words.ts';
import { bagOf, matchStrength } from '../analysis/bag-of-words.ts';
import type { Term } from '../analysis/term.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { Answer, Suggestion, Verdict } from '../api/verdict.ts';
import type { Doc } from '../corpus/document.ts';
import type { SearchIndex } from '../indexing/search-index.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import { noAnswer } from './decide.ts';
import { MAX_SUGGESTIONS } from './thresholds.ts';

/** Another article's fact is looked at from this share of the best one's score on. */
const RIVAL = 0.6;
/** On another subject it has to come this near for the question to be open. */
const TIE = 0.65;
/** Statements are on one subject that share this much of the shorter one's words, and this many. Numbers do not count. */
const SAME_SUBJECT = 0.6;
const SAME_WORDS = 3;

/** The verdict on a question in view of all articles; the same one where no other article answers it, too. */
export function resolveAcrossArticles(
  verdict: Verdict,
  question: Question | undefined,
  ranked: readonly Ranked[],
  index: SearchIndex,
): Verdict {
  if (verdict.outcome !== 'answer' || question === undefined) return verdict;
  const [match, ...others] = verdict.facts;
  if (others.length > 0) return keepToAskedArticles(verdict, question, index);
  const best = ranked.find(({ doc }) => factOf(doc) === match?.fact);
  if (match === undefined || best === undefined) return verdict;
  const rivals = findRivals(best, question, ranked);
  const same = rivals.filter(({ doc }) => isSameSubject(best.doc, doc));
  if (same.length > 0) return putSideBySide(verdict, best, same);
  // Drafts of many articles share wordings that mean nothing; nobody should be asked about these.
  const near = rivals.filter(
    ({ doc, score }) => score >= TIE * best.score && factOf(doc)?.draft !== true,
  );
  if (near.length === 0 || match.fact.draft === true) return verdict;
  return {
    ...noAnswer('which-article', verdict.confidence, question, ranked),
    suggestions: askApart(question, [best.doc, ...near.map(({ doc }) => doc)]),
  };
}

/** A whole topic, of the articles alone whose facts on it hold most of what the question names. */
function keepToAskedArticles(verdict: Answer, question: Question, index: SearchIndex): Answer {
  const byArticle = Map.groupBy(verdict.facts, ({ fact }) => fact.article);
  if (byArticle.size < 2) return verdict;
  const docs = verdict.facts.flatMap(({ fact }) => index.docOf(fact) ?? []);
  const content = question.terms.filter((term) => term.content);
  const held = (article: Article) => {
    const own = docs.filter((doc) => factOf(doc)?.article === article);
    const found = content.filter(({ token }) =>
      own.some(({ all }) => matchStrength(all, token) > 0),
    );
    return found.reduce((sum, { weight }) => sum + weight, 0);
  };
  const weights = new Map([...byArticle.keys()].map((article) => [article, held(article)]));
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
 * The best fact of each other article that comes near, has all the question's content that the best
 * one has, and a number where that one has one.
 */
function findRivals(best: Ranked, question: Question, ranked: readonly Ranked[]): Ranked[] {
  const shared = question.terms.filter(
    ({ content, token }) => content && matchStrength(best.doc.all, token),
  );
  if (shared.length === 0) return [];
  const isCounted = best.doc.statementTokens.some(isNumber);
  const seen = new Set([factOf(best.doc)?.article]);
  const rivals: Ranked[] = [];
  for (const one of ranked) {
    const fact = factOf(one.doc);
    if (fact === null || seen.has(fact.article) || one.score < RIVAL * best.score) continue;
    if (!shared.every(({ token }) => matchStrength(one.doc.all, token) > 0)) continue;
    if (isCounted && !one.doc.statementTokens.some(isNumber)) continue;
    seen.add(fact.article);
    rivals.push(one);
  }
  return rivals;
}

/** Whether statements, or the sentences that they rest on, are on one subject. */
function isSameSubject(a: Doc, b: Doc): boolean {
  return isAlike(a.statementTokens, b.statementTokens) || isAlike(a.quoteTokens, b.quoteTokens);
}

function isAlike(a: readonly Token[], b: readonly Token[]): boolean {
  const ours = subjectOf(a);
  const theirs = subjectOf(b);
  const shared = ours.intersection(theirs).size;
  return shared >= SAME_WORDS && shared >= SAME_SUBJECT * Math.min(ours.size, theirs.size);
}

function subjectOf(tokens: readonly Token[]): Set<string> {
  const words = tokens.filter((token) => classify(token) === 'content' && !isNumber(token));
  return new Set(words.map(({ stem }) => stem));
}

const isNumber = ({ norm }: Token): boolean => /\d/.test(norm);

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
 * A question for each fact: one of its asks that has a word which none of the others has, where there
 * is one, and of these one that asks for the same as the question.
 */
function askApart(question: Question, docs: readonly Doc[]): Suggestion[] {
  const content = question.terms.filter((term) => term.content);
  return docs.slice(0, MAX_SUGGESTIONS).flatMap((doc) => {
    const fact = factOf(doc);
    if (fact === null) return [];
    const others = docs.filter((other) => other !== doc);
    const isTelling = (token: Token) =>
      classify(token) === 'content' && others.every(({ all }) => matchStrength(all, token) === 0);
    const telling = doc.asks.filter(({ tokens }) => tokens.some(isTelling));
    const ask = telling.find(({ tokens }) => hasAll(bagOf(tokens), content)) ?? telling[0];
    return [{ question: ask?.text ?? (fact.asks[0] as string), fact }];
  });
}
