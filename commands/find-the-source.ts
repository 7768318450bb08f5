import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { EVERYWHERE } from './options.ts';

/**
 * "Find the source" in the menu of a message: the statement nearest to what was posted. Private, since
 * looking something up should not call its author out; a button shares it.
 */
export const findTheSource: Command = {
  data: { type: ApplicationCommandType.Message, name: 'Find the source', ...EVERYWHERE },
  private: true,
  run({ target, library }) {
    if (!target) throw new Error('"Find the source" came without a message');
    return { kind: 'source', message: target, verdict: library.matcher.findSource(target.content) };
  },
};
