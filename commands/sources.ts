import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { EVERYWHERE, PRIVATE } from './options.ts';

/** `/sources`: the documents that answers come from. */
export const sources: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'See the documents that answers come from, and what is known about them',
    options: [PRIVATE],
    ...EVERYWHERE,
  },
  run: () => ({ kind: 'sources' }),
};
