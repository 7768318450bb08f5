import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { ARTICLE, completeQuestion, MODERATORS, questionOption } from './options.ts';

/** The longest question, in characters: escaped, it has to fit the 2,000 of a message's content. */
const QUESTION_LENGTH_LIMIT = 900;

/**
 * `/explain question`: why a question is answered or not. For moderators, unless the server's own
 * command permissions allow others; the reply is always private.
 */
export const explain: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.explain.name'),
    ...localizeDescription('command.explain.description'),
    options: [
      { ...questionOption('option.question.explain', true), max_length: QUESTION_LENGTH_LIMIT },
      ARTICLE,
    ],
    ...MODERATORS,
  },
  private: true,
  async run({ text, library, article }) {
    const question = (text('question') ?? '').replace(/\s+/g, ' ').trim();
    const explanation = await library.matcher.explain(question);
    return { kind: 'explanation', question, explanation, article, detail: 'words' };
  },
  complete: completeQuestion,
};
