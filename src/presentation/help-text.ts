import type { Article } from '../knowledge/knowledge.ts';
import { listArticleTitles } from './article-text.ts';
import { agree, nameDocuments } from './noun.ts';

/** Introduces example questions. */
export const EXAMPLES_LEAD = 'Try one of these:';

/**
 * Describes what can and cannot be asked, and how; the first line is the summary.
 *
 * @param topicCommands the names of the commands that list the statements of a topic.
 */
export function describeHelp(
  articles: readonly Article[],
  topicCommands: readonly string[],
): string[] {
  const subject = nameDocuments(articles);
  const [says, leaves] = [agree(subject, 'says', 'say'), agree(subject, 'leaves', 'leave')];
  return [
    `I answer questions from ${subject.name}, with the sentence each answer rests on.`,
    `I can answer what ${listArticleTitles(articles)} ${says}: who, what, where, when and how many.`,
    `I cannot give opinions, look anything up elsewhere, or answer what ${subject.name} ${leaves} open. Then I say that ${agree(subject, 'it does', 'they do')} not say.`,
    `Ask with /ask, or mention me in a channel, in a thread or in a direct message. ${describeTopicCommands(topicCommands)}/sources lists the documents. In a message’s menu, under Apps, “Find the source” looks up what the message says.`,
    'Add private: True to a command to keep the answer to yourself.',
  ];
}

function describeTopicCommands(names: readonly string[]): string {
  if (names.length === 0) return '';
  const list = new Intl.ListFormat('en-GB').format(names.map((name) => `/${name}`));
  return `${list} ${names.length === 1 ? 'lists' : 'list'} all statements on a subject, `;
}
