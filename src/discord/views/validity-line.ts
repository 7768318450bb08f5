import type { Translator } from '../../presentation/messages/translator.ts';
import { describeValidity } from '../../presentation/validity-text.ts';
import type { MessageSection } from './message-draft.ts';
import { small } from './message-line.ts';

/**
 * Adds to a section of statements, or of a document's front matter, that the document has expired or is not valid yet.
 *
 * @param now milliseconds since 1970.
 */
export function addValidity(section: MessageSection, now: number, t: Translator): MessageSection {
  const article = section.facts[0]?.article ?? section.article;
  const text = article === undefined ? null : describeValidity(article, now, t);
  return text === null ? section : { ...section, lines: [...section.lines, small(text)] };
}
