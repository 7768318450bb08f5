import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type GuildContext, renderView } from '../guild-context.ts';
import { narrowLibrary } from '../library/library.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import type { View } from '../views/view.ts';
import {
  CHOICE_LENGTH_LIMIT,
  CHOICES_LIMIT,
  findArticle,
  findArticleChoices,
} from './article-option.ts';
import type { Command, CommandRequest } from './command.ts';
import { respond } from './deferred-reply.ts';
import { listQuestionGroups } from './unanswered-handler.ts';

/** The option by which a command is kept to one article. */
const ARTICLE = 'article';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a slash or message command and replies with what it returns. */
export async function handleCommand(
  interaction: CommandInteraction,
  context: GuildContext,
): Promise<void> {
  const command = findCommand(interaction.commandName, context);
  if (!command) {
    context.log.warn({ command: interaction.commandName }, 'a command came that is not listed');
    await respond(interaction, true, () => renderView({ kind: 'gone', what: 'command' }, context));
    return;
  }
  const asked = interaction.isChatInputCommand() && interaction.options.getBoolean('private');
  const hidden = command.private ?? asked ?? context.settings.private;
  let view: View | null = null;
  let within = context;
  const id = await respond(interaction, hidden, async () => {
    const library = context.library();
    const named = interaction.isChatInputCommand() ? interaction.options.getString(ARTICLE) : null;
    const article = named === null ? null : findArticle(named, library.knowledge);
    if (named !== null && article === null)
      return renderView({ kind: 'no-article', asked: named }, context);
    const narrow = article === null ? library : narrowLibrary(library, article.slug);
    within = { ...context, library: () => narrow };
    await context.scheduler.acquire(true);
    view = await command.run(makeRequest(interaction, within, article?.slug ?? null));
    return renderView(view, within);
  });
  const question = interaction.isChatInputCommand()
    ? interaction.options.getString('question')
    : null;
  const message = hidden || id === null ? null : { id, channelId: interaction.channelId };
  if (view) recordOutcome(view, { member: interaction.user.id, question }, message, within);
}

function makeRequest(
  interaction: CommandInteraction,
  context: GuildContext,
  article: string | null,
): CommandRequest {
  const given = {
    library: context.library(),
    article,
    settings: context.settings,
    articles: context.fullLibrary().knowledge.articles,
    retention: context.memory.retention,
    unanswered: () => listQuestionGroups(context),
  };
  if (interaction.isChatInputCommand()) {
    return { text: (option) => interaction.options.getString(option), target: null, ...given };
  }
  const { id, content } = interaction.targetMessage;
  return { text: () => null, target: { id, content }, ...given };
}

/**
 * Offers questions while a member types. Nothing is offered where something broke: there is no place
 * for an apology in a list of choices, so it is only logged.
 */
export async function handleAutocomplete(
  interaction: AutocompleteInteraction,
  context: GuildContext,
): Promise<void> {
  await interaction.respond(findChoices(interaction, context));
}

function findChoices(
  interaction: AutocompleteInteraction,
  context: GuildContext,
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

function findCommand(name: string, context: GuildContext): Command | undefined {
  return context.commands.find((command) => command.data.name === name);
}
