import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUES, type MessageKey } from '../../../src/presentation/messages/catalogue.ts';
import { FORMATS, LOCALES } from '../../../src/presentation/messages/locale.ts';
import { listWordings } from '../../presentation/messages/message-variants.ts';
import { expectGoodManners, type Rig, startRig } from '../rig.ts';

const KEYS = Object.keys(CATALOGUES.en) as MessageKey[];

/**
 * Characters that each kind of message may have:
 * https://discord.com/developers/docs/interactions/application-commands#application-command-object
 * https://discord.com/developers/docs/components/reference
 */
const LIMITS: [RegExp, number][] = [
  [/^command\..*\.name$|^option\..*\.name$/, 32],
  [/^command\..*\.description$|^option\./, 100],
  [/^button\./, 80],
  // Shown as a label of an option.
  [/^settings\.(?:cooldown\.|menu\.(?:public|private|posts\w))/, 100],
  [/^settings\.menu\.|^unanswered\.menu$/, 150],
  // A line of an embed beside a question, a statement and a quote.
  [/./, 600],
];

/** A value that is as long as any: names and numbers take few characters on a button. */
const show = (argument: string) =>
  /^(?:count|number|page|pages|seconds|days|amount)$/.test(argument) ? '9999' : 'x'.repeat(40);

describe('every message of every language', () => {
  test.each(LOCALES)('fits where Discord shows it: %s', (locale) => {
    for (const key of KEYS) {
      const limit = LIMITS.find(([pattern]) => pattern.test(key))?.[1] ?? 0;
      for (const text of listWordings(key, locale, show))
        expect(text.length, `${key}: ${text}`).toBeLessThanOrEqual(limit);
    }
  });

  test.each(LOCALES)(
    'names commands and options as Discord allows, and no two alike: %s',
    (locale) => {
      const names = KEYS.filter((key) => /^(?:command|option)\..*\.name$/.test(key));
      for (const key of names) {
        if (key === 'command.find-the-source.name') continue;
        const name = CATALOGUES[locale][key];
        expect(name, key).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name, key).toBe(name.toLocaleLowerCase(FORMATS[locale]));
      }
      const commands = names.filter((key) => key.startsWith('command.'));
      expect(new Set(commands.map((key) => CATALOGUES[locale][key])).size).toBe(commands.length);
    },
  );
});

describe('the commands as Discord has them', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(async () => {
    expectGoodManners(rig);
    await rig.stop();
  });

  test('they and their options have a name and a description in every language', () => {
    const offered = rig.discord.actions.listCommands(rig.ada.id, rig.discord.channel('general').id);
    const ask = offered.find(({ name }) => name === 'ask');
    expect(rig.discord.application().name).toBe('Footnote');
    expect(ask?.nameLocalizations).toEqual({
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
      fr: 'demander',
      de: 'fragen',
      'pt-BR': 'perguntar',
    });
    for (const command of offered.filter(({ name }) => !/^(?:who|what)-/.test(name))) {
      expect(Object.keys(command.nameLocalizations ?? {}), command.name).toHaveLength(5);
      for (const option of command.options)
        expect(Object.keys((option.description_localizations as object) ?? {})).toHaveLength(5);
    }
  });

  test('GIVEN a restart THEN they are not registered again', async () => {
    const before = rig.discord.traffic.calls.filter(({ method }) => method === 'PUT').length;
    await rig.restart();
    const after = rig.discord.traffic.calls.filter(({ method }) => method === 'PUT').length;
    expect(after).toBe(before);
  });
});
