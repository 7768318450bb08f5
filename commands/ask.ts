import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { ARTICLE, EVERYWHERE, PRIVATE, questionOption } from './options.ts';

/** Discord takes 25 choices; the dispatcher leaves out those that are too long, hence some to spare. */
const SUGGESTIONS = 50;

/** `/ask question`: answers any question, or says that the article does not. */
export const ask: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask a question and see the sentence of the article that answers it',
    options: [questionOption('What do you want to know?', true), ARTICLE, PRIVATE],
    ...EVERYWHERE,
  },
  run({ text, library }) {
    const question = text('question') ?? '';
    return { kind: 'verdict', question, verdict: library.matcher.ask(question) };
  },
  complete: (typed, { matcher }) => matcher.complete(typed, SUGGESTIONS),
};
