import type { Fact } from '../knowledge/knowledge.ts';
import { LOCALES } from './messages/locale.ts';
import { readMessage } from './messages/message-reader.ts';
import { type Translator, translatorFor } from './messages/translator.ts';

/** Describes a fact that was retracted, and why. */
export function describeRetraction(
  { statement, retracted }: Fact,
  t: Translator,
): [string, string] {
  return [
    t.text('correction.retracted', { statement }),
    retracted == null
      ? t.text('correction.noReason')
      : t.text('correction.reason', { reason: retracted }),
  ];
}

/** Whether a line says that the answer was corrected, in any language. */
export function isCorrectedHeading(line: string): boolean {
  return readMessage('correction.heading', line) !== null;
}

/** Whether a text says that the document changed since the answer was posted, in any language. */
export function saysDocumentChanged(text: string): boolean {
  return LOCALES.some((locale) =>
    text.includes(translatorFor(locale).text('correction.documentChanged')),
  );
}

/** Reads the statement that an answer showed before its correction; `null` if the line is another one. */
export function readEarlierStatement(line: string): string | null {
  return readMessage('correction.earlier', line)?.values.statement ?? null;
}

/** Describes how many of an answer's facts changed and why, and how many are gone. */
export function describeCorrection(
  changed: number,
  withdrawn: number,
  documentChanged: boolean,
  t: Translator,
): string[] {
  const cause = t.text(documentChanged ? 'correction.documentChanged' : 'correction.reworded');
  return [
    ...(changed > 0 ? [`${cause} ${t.text('correction.changed', { count: changed })}`] : []),
    ...(withdrawn > 0 ? [t.text('correction.withdrawn', { count: withdrawn })] : []),
  ];
}
