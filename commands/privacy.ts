import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { EVERYWHERE } from './options.ts';

/** `/privacy`: what is stored and for how long, and a button that erases it. */
export const privacy: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.privacy.name'),
    ...localizeDescription('command.privacy.description'),
    ...EVERYWHERE,
  },
  private: true,
  run: ({ retention }) => ({ kind: 'privacy', retention }),
};
