import { resolve } from 'node:path';
import {
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands as fixed, makeTopicCommand } from '../../commands/index.ts';
import { whatWasDiscussed } from '../../commands/what-was-discussed.ts';
import { whoVisited } from '../../commands/who-visited.ts';
import { listCommands } from '../../src/discord/interactions/command-list.ts';
import { FIXED_COMMANDS } from '../../src/knowledge/command-name.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

type ChatInput = RESTPostAPIChatInputApplicationCommandsJSONBody;

const isChatInput = (data: unknown): data is ChatInput =>
  (data as ChatInput).type === ApplicationCommandType.ChatInput;
const commands = listCommands(
  { commands: fixed, makeTopicCommand },
  await loadKnowledge(resolve('knowledge')),
);
const all = commands.map(({ data }) => data);
const slash = all.filter(isChatInput);

const moderating = all.filter(({ name }) => ['unanswered', 'settings', 'explain'].includes(name));

describe('the command definitions', () => {
  test('all commands are listed', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'ask',
      'sources',
      'help',
      'Find the source',
      'unanswered',
      'settings',
      'privacy',
      'explain',
      'who-visited',
      'what-was-discussed',
    ]);
  });

  test('a topic cannot have the name of a command that is always there', () => {
    const names = fixed.map(({ data }) => data).filter(isChatInput);
    expect(names.map(({ name }) => name)).toEqual(FIXED_COMMANDS);
  });

  test('the commands of the first article are those of its files', () => {
    for (const command of [whoVisited, whatWasDiscussed]) {
      const found = commands.find(({ data }) => data.name === command.data.name);
      expect(found?.data).toEqual(command.data);
      expect(found?.run).toBe(command.run);
    }
  });

  test.each(moderating)('$name is for those who manage a server that the bot is on', (data) => {
    expect(data.default_member_permissions).toBe(String(1 << 5));
    expect(data.integration_types).toEqual([0]);
    expect(data.contexts).toEqual([0]);
  });

  test.each(all.filter((data) => !moderating.includes(data)))(
    '$name can be installed to a server and to a member, and used everywhere',
    (data) => {
      expect(data.integration_types).toEqual([0, 1]);
      expect(data.contexts).toEqual([0, 1, 2]);
    },
  );

  // https://discord.com/developers/docs/interactions/application-commands#application-command-object
  test.each(slash)('/$name is within the limits', (data) => {
    expect(data.name).toMatch(/^[a-z-]{1,32}$/);
    expect(data.description.length).toBeLessThanOrEqual(100);
    expect(data.options?.length ?? 0).toBeLessThanOrEqual(25);
    for (const option of data.options ?? []) {
      expect(option.name).toMatch(/^[a-z-]{1,32}$/);
      expect(option.description.length).toBeLessThanOrEqual(100);
    }
    const required = data.options?.map((option) => option.required ?? false) ?? [];
    expect(required.lastIndexOf(true)).toBeLessThan(required.concat(false).indexOf(false));
  });

  test.each(slash)('/$name can be asked in private, or always is', ({ name, options = [] }) => {
    const isPrivate = commands.find(({ data }) => data.name === name)?.private ?? false;
    expect(options.find((option) => option.name === 'private')?.type).toBe(
      isPrivate ? undefined : 5,
    );
  });

  test('questions are completed, and only /ask and /explain require one', () => {
    const questions = slash.flatMap(({ name, options = [] }) =>
      options.filter((option) => option.name === 'question').map((option) => ({ name, option })),
    );
    expect(questions.map(({ name, option }) => [name, option.required])).toEqual([
      ['ask', true],
      ['explain', true],
      ['who-visited', false],
      ['what-was-discussed', false],
    ]);
    for (const { option } of questions) expect(option).toMatchObject({ autocomplete: true });
  });
});
