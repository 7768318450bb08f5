import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { localizeName } from '../src/presentation/messages/discord-localizations.ts';
import { EVERYWHERE } from './options.ts';

/**
 * "Find the source" in a message's menu: the statement nearest to the message. Private, so that looking
 * up a message does not call out its author; a button shares the result.
 */
export const findTheSource: Command = {
  data: {
    type: ApplicationCommandType.Message,
    ...localizeName('command.find-the-source.name'),
    ...EVERYWHERE,
  },
  private: true,
  async run({ target, library }) {
    if (!target) throw new Error('"Find the source" was used without a message');
    const verdict = await library.matcher.findSource(target.content);
    return { kind: 'source', message: target, verdict };
  },
};
