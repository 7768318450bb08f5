import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import { ARTICLE, completeQuestion, MODERATORS, questionOption } from './options.ts';

/** Characters of a question: escaped, it has to fit above the explanation whole, in 2,000 of them. */
const LONGEST = 900;

/**
 * `/explain question`: why a question gets the answer it gets, or none. For members who may manage the
 * server, unless its owner opens it to others, and never shown to anybody else.
 */
export const explain: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'explain',
    description: 'See why a question gets its answer, why not the next one, or why none',
    options: [{ ...questionOption('Which question?', true), max_length: LONGEST }, ARTICLE],
    ...MODERATORS,
  },
  private: true,
  run({ text, library, article }) {
    const question = (text('question') ?? '').replace(/\s+/g, ' ').trim();
    const explanation = library.matcher.explain(question);
    return { kind: 'explanation', question, explanation, article };
  },
  complete: completeQuestion,
};
