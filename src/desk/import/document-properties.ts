import { normalizeLine, parseIsoDate } from './imported-article.ts';

/** Titles that a program made, not a person: `Microsoft Word - rules.doc`, `untitled`. */
const MADE_TITLE =
  /^(?:microsoft\b|untitled|document\d*$|powerpoint\b|title$|layout\b)|\.(?:docx?|pdf|indd|odt|rtf|tex|qxd)$/i;

/** Authors that a program fills in. */
const MADE_AUTHOR =
  /^(?:python-docx|un-?named|unknown|user|admin(?:istrator)?|owner|author|microsoft office user|\(?(?:un)?specified\)?)$/i;

/** Returns a title that a document's properties give; `null` if it was not written by a person. */
export function cleanTitle(text: string | null | undefined): string | null {
  const title = normalizeLine(text ?? '');
  return MADE_TITLE.test(title) ? null : title || null;
}

/** Returns an author that a document's properties give; `null` if a program filled it in. */
export function cleanAuthor(text: string | null | undefined): string | null {
  const author = normalizeLine(text ?? '');
  return MADE_AUTHOR.test(author) ? null : author || null;
}

/** Returns an ISO date that a document's properties give, of a time since 1980; `null` if there is none. */
export function cleanDate(text: string | null | undefined): string | null {
  const date = parseIsoDate(text);
  return date !== null && date > '1980-01-01' ? date : null;
}
