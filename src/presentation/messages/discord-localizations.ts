import { CATALOGUES, type MessageKey } from './catalogue.ts';
import { DISCORD_LOCALES } from './locale.ts';

type LocalizedLocale = keyof typeof DISCORD_LOCALES;
type DiscordLocale = (typeof DISCORD_LOCALES)[LocalizedLocale][number];

/** A text in every language but the default one, by Discord's locales. */
export type Localizations = Partial<Record<DiscordLocale, string>>;

/** Makes the name of a command or an option, and its localizations. */
export function localizeName(key: MessageKey): {
  name: string;
  name_localizations: Localizations;
} {
  return { name: CATALOGUES.en[key], name_localizations: localize(key) };
}

/** Makes the description of a command or an option, and its localizations. */
export function localizeDescription(key: MessageKey): {
  description: string;
  description_localizations: Localizations;
} {
  return { description: CATALOGUES.en[key], description_localizations: localize(key) };
}

const localize = (key: MessageKey) => spreadLocales((locale) => CATALOGUES[locale][key]);

/** Collects a text in each language that has one, for all of its locales. */
export function spreadLocales(
  find: (locale: LocalizedLocale) => string | null | undefined,
): Localizations {
  const entries = Object.entries(DISCORD_LOCALES).flatMap(([locale, discordLocales]) => {
    const text = find(locale as LocalizedLocale);
    return text == null ? [] : discordLocales.map((one) => [one, text] as const);
  });
  return Object.fromEntries(entries);
}
