import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { EVERYWHERE, PRIVATE } from './options.ts';

/** `/help`: what can be asked and what cannot. */
export const help: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.help.name'),
    ...localizeDescription('command.help.description'),
    options: [PRIVATE],
    ...EVERYWHERE,
  },
  run: () => ({ kind: 'help' }),
};
