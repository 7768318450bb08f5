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

/** Why statements changed: the document did, or only the words about it. */
export const DOCUMENT_CHANGED = 'The document has changed.';
const REWORDED = 'The document is the same; the statement about it was corrected.';

/** What stands before and after a statement that an answer showed before. */
const BEFORE = ['It said: “', '”'] as const;

/** Quotes a statement that an answer showed before its correction. */
export function quoteEarlierStatement(statement: string): string {
  return BEFORE.join(statement);
}

/** Reads the statement out of a line that {@link quoteEarlierStatement} wrote; `null` if it is another line. */
export function readEarlierStatement(line: string): string | null {
  const [start, end] = BEFORE;
  return line.startsWith(start) && line.endsWith(end)
    ? line.slice(start.length, -end.length)
    : null;
}

/** Describes how many of an answer's facts changed and why, and how many are gone. */
export function describeCorrection(
  changed: number,
  withdrawn: number,
  documentChanged: boolean,
): string[] {
  const sentences: string[] = [];
  if (changed > 0) {
    const them = changed === 1 ? 'it reads' : 'they read';
    sentences.push(
      `${documentChanged ? DOCUMENT_CHANGED : REWORDED} ${pluralize(changed, 'statement')} changed; below is how ${them} now.`,
    );
  }
  if (withdrawn > 0) {
    sentences.push(
      `${pluralize(withdrawn, 'statement')} withdrawn; I no longer answer with ${withdrawn === 1 ? 'it' : 'them'}.`,
    );
  }
  return sentences;
}
