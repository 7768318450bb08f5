import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/knowledge/knowledge.ts';
import { CATALOGUES, type MessageKey } from '../../../src/presentation/messages/catalogue.ts';
import { FORMATS, LOCALES } from '../../../src/presentation/messages/locale.ts';
import { listArguments, listWordings } from './message-variants.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const KEYS = Object.keys(CATALOGUES.en) as MessageKey[];
const TRANSLATIONS = LOCALES.filter((locale) => locale !== 'en');

/** Arguments that choose an English noun or the verb that agrees with it; other languages say "document". */
const ENGLISH_ONLY = ['noun', 'documents'];

/** Messages that read the same in two languages. */
const SAME: Partial<Record<string, MessageKey[]>> = {
  es: ['plain.no', 'answer.topic', 'sources.section', 'correction.retractedCount'],
  fr: [
    'command.sources.name',
    'option.question.name',
    'place.note',
    'place.code',
    'place.footnote',
  ],
  de: ['place.definition', 'place.code'],
  'pt-BR': ['place.item'],
};

describe('the message catalogues', () => {
  test('topics.yaml may name commands in the languages of the interface', () => {
    expect([...INTERFACE_LANGUAGES]).toEqual(TRANSLATIONS);
  });

  test.each(TRANSLATIONS)('%s has every message, and no others', (locale) => {
    expect(Object.keys(CATALOGUES[locale]).sort()).toEqual([...KEYS].sort());
  });

  test.each([
    ['fr', /\b(?:vous|votre|vos)\b/iu],
    ['es', /\busted(?:es)?\b/iu],
    ['de', /\b(?:Ihnen|Ihrer?|Ihre[mns])\b/u],
    ['pt-BR', /\b(?:tu|teus?|tuas?|contigo)\b/iu],
  ] as const)('%s speaks to members as Discord does in that language', (locale, other) => {
    const found = KEYS.filter((key) => other.test(CATALOGUES[locale][key]));
    expect(found).toEqual([]);
  });

  test.each(TRANSLATIONS)('the messages of %s have the arguments of the English ones', (locale) => {
    const wrong = KEYS.flatMap((key) => {
      const [english, own] = [listArguments(key, 'en'), listArguments(key, locale)];
      const unknown = own.filter((name) => !english.includes(name));
      const missing = english.filter((name) => !own.includes(name) && !ENGLISH_ONLY.includes(name));
      return [...unknown, ...missing].map((name) => `${key}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each(LOCALES)('every choice in %s has a wording, and none is empty', (locale) => {
    for (const key of KEYS) {
      for (const text of listWordings(key, locale, (name) => `<${name}>`)) {
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe('');
        // What would be an argument or a choice, had it not been quoted by an apostrophe.
        expect(text, key).not.toMatch(/[{}#]/u);
      }
    }
  });

  test.each(TRANSLATIONS)('no message of %s is left in English', (locale) => {
    const same = KEYS.filter((key) => CATALOGUES[locale][key] === CATALOGUES.en[key]);
    const isFormat = (key: MessageKey) =>
      !/\p{L}{2}/u.test(listWordings(key, 'en', () => '')[0] ?? '');
    const allowed = SAME[locale] ?? [];
    expect(same.filter((key) => !isFormat(key) && !allowed.includes(key))).toEqual([]);
  });

  test('every message is used', () => {
    const files = globSync(['src/**/*.ts', 'commands/*.ts'], { cwd: ROOT })
      .filter((file) => !/^src\/presentation\/messages\/(?:en|es|fr|de|pt-br)\.ts$/.test(file))
      .map((file) => readFileSync(join(ROOT, file), 'utf8'));
    const named = new Set(files.flatMap((text) => text.match(/'[\w.-]+'/g) ?? []));
    // Such as `notice.${notice}.detail`.
    const patterns = files
      .flatMap((text) => text.match(/`[\w.-]+(?:\$\{[\w.]+\}[\w.-]*)+`/g) ?? [])
      .map(
        (text) =>
          new RegExp(
            `^${text
              .slice(1, -1)
              .replaceAll('.', '\\.')
              .replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`,
          ),
      );
    const unused = KEYS.filter(
      (key) => !named.has(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test.each(LOCALES)('the messages of %s name its own commands and buttons', (locale) => {
    const own = CATALOGUES[locale];
    const names = KEYS.filter((key) => /^command\..*\.name$/.test(key)).map((key) => own[key]);
    for (const key of KEYS) {
      const mentioned = [...own[key].matchAll(/(?:^|\s)\/([\p{L}\p{N}-]+)/gu)].map(
        ([, name]) => name,
      );
      for (const name of mentioned) expect(names, key).toContain(name);
    }
    for (const key of ['help.source', 'notice.text-withheld.detail'] as const)
      expect(own[key]).toContain(own['command.find-the-source.name']);
    for (const key of ['talk.complaintDetail', 'unanswered.downVoted'] as const)
      expect(own[key]).toContain(own['button.unhelpful']);
    for (const key of ['help.limits', 'settings.private', 'settings.public'] as const)
      expect(own[key]).toContain(own['option.private.name']);
  });

  test('every language is one that this Node can format', () => {
    for (const locale of LOCALES)
      expect(Intl.PluralRules.supportedLocalesOf(FORMATS[locale])).toHaveLength(1);
  });
});
