import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { MODERATORS } from './options.ts';

/** `/settings`: where and how the bot answers on this server. */
export const settings: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.settings.name'),
    ...localizeDescription('command.settings.description'),
    ...MODERATORS,
  },
  private: true,
  run: ({ settings: current, channels, articles }) =>
    current === null
      ? { kind: 'notice', notice: 'memory-down' }
      : {
          kind: 'settings',
          settings: { ...current, channels: channels.present },
          gone: channels.gone,
          articles,
        },
};
