import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { EVERYWHERE, PRIVATE } from './options.ts';

/** `/help`: what can be asked and what cannot. */
export const help: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'See what I can and cannot answer, with examples',
    options: [PRIVATE],
    ...EVERYWHERE,
  },
  run: () => ({ kind: 'help' }),
};
