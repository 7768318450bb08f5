import { isOtherLanguage } from '../../language/other-language.ts';
import { asksToGoOn, readSmallTalk } from '../../language/small-talk.ts';
import { joinNorms } from '../analysis/bag-of-words.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { Talk } from '../api/verdict.ts';
import type { FactTrace, MatcherContext } from './context.ts';

/** Kinds of talk after which questions are offered. */
const WITH_EXAMPLES: ReadonlySet<Talk> = new Set(['help', 'identity', 'outline', 'other-language']);

/**
 * Recognises what is no question about the documents: small talk, questions about the bot itself and in another language,
 * and "more" where nothing was said before. `null` for all others, where a curator has written it as an ask, and for a
 * single word of the documents that asks for what they say about it, "test", rather than reacts to an answer.
 */
export function answerTalk(
  text: string,
  isFirst: boolean,
  context: MatcherContext,
): FactTrace | null {
  const talk = readTalk(text, isFirst, context);
  if (talk === null) return null;
  const tokens = context.index.analyzer.analyze(text);
  const isSearchable = (token: Token) =>
    context.index.search.isSearchable(token, text.includes('?'));
  const isKeyword =
    isFirst &&
    !asksToGoOn(text) &&
    tokens.length === 1 &&
    tokens.every((token) => classify(token) === 'content' && isSearchable(token));
  if (isKeyword || context.exact(joinNorms(tokens)) !== null) return null;
  return traceOfTalk(talk, context);
}

/** Creates the trace of small talk. */
export function traceOfTalk(talk: Talk, context: MatcherContext): FactTrace {
  return {
    verdict: {
      outcome: 'no-answer',
      reason: 'empty',
      talk,
      confidence: 0,
      missing: [],
      gap: null,
      suggestions: WITH_EXAMPLES.has(talk) ? [...context.examples] : [],
    },
    ranked: [],
    question: null,
    exact: null,
    by: 'talk',
  };
}

function readTalk(text: string, isFirst: boolean, { isEnglish }: MatcherContext): Talk | null {
  if (isFirst && asksToGoOn(text)) return 'reaction';
  return readSmallTalk(text) ?? (isEnglish && isOtherLanguage(text) ? 'other-language' : null);
}
