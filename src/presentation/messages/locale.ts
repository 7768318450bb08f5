/** The languages of the interface. What documents say stays in their own. */
export const LOCALES = ['en', 'es', 'fr', 'de', 'pt-BR'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language where no other is known. */
export const DEFAULT_LOCALE: Locale = 'en';

/** How each language writes dates, numbers and lists, as a BCP 47 tag. */
export const FORMATS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  'pt-BR': 'pt-BR',
};

/**
 * The locales of Discord that a language other than the default is for:
 * https://discord.com/developers/docs/reference#locales
 */
export const DISCORD_LOCALES = {
  es: ['es-ES', 'es-419'],
  fr: ['fr'],
  de: ['de'],
  'pt-BR': ['pt-BR'],
} as const satisfies Record<Exclude<Locale, 'en'>, readonly string[]>;

/** Selects the language for a locale of Discord; the default one where there is no catalogue for it. */
export function selectLocale(discordLocale: string | null | undefined): Locale {
  const found = Object.entries(DISCORD_LOCALES).find(([, locales]) =>
    (locales as readonly string[]).includes(discordLocale ?? ''),
  );
  return (found?.[0] as Locale | undefined) ?? DEFAULT_LOCALE;
}
