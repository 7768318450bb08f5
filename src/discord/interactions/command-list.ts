import type { Knowledge } from '../../knowledge/knowledge.ts';
import { listCommandTopics } from '../../knowledge/topic-commands.ts';
import type { BotContext } from '../guild-context.ts';
import type { Command } from './command.ts';

/**
 * Lists all commands: those that every bot has, then those of the topics that this knowledge has facts of.
 *
 * @param knowledge with the articles that are off on a server, since commands are registered for all servers.
 */
export function listCommands(
  { commands, makeTopicCommand }: Pick<BotContext, 'commands' | 'makeTopicCommand'>,
  knowledge: Knowledge,
): readonly Command[] {
  return [...commands, ...listCommandTopics(knowledge).map(makeTopicCommand)];
}
