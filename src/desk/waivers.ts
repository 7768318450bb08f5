import { z } from 'zod';
import type { ArticleIndex } from '../knowledge/checks/article-index.ts';
import { describeWrongQuote } from '../knowledge/checks/quote.ts';
import { describeIssues } from '../knowledge/schemas.ts';
import type { Source } from '../knowledge/source.ts';

/** The content of `waived.yaml`: sentences that need no fact, and why. */
export const waiversSchema = z.array(
  z.strictObject({
    quote: z.string().trim().min(1),
    reason: z.string().trim().min(1),
  }),
);

/** Reads a `waived.yaml` and returns the valid entries' quotes; problems are reported to `source`. */
export function readWaivers(source: Source, index: ArticleIndex): Set<string> {
  const input = source.yaml.value;
  if (input === undefined) return new Set();
  const { success, data, error } = waiversSchema.safeParse(input);
  if (!success) {
    for (const { path, message } of describeIssues(error, input, ['quote', 'reason'])) {
      source.report(path, message);
    }
    return new Set();
  }
  const quotes = new Set<string>();
  for (const [at, { quote }] of data.entries()) {
    if (index.find(quote) !== undefined) quotes.add(quote);
    else source.report([at, 'quote'], describeWrongQuote(quote, index));
  }
  return quotes;
}
