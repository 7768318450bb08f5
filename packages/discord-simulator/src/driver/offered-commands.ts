import type { ApplicationCommand } from '../model/entities.ts';
import type { UserEnvironment } from './environment.ts';
import {
  type ParsedCommand,
  parsePartialSlashCommand,
  parseSlashCommand,
} from './slash-command-parser.ts';

/** Where a user looks for a command, and of which application. */
export interface CommandPlace {
  userId: string;
  channelId: string;
  /** The application's name; any by default. */
  bot: string | undefined;
}

/**
 * Finds the slash command of a line, and parses its options; a partial one is still being typed.
 *
 * @throws {RangeError} for what the client would not send, and where several applications have the command.
 */
export function findSlashCommand(
  discord: UserEnvironment,
  place: CommandPlace,
  line: string,
  isPartial = false,
): ParsedCommand {
  const offered = listOffered(discord, place);
  const parsed = (isPartial ? parsePartialSlashCommand : parseSlashCommand)(line, offered);
  checkUnique(discord, parsed.command, offered);
  return parsed;
}

/** Finds a command of a context menu: 2 of users, 3 of messages. @throws {RangeError} when there is none, or several applications have it. */
export function findMenuCommand(
  discord: UserEnvironment,
  place: CommandPlace,
  name: string,
  type: 2 | 3,
): ApplicationCommand {
  const offered = listOffered(discord, place).filter((each) => each.type === type);
  const command = offered.find((each) => each.name === name);
  if (!command) {
    const names = offered.map((each) => each.name).join(', ') || 'none';
    throw new RangeError(`there is no command "${name}" in the menu; commands: ${names}`);
  }
  checkUnique(discord, command, offered);
  return command;
}

/** Returns the commands that the client offers in a channel, or those of one application. */
function listOffered(
  discord: UserEnvironment,
  { userId, channelId, bot }: CommandPlace,
): ApplicationCommand[] {
  const all = discord.actions.listCommands(userId, channelId);
  if (bot === undefined) return all;
  const { id } = discord.application(bot);
  return all.filter(({ applicationId }) => applicationId === id);
}

/** @throws {RangeError} where several applications have a command of that name. */
function checkUnique(
  discord: UserEnvironment,
  { name, type }: ApplicationCommand,
  offered: ApplicationCommand[],
): void {
  const same = offered.filter((each) => each.name === name && each.type === type);
  const ids = new Set(same.map(({ applicationId }) => applicationId));
  if (ids.size < 2) return;
  const names = [...ids].map((id) => discord.application(id).name).join(', ');
  throw new RangeError(
    `several applications have a command "${name}", ${names}: say which with { bot: … }`,
  );
}
