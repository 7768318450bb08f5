import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionsBitField,
} from 'discord.js';
import { commands as fixed, makeTopicCommand } from '../../commands/index.ts';
import type { Command } from '../../src/discord/interactions/command.ts';
import { listCommands } from '../../src/discord/interactions/command-list.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { makeTable } from './sections.ts';

type Data = Command['data'];

/** In Discord's order, they read as one phrase. */
const CONTEXTS: Record<InteractionContextType, string> = {
  [InteractionContextType.Guild]: 'servers',
  [InteractionContextType.BotDM]: 'direct messages with the bot',
  [InteractionContextType.PrivateChannel]: 'with others',
};

const INSTALLATIONS: Record<ApplicationIntegrationType, string> = {
  [ApplicationIntegrationType.GuildInstall]: 'a server',
  [ApplicationIntegrationType.UserInstall]: 'a member',
};

const VALUE_TYPES: Partial<Record<ApplicationCommandOptionType, string>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Boolean]: 'True or False',
};

/** Describes the message command, as Discord allows it no description. */
const MESSAGE_COMMAND =
  'See the sentence that a message repeats, and where the message departs from it';

/** Permissions whose names in Discord's settings differ from discord.js's. */
const PERMISSIONS: Record<string, string> = { ManageGuild: 'Manage Server' };

/** Returns a table of all commands with this knowledge, followed by a table of each command's options. */
export function makeCommandReference(knowledge: Knowledge): string {
  const commands = listCommands({ commands: fixed, makeTopicCommand }, knowledge);
  const rows = commands.map((command) => [
    describeName(command.data),
    describePurpose(command.data),
    describeMembers(command.data),
    join((command.data.contexts ?? []).map((context) => CONTEXTS[context])),
    join(
      (command.data.integration_types ?? []).map((type) => INSTALLATIONS[type]),
      'or',
    ),
    describeReply(command),
  ]);
  const head = ['command', 'purpose', 'available to', 'works in', 'installed for', 'reply'];
  const withOptions = commands.filter(({ data }) => optionsOf(data).length > 0);
  const sections = withOptions.map(
    ({ data }) => `### /${data.name}\n\n${makeOptionTable(optionsOf(data))}`,
  );
  return [makeTable(head, rows), ...sections].join('\n\n');
}

function makeOptionTable(options: readonly APIApplicationCommandOption[]): string {
  const rows = options.map((option) => [
    `\`${option.name}\``,
    option.description,
    describeValue(option),
  ]);
  return makeTable(['option', 'purpose', 'value'], rows);
}

/** Describes the values an option takes. */
function describeValue(option: APIApplicationCommandOption): string {
  const type = VALUE_TYPES[option.type];
  if (type === undefined) throw new Error(`options of type ${option.type} have no description`);
  const parts = [type];
  if ('max_length' in option && option.max_length !== undefined)
    parts.push(`up to ${option.max_length.toLocaleString('en')} characters`);
  if ('autocomplete' in option && option.autocomplete) parts.push('completed while you type');
  parts.push(option.required ? 'required' : 'optional');
  return parts.join(', ');
}

function isMessageCommand({ type }: Data): boolean {
  return type === ApplicationCommandType.Message;
}

function describeName(data: Data): string {
  return isMessageCommand(data) ? `*Apps → ${data.name}*, on a message` : `\`/${data.name}\``;
}

function describePurpose(data: Data): string {
  if (isMessageCommand(data)) return MESSAGE_COMMAND;
  return ('description' in data && data.description) || '';
}

function describeMembers({ default_member_permissions: bits }: Data): string {
  if (bits === null || bits === undefined) return 'everyone';
  const names = new PermissionsBitField(BigInt(bits)).toArray();
  return join(names.map((name) => `*${PERMISSIONS[name] ?? name}*`));
}

function describeReply({ data, private: isPrivate }: Command): string {
  if (isPrivate) return 'private';
  const isChosen = optionsOf(data).some(({ name }) => name === 'private');
  return isChosen ? 'public or private' : 'public';
}

function optionsOf(data: Data): readonly APIApplicationCommandOption[] {
  return ('options' in data && data.options) || [];
}

function join(parts: readonly string[], word = 'and'): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}
