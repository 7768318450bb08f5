import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { MODERATORS } from './options.ts';

/** `/unanswered`: the questions most asked on this server that have no answer. */
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
