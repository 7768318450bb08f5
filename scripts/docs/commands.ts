import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionsBitField,
} from 'discord.js';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/discord/interactions/command.ts';
import { makeTable } from './sections.ts';

type Data = Command['data'];

/** In the order in which Discord lists them, they read as one phrase. */
const PLACES: Record<InteractionContextType, string> = {
  [InteractionContextType.Guild]: 'servers',
  [InteractionContextType.BotDM]: 'direct messages with the bot',
  [InteractionContextType.PrivateChannel]: 'with others',
};

const INSTALLATIONS: Record<ApplicationIntegrationType, string> = {
  [ApplicationIntegrationType.GuildInstall]: 'a server',
  [ApplicationIntegrationType.UserInstall]: 'a member',
};

const TAKES: Partial<Record<ApplicationCommandOptionType, string>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Boolean]: 'True or False',
};

const IN_MENU = 'See the sentence that a message repeats, and where the message departs from it';

/** What the server's settings call a permission that discord.js names otherwise. */
const PERMISSIONS: Record<string, string> = { ManageGuild: 'Manage Server' };

/** All commands: a table of them, for whom they are and where they work, and what each of them takes. */
export function describeCommands(): string {
  const rows = commands.map((command) => [
    nameOf(command.data),
    explain(command.data),
    describeMembers(command.data),
    join((command.data.contexts ?? []).map((context) => PLACES[context])),
    join(
      (command.data.integration_types ?? []).map((type) => INSTALLATIONS[type]),
      'or',
    ),
    describeReply(command),
  ]);
  const head = ['command', 'what for', 'for whom', 'works in', 'installed for', 'reply'];
  const takers = commands.filter(({ data }) => optionsOf(data).length > 0);
  const sections = takers.map(
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
  return makeTable(['option', 'what for', 'takes'], rows);
}

/** What an option takes, as far as its data says. */
function describeValue(option: APIApplicationCommandOption): string {
  const takes = TAKES[option.type];
  if (takes === undefined) throw new Error(`no words for an option of type ${option.type}`);
  const parts = [takes];
  if ('max_length' in option && option.max_length !== undefined)
    parts.push(`up to ${option.max_length.toLocaleString('en')} characters`);
  if ('autocomplete' in option && option.autocomplete) parts.push('completed while you type');
  parts.push(option.required ? 'required' : 'may be left out');
  return parts.join(', ');
}

function isInMenu({ type }: Data): boolean {
  return type === ApplicationCommandType.Message;
}

function nameOf(data: Data): string {
  return isInMenu(data) ? `*Apps → ${data.name}*, on a message` : `\`/${data.name}\``;
}

/** What a command is for. One in a menu has no description for Discord. */
function explain(data: Data): string {
  if (isInMenu(data)) return IN_MENU;
  return ('description' in data && data.description) || '';
}

function describeMembers({ default_member_permissions: bits }: Data): string {
  if (bits === null || bits === undefined) return 'everybody';
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
