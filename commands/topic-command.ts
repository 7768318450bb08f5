import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
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
 */
export function topicCommand(name: string, description: string, topic: string): TopicCommand {
  return {
    topic,
    data: {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: [
        questionOption('Ask something narrower (leave empty to see all)', false),
        ARTICLE,
        PRIVATE,
      ],
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
