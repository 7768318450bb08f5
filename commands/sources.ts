import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { EVERYWHERE, PRIVATE } from './options.ts';

/** `/sources`: the documents that answers come from. */
export const sources: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.sources.name'),
    ...localizeDescription('command.sources.description'),
    options: [PRIVATE],
    ...EVERYWHERE,
  },
  run: () => ({ kind: 'sources' }),
};
