import { IntlMessageFormat } from 'intl-messageformat';
import { joinTexts, type RichText } from '../rich-text.ts';
import { CATALOGUES, type MessageKey } from './catalogue.ts';
import type { en } from './en.ts';
import { FORMATS, type Locale } from './locale.ts';
import type { MessageValues } from './message-arguments.ts';

type Messages = typeof en;

/** No second argument for a message without arguments. */
type Given<Key extends MessageKey, Value> = keyof MessageValues<Messages[Key], Value> extends never
  ? []
  : [values: MessageValues<Messages[Key], Value>];

/** Says things in one language. */
export interface Translator {
  readonly locale: Locale;
  /** Formats a message. */
  text<Key extends MessageKey>(key: Key, ...given: Given<Key, string | number>): string;
  /** Formats a message with links or dates in it. */
  rich<Key extends MessageKey>(
    key: Key,
    ...given: Given<Key, string | number | RichText>
  ): RichText;
  /** "a, b and c", or with "or". */
  list(items: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** Formats a number with this many decimal places: "0.53", or "0,53" in Spanish. */
  decimal(value: number, places: number): string;
  /** Formats an ISO date: "1 May 2026". */
  date(day: string): string;
  /** Names a language by its tag: "English" for "en". */
  language(tag: string): string;
}

const translators = new Map<Locale, Translator>();

/** Returns the translator of a language. Messages are parsed when they are first used, and kept. */
export function translatorFor(locale: Locale): Translator {
  const existing = translators.get(locale);
  if (existing !== undefined) return existing;
  const made = makeTranslator(locale);
  translators.set(locale, made);
  return made;
}

function makeTranslator(locale: Locale): Translator {
  const tag = FORMATS[locale];
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const lists = {
    conjunction: new Intl.ListFormat(tag, { type: 'conjunction' }),
    disjunction: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const parts = (key: MessageKey, values: Record<string, string | number | RichText> = {}) => {
    const message = parsed.get(key) ?? parseMessage(key, locale);
    parsed.set(key, message);
    return message.formatToParts<RichText>(values).map(({ value }) => value as string | RichText);
  };
  return {
    locale,
    text: (key, ...[values]) => parts(key, values).join(''),
    rich: (key, ...[values]) => joinTexts(...parts(key, values)),
    list: (items, type = 'conjunction') => lists[type].format(items),
    decimal: (value, places) =>
      value.toLocaleString(tag, { minimumFractionDigits: places, maximumFractionDigits: places }),
    date: (day) => dates.format(Date.parse(`${day}T00:00:00Z`)),
    language: (name) => languages.of(name) ?? name,
  };
}

/**
 * Parses a message. What looks like a tag in it is text.
 *
 * @throws SyntaxError where it is no ICU message.
 */
export function parseMessage(key: MessageKey, locale: Locale): IntlMessageFormat {
  return new IntlMessageFormat(CATALOGUES[locale][key], FORMATS[locale], undefined, {
    ignoreTag: true,
  });
}
