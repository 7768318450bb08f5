import type { Fact } from '../knowledge/knowledge.ts';
import { pluralize } from './plural.ts';

/** The heading of an answer that was corrected. */
export const CORRECTED_HEADING = 'Corrected since this was posted.';

/** Describes a fact that was retracted, and why. */
export function describeRetraction({ statement, retracted }: Fact): [string, string] {
  return [`Retracted: “${statement}”`, `Reason: ${retracted ?? 'none is given.'}`];
}

/** Counts retracted facts, where there is no room to describe each. */
export function describeRetractionCount(retracted: number): string {
  return `${pluralize(retracted, 'statement')} retracted.`;
}

/** Describes how many of an answer's facts changed and how many are gone, a sentence each. */
export function describeCorrection(changed: number, withdrawn: number): string[] {
  const sentences: string[] = [];
  if (changed > 0) {
    const them = changed === 1 ? 'it reads' : 'they read';
    sentences.push(
      `${pluralize(changed, 'statement')} changed. Below is how ${them} now, with the source sentence.`,
    );
  }
  if (withdrawn > 0) {
    sentences.push(
      `${pluralize(withdrawn, 'statement')} withdrawn; I no longer answer with ${withdrawn === 1 ? 'it' : 'them'}.`,
    );
  }
  return sentences;
}
