import type { Article } from '../knowledge/knowledge.ts';
import type { Translator } from './messages/translator.ts';
import { nameDocument } from './noun.ts';
import { dayText, type RichText } from './rich-text.ts';

/** Whether a document is valid on a day. */
export type Validity = 'valid' | 'expired' | 'not-yet-valid';

/**
 * Judges whether a document is valid now. It is on the days of `validFrom` and `expires`, too; a day is one of UTC, since
 * front matter has no time zone.
 *
 * @param now milliseconds since 1970.
 */
export function judgeValidity({ validFrom, expires }: Article, now: number): Validity {
  const today = new Date(now).toISOString().slice(0, 10);
  // ISO dates are in the order of their texts.
  if (expires != null && expires < today) return 'expired';
  return validFrom != null && validFrom > today ? 'not-yet-valid' : 'valid';
}

/**
 * Says that a document is not valid, and since or until when: "This policy expired on 1 May 2026." `null` while it is
 * valid.
 *
 * @param now milliseconds since 1970.
 */
export function describeValidity(article: Article, now: number, t: Translator): RichText | null {
  const subject = nameDocument(article);
  const longDay = (day: string) => dayText(day, t.date(day));
  const { validFrom, expires } = article;
  switch (judgeValidity(article, now)) {
    case 'expired':
      return t.rich('validity.expired', { ...subject, date: longDay(expires as string) });
    case 'not-yet-valid':
      return t.rich('validity.notYet', { ...subject, date: longDay(validFrom as string) });
    case 'valid':
      return null;
  }
}
