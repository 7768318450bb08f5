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
import type { MessageKey } from '../src/presentation/messages/catalogue.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';

/** Makes a command available on servers and in direct messages, installed to a server or a member. */
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

/** Limits a command to moderators of servers with the bot; a server's own command permissions may change that. */
export const MODERATORS = {
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** `private: True` shows the reply only to the asker; the command handler acts on it. */
export const PRIVATE: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...localizeName('option.private.name'),
  ...localizeDescription('option.private.description'),
};

/** Limits a command to one article; the command handler acts on it and completes it. */
export const ARTICLE: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...localizeName('option.article.name'),
  ...localizeDescription('option.article.description'),
  max_length: 300,
  autocomplete: true,
};

/** Makes the option for a question. Discord refuses more characters than the matcher reads. */
export function questionOption(
  description: MessageKey,
  required: boolean,
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...localizeName('option.question.name'),
    ...localizeDescription(description),
    required,
    max_length: 4000,
    autocomplete: true,
  };
}

/** More than are offered, since the command handler leaves out those that are too long. */
const MAX_SUGGESTIONS = 12;

/**
 * Suggests curated questions while a member types, one of each fact.
 *
 * @param topic the id of the only topic to suggest questions of; any where left out.
 */
export function completeQuestion(
  typed: string,
  { matcher }: Library,
  topic?: string,
): Promise<Suggestion[]> {
  return matcher.complete(typed, MAX_SUGGESTIONS, topic === undefined ? {} : { topic });
}
