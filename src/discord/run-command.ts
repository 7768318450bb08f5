import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import {
  CHOICE_LENGTH_LIMIT,
  CHOICES_LIMIT,
  findArticle,
  findArticleChoices,
} from './article-option.ts';
import type { Command, Request } from './command.ts';
import { type BotContext, show } from './context.ts';
import { type Library, narrowLibrary } from './library.ts';
import { respond } from './respond.ts';

/** The option by which a command is kept to one article. */
const ARTICLE = 'article';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a slash or message command and replies with what it returns. */
export async function runCommand(
  interaction: CommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = findCommand(interaction.commandName, context);
  if (!command) {
    context.log.warn({ command: interaction.commandName }, 'a command came that is not listed');
    await respond(interaction, true, () => show({ kind: 'gone', what: 'command' }, context));
    return;
  }
  const asked = interaction.isChatInputCommand() && interaction.options.getBoolean('private');
  await respond(interaction, command.private ?? asked ?? false, async () => {
    const library = context.library();
    const named = interaction.isChatInputCommand() ? interaction.options.getString(ARTICLE) : null;
    const article = named === null ? null : findArticle(named, library.knowledge);
    if (named !== null && article === null)
      return show({ kind: 'no-article', asked: named }, context);
    const narrow = article === null ? library : narrowLibrary(library, article.slug);
    const request = makeRequest(interaction, narrow, article?.slug ?? null);
    return show(await command.run(request), { ...context, library: () => narrow });
  });
}

function makeRequest(
  interaction: CommandInteraction,
  library: Library,
  article: string | null,
): Request {
  if (interaction.isChatInputCommand()) {
    const text = (option: string) => interaction.options.getString(option);
    return { text, target: null, library, article };
  }
  const { id, content } = interaction.targetMessage;
  return { text: () => null, target: { id, content }, library, article };
}

/**
 * Offers questions while a member types. Nothing is offered where something broke: there is no place
 * for an apology in a list of choices, so it is only logged.
 */
export async function complete(
  interaction: AutocompleteInteraction,
  context: BotContext,
): Promise<void> {
  await interaction.respond(findChoices(interaction, context));
}

function findChoices(
  interaction: AutocompleteInteraction,
  context: BotContext,
): ApplicationCommandOptionChoiceData[] {
  const { commandName, options } = interaction;
  try {
    const { name, value } = options.getFocused(true);
    const library = context.library();
    if (name === ARTICLE) return findArticleChoices(value, library.knowledge);
    // What is not an article (yet) is told when the command is sent.
    const article = findArticle(options.getString(ARTICLE) ?? '', library.knowledge);
    const narrow = article === null ? library : narrowLibrary(library, article.slug);
    const suggestions = findCommand(commandName, context)?.complete?.(value, narrow) ?? [];
    // Discord refuses the whole list for one choice that is too long or there twice.
    const questions = new Set(suggestions.map(({ question }) => question));
    return [...questions]
      .filter((question) => question.length <= CHOICE_LENGTH_LIMIT)
      .slice(0, CHOICES_LIMIT)
      .map((question) => ({ name: question, value: question }));
  } catch (error) {
    context.log.error({ err: error, command: commandName }, 'autocomplete failed');
    return [];
  }
}

function findCommand(name: string, context: BotContext): Command | undefined {
  return context.commands.find((command) => command.data.name === name);
}
