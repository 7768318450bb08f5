import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Library } from '../src/discord/library/library.ts';
import type { Suggestion } from '../src/matching/api/verdict.ts';

/** Where a command can be used: installed to a server or to a member, in servers and in messages. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** For moderators of a server that the bot is on; who that is, the server's own settings may change. */
export const MODERATORS = {
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** `private: True` shows the reply to the asker alone; the dispatcher acts on it. */
export const PRIVATE: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer only to you',
};

/** Keeps a command to one article; the dispatcher acts on it and offers the articles there are. */
export const ARTICLE: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description: 'Answer from this article alone',
  max_length: 300,
  autocomplete: true,
};

/** A question in plain words. Characters beyond what the matcher reads are refused by Discord. */
export function questionOption(
  description: string,
  required: boolean,
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'question',
    description,
    required,
    max_length: 4000,
    autocomplete: true,
  };
}

/** Discord takes 25 choices; the dispatcher leaves out those that are too long, hence some to spare. */
const SUGGESTIONS = 30;

/**
 * Offers curated questions while one types.
 *
 * @param topic the topic that they are of; any where it is left out.
 */
export function completeQuestion(
  typed: string,
  { matcher }: Library,
  topic?: string,
): Suggestion[] {
  return matcher.complete(typed, SUGGESTIONS, topic === undefined ? {} : { topic });
}
