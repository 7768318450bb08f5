import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { EVERYWHERE } from './options.ts';

/** `/privacy`: what is stored and for how long, and a button that erases it. */
export const privacy: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'See what I store and for how long, and erase your data',
    ...EVERYWHERE,
  },
  private: true,
  run: ({ retention }) => ({ kind: 'privacy', retention }),
};
