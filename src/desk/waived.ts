import { z } from 'zod';
import type { ArticleIndex } from '../knowledge/article-index.ts';
import { describeWrongQuote } from '../knowledge/check-quote.ts';
import { describeIssues } from '../knowledge/schemas.ts';
import type { Source } from '../knowledge/source.ts';

/** One entry of `waived.yaml`: a sentence that needs no fact, and why. */
export const waivedSchema = z.strictObject({
  quote: z.string().trim().min(1),
  reason: z.string().trim().min(1),
});

/** All of `waived.yaml`. */
export const waivedListSchema = z.array(waivedSchema);

/** Reads a `waived.yaml`; what is wrong with it is reported to `source`. The quotes of those that are right. */
export function readWaived(source: Source, index: ArticleIndex): Set<string> {
  const input = source.yaml.value;
  if (input === undefined) return new Set();
  const { success, data, error } = waivedListSchema.safeParse(input);
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
