import type { Article } from '../knowledge/knowledge.ts';
import { nameBriefly } from './article-text.ts';
import { agree, nameDocuments } from './noun.ts';

/** Introduces example questions. */
export const EXAMPLES_LEAD = 'Try one of these:';

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
): { summary: string; ways: string[]; limits: string } {
  const subject = nameDocuments(articles);
  const lists = [...topicCommands, 'sources'].map((name) => `/${name}`);
  return {
    summary: `Ask me about ${nameBriefly(articles)}: I show the sentence that answers you.`,
    ways: [
      `• /ask${example === null ? '' : ` ${example}`}`,
      '• Or mention me in a channel, a thread or a direct message. “And when?” works, too.',
      '• Is a post right? In its menu, under Apps, choose “Find the source”.',
      `• See all there is: ${new Intl.ListFormat('en-GB').format(lists)}`,
    ],
    limits: `I give no opinions, and do not guess what ${subject.name} ${agree(subject, 'leaves', 'leave')} open. With private: True, only you see an answer.`,
  };
}
