import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AskOptions, VectorLookup } from './api/thread.ts';
import type { FactVerdict, Verdict } from './api/verdict.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Matcher } from './matcher.ts';

/**
 * Encodes texts. Resolves to `null` where that is not possible: a question is read by letters
 * alone then.
 */
export type EncodeTexts = (texts: readonly string[]) => Promise<VectorLookup | null>;

/** A matcher that reads questions by meaning, too: an encoder is asked once for each. */
export interface AsyncMatcher extends Pick<Matcher, 'complete'> {
  ask(question: string, options?: AskOptions): Promise<Verdict>;
  explain(question: string, options?: AskOptions): Promise<Explanation>;
  findSource(message: string): Promise<FactVerdict>;
  /** Returns a matcher for one article, by its slug. @throws {RangeError} If there is no such article. */
  within(article: string): AsyncMatcher;
  /** Returns a matcher for a part of its knowledge. */
  narrow(part: Knowledge): AsyncMatcher;
}

/**
 * Lets a matcher ask an encoder.
 *
 * @param encode Without it all questions are read by letters alone.
 */
export function createAsyncMatcher(
  matcher: Matcher,
  encode: EncodeTexts = async () => null,
): AsyncMatcher {
  const lookUp = async (texts: readonly string[]): Promise<VectorLookup | undefined> =>
    (texts.length === 0 ? null : await encode(texts)) ?? undefined;
  const withVectors = async (question: string, options: AskOptions = {}): Promise<AskOptions> => ({
    ...options,
    vectors: await lookUp(matcher.textsOf(question, options)),
  });
  return {
    ask: async (question, options) => matcher.ask(question, await withVectors(question, options)),
    explain: async (question, options) =>
      matcher.explain(question, await withVectors(question, options)),
    findSource: async (message) =>
      matcher.findSource(message, { vectors: await lookUp(matcher.textsOfMessage(message)) }),
    complete: (partial, limit, options) => matcher.complete(partial, limit, options),
    within: (article) => createAsyncMatcher(matcher.within(article), encode),
    narrow: (part) => createAsyncMatcher(matcher.narrow(part), encode),
  };
}
