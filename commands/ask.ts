import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/interactions/command.ts';
import {
  localizeDescription,
  localizeName,
} from '../src/presentation/messages/discord-localizations.ts';
import { ARTICLE, completeQuestion, EVERYWHERE, PRIVATE, questionOption } from './options.ts';

/** `/ask question`: answers a question, in a thread as a part of its conversation, or says that the document does not. */
export const ask: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...localizeName('command.ask.name'),
    ...localizeDescription('command.ask.description'),
    options: [questionOption('option.question.ask', true), ARTICLE, PRIVATE],
    ...EVERYWHERE,
  },
  async run({ text, library, thread }) {
    const question = text('question') ?? '';
    const verdict = await library.matcher.ask(question, { thread: await thread() });
    return { kind: 'verdict', question, verdict };
  },
  complete: completeQuestion,
};
