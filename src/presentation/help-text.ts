import type { Article } from '../knowledge/knowledge.ts';
import type { Translator } from './messages/translator.ts';
import { nameCollection, nameDocuments } from './noun.ts';

/**
 * Describes what can be asked and how: a summary, ways to ask as bullets, and what cannot be asked. Commands are written
 * as `/ask`.
 *
 * @param example a question that can be answered; `null` for none.
 * @param topicCommands the names of the commands that list the statements of a topic.
 */
export function describeHelp(
  articles: readonly Article[],
  example: string | null,
  topicCommands: readonly string[],
  t: Translator,
): { summary: string; ways: string[]; limits: string } {
  const lists = [...topicCommands, t.text('command.sources.name')].map((name) => `/${name}`);
  return {
    summary: t.text('help.summary', nameCollection(articles)),
    ways: [
      example === null ? t.text('help.ask') : t.text('help.askExample', { example }),
      t.text('help.mention'),
      t.text('help.source'),
      t.text('help.lists', { commands: t.list(lists) }),
    ],
    limits: t.text('help.limits', nameDocuments(articles)),
  };
}
