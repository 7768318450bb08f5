import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { MODERATORS } from './options.ts';

/** `/unanswered`: this server's unanswered questions, the most asked first. */
export const unanswered: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'unanswered',
    description: 'See the questions that I could not answer here, the most asked first',
    ...MODERATORS,
  },
  private: true,
  run: async ({ unanswered: list }) => ({ kind: 'unanswered', groups: await list(), page: 0 }),
};
