import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { MODERATORS } from './options.ts';

/** `/unanswered`: this server's unanswered questions, the most asked first. */
export const unanswered: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.unanswered.name'),
    ...localizeDescription('command.unanswered.description'),
    ...MODERATORS,
  },
  private: true,
  run: async ({ unanswered: list }) => ({ kind: 'unanswered', groups: await list(), page: 0 }),
};
