import type { Fact } from '../../knowledge/knowledge.ts';

/** Returns the text that a fact rests on: its quote, or all of its passages, one a line. */
export function sourceTextOf({ quote, furtherPassages }: Fact): string {
  if (furtherPassages === undefined) return quote;
  return [quote, ...furtherPassages.map(({ text }) => text)].join('\n');
}
