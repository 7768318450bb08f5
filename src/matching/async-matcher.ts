import type { AskOptions, VectorLookup } from './api/thread.ts';
import type { FactVerdict, Suggestion, Verdict } from './api/verdict.ts';
import type { Explanation } from './explain/explanation.ts';
import type { Matcher } from './matcher.ts';

/**
 * Encodes texts. Resolves to `null` where that is not possible: a question is read by letters
 * alone then.
 */
export type EncodeTexts = (texts: readonly string[]) => Promise<VectorLookup | null>;

/** Options of a question whose vectors are looked up for it. */
export type QuestionOptions = Omit<AskOptions, 'vectors'>;

/**
 * A matcher that may run elsewhere, and reads questions by meaning, too: an encoder is asked once for each. All that it
 * takes and returns are plain values.
 */
export interface AsyncMatcher {
  ask(question: string, options?: QuestionOptions): Promise<Verdict>;
  explain(question: string, options?: QuestionOptions): Promise<Explanation>;
  findSource(message: string): Promise<FactVerdict>;
  complete(
    partial: string,
    limit: number,
    options?: Pick<AskOptions, 'topic'>,
  ): Promise<Suggestion[]>;
  /** Returns a matcher for some articles, by their slugs. Its answers reject with a `RangeError` if there is no such article. */
  within(...articles: readonly string[]): AsyncMatcher;
}

/**
 * Lets a matcher ask an encoder.
 *
 * @param encode Without it all questions are read by letters alone.
 * @param articles The only articles to answer from, by their slugs; `null` for all.
 */
export function createAsyncMatcher(
  whole: Matcher,
  encode: EncodeTexts = async () => null,
  articles: readonly string[] | null = null,
): AsyncMatcher {
  // Looked up for each question: a choice of articles alone takes no time and no memory.
  const read = () => (articles === null ? whole : whole.within(...articles));
  const lookUp = async (texts: readonly string[]): Promise<VectorLookup | undefined> =>
    (texts.length === 0 ? null : await encode(texts)) ?? undefined;
  const withVectors = async (
    matcher: Matcher,
    question: string,
    options: QuestionOptions = {},
  ): Promise<AskOptions> => ({
    ...options,
    vectors: await lookUp(matcher.textsOf(question, options)),
  });
  return {
    async ask(question, options) {
      const matcher = read();
      return matcher.ask(question, await withVectors(matcher, question, options));
    },
    async explain(question, options) {
      const matcher = read();
      return matcher.explain(question, await withVectors(matcher, question, options));
    },
    async findSource(message) {
      const matcher = read();
      const vectors = await lookUp(matcher.textsOfMessage(message));
      return matcher.findSource(message, { vectors });
    },
    complete: async (partial, limit, options) => read().complete(partial, limit, options),
    within: (...some) => createAsyncMatcher(whole, encode, some),
  };
}
