import type { Doc } from '../corpus/document.ts';
import type { MeaningComparison } from './meaning-index.ts';

/** Returns the highest cosine of a message with any of these facts or topics, whichever way they are compared; -1 for none. */
export function nearnessTo(docs: readonly Doc[], compared: MeaningComparison): number {
  const cosines = docs.map((doc) => {
    if (!compared.has(doc)) return compared.closenessOf(doc) ?? -1;
    const { asked, block } = compared.featuresOf(doc);
    return Math.max(asked, block, compared.contextOf(doc));
  });
  return Math.max(-1, ...cosines);
}
