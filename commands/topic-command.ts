import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import type { Topic } from '../src/knowledge/knowledge.ts';
import { spreadLocales } from '../src/presentation/messages/discord-localizations.ts';
import { ARTICLE, completeQuestion, EVERYWHERE, PRIVATE, questionOption } from './options.ts';

/** A command about one topic. */
export type TopicCommand = Command & {
  /** The topic's id. */
  topic: string;
};

/**
 * Makes a command about one topic: without a question it lists the topic's statements, with one it
 * answers within the topic.
 *
 * @param topic the topic's id in `topics.yaml`.
 * @param localizations its name and description in other languages.
 */
export function topicCommand(
  name: string,
  description: string,
  topic: string,
  localizations: Topic['localizations'] = {},
): TopicCommand {
  const names = spreadLocales((locale) => localizations[locale]?.command);
  const descriptions = spreadLocales(
    (locale) => localizations[locale]?.description ?? localizations[locale]?.title,
  );
  return {
    topic,
    data: {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      ...(Object.keys(names).length > 0 ? { name_localizations: names } : {}),
      ...(Object.keys(descriptions).length > 0 ? { description_localizations: descriptions } : {}),
      options: [questionOption('option.question.topic', false), ARTICLE, PRIVATE],
      ...EVERYWHERE,
    },
    async run({ text, library, article }) {
      const question = text('question');
      if (question === null) return { kind: 'topic', topic, article };
      const verdict = await library.matcher.ask(question, { topic });
      return { kind: 'verdict', question, verdict };
    },
    complete: (typed, library) => completeQuestion(typed, library, topic),
  };
}
