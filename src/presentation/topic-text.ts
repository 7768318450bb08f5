import type { Topic, TopicWords } from '../knowledge/knowledge.ts';
import type { CommandTopic } from '../knowledge/topic-commands.ts';
import type { Translator } from './messages/translator.ts';

/** Names a topic, in the language of the interface where its file has a title in it. */
export function nameTopic(topic: Topic, t: Translator): string {
  return wordsOf(topic, t)?.title ?? topic.title;
}

/** Names a topic's command as Discord shows it in a language. */
export function nameTopicCommand(topic: CommandTopic, t: Translator): string {
  return wordsOf(topic, t)?.command ?? topic.command;
}

const wordsOf = ({ localizations }: Topic, { locale }: Translator): TopicWords | undefined =>
  locale === 'en' ? undefined : localizations?.[locale];
