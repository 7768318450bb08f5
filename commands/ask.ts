import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { ARTICLE, completeQuestion, EVERYWHERE, PRIVATE, questionOption } from './options.ts';

/** `/ask question`: answers a question, or says that the document does not. */
export const ask: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask a question and see the sentence of the document that answers it',
    options: [questionOption('What do you want to know?', true), ARTICLE, PRIVATE],
    ...EVERYWHERE,
  },
  async run({ text, library }) {
    const question = text('question') ?? '';
    return { kind: 'verdict', question, verdict: await library.matcher.ask(question) };
  },
  complete: completeQuestion,
};
