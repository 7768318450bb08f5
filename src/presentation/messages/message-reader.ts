import type { MessageKey } from './catalogue.ts';
import { LOCALES, type Locale } from './locale.ts';
import { parseMessage } from './translator.ts';

/** A message as it was read. */
export interface ReadMessage {
  locale: Locale;
  /** The values of its arguments, as they are written. */
  values: Readonly<Record<string, string>>;
}

/** What the argument `documents` may be; see the catalogue in English. */
const DOCUMENTS = ['one', 'plural', 'several'];

const patterns = new Map<MessageKey, { locale: Locale; pattern: RegExp }[]>();

/**
 * Reads a text that a message made, in any language: nothing but the posted message keeps it.
 *
 * @param key a message without plurals, dates and numbers.
 * @returns `null` where it is another text.
 */
export function readMessage(key: MessageKey, text: string): ReadMessage | null {
  const known = patterns.get(key) ?? LOCALES.flatMap((locale) => makePatterns(key, locale));
  patterns.set(key, known);
  for (const { locale, pattern } of known) {
    const found = pattern.exec(text);
    if (found !== null) return { locale, values: { ...found.groups } };
  }
  return null;
}

/** Makes a pattern for each wording of a message. */
function makePatterns(key: MessageKey, locale: Locale): { locale: Locale; pattern: RegExp }[] {
  const message = parseMessage(key, locale);
  const sources = DOCUMENTS.map((documents) => {
    // Every other argument is formatted as its own name.
    const values = new Proxy<Record<string, string | { name: string }>>(
      {},
      {
        has: () => true,
        get: (_, name) => (name === 'documents' ? documents : { name: String(name) }),
      },
    );
    return message
      .formatToParts(values)
      .map(({ value }) =>
        typeof value === 'string'
          ? RegExp.escape(value)
          : `(?<${(value as { name: string }).name}>.+)`,
      )
      .join('');
  });
  return [...new Set(sources)].map((source) => ({
    locale,
    pattern: new RegExp(`^${source}$`, 'su'),
  }));
}
