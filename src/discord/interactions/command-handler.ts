import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { findChosenChannels } from '../chosen-channels.ts';
import { type GuildContext, inPrivate, narrowContext, renderView } from '../guild-context.ts';
import { readThreadOf } from '../mentions/thread-reader.ts';
import { readMessageText } from '../message-text.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import type { View } from '../views/view.ts';
import { findArticle, findArticleChoices } from './article-option.ts';
import type { Command, CommandRequest } from './command.ts';
import { listCommands } from './command-list.ts';
import { respond } from './deferred-reply.ts';
import { replyWithNotice } from './notice-reply.ts';
import { listQuestionChoices } from './question-choices.ts';
import { listOpenGroups } from './unanswered-handler.ts';

/** The option that limits a command to one article. */
const ARTICLE = 'article';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a slash or message command and replies with what it returns. */
export async function handleCommand(
  interaction: CommandInteraction,
  given: GuildContext,
): Promise<void> {
  const command = findCommand(interaction.commandName, given);
  if (!command) {
    given.log.warn({ command: interaction.commandName }, 'unknown command');
    return replyWithNotice(interaction, 'unknown-command', given);
  }
  const options = interaction.isChatInputCommand() ? interaction.options : null;
  const chosen = given.knowsSettings ? options?.getBoolean('private') : true;
  const ephemeral = command.private ?? chosen ?? given.settings.private;
  const context = ephemeral ? inPrivate(given) : given;
  let view: View | null = null;
  let narrowed = context;
  const id = await respond(interaction, ephemeral, async () => {
    const name = options?.getString(ARTICLE) ?? null;
    const article = name === null ? null : findArticle(name, context.library().knowledge);
    if (name !== null && article === null) {
      return renderView({ kind: 'unknown-article', name }, context);
    }
    narrowed = narrowContext(context, article?.slug ?? null);
    await context.scheduler.acquire(true);
    view = await command.run(createRequest(interaction, narrowed, article?.slug ?? null));
    return renderView(view, narrowed);
  });
  const question = options?.getString('question') ?? null;
  const message = ephemeral || id === null ? null : { id, channelId: interaction.channelId };
  if (view) recordOutcome(view, { member: interaction.user.id, question }, message, narrowed);
}

function createRequest(
  interaction: CommandInteraction,
  context: GuildContext,
  article: string | null,
): CommandRequest {
  const common = {
    thread: () => readThreadOf(interaction.channel, context),
    library: context.library(),
    article,
    settings: context.knowsSettings ? context.settings : null,
    channels: findChosenChannels(interaction.guild, context.settings),
    articles: context.fullLibrary().knowledge.articles,
    retention: context.memory.retention,
    unanswered: () => listOpenGroups(context),
  };
  if (interaction.isChatInputCommand()) {
    return { text: (option) => interaction.options.getString(option), target: null, ...common };
  }
  const { targetMessage } = interaction;
  const target = { id: targetMessage.id, content: readMessageText(targetMessage) };
  return { text: () => null, target, ...common };
}

/**
 * Offers choices while a member types. There are none for a rate-limited member, and after a failure: a list of choices has no place
 * for an apology, so the failure is only logged.
 */
export async function handleAutocomplete(
  interaction: AutocompleteInteraction,
  context: GuildContext,
): Promise<void> {
  const isLimited = (await context.rateLimiter.checkCompletion(interaction.user.id)) > 0;
  await interaction.respond(isLimited ? [] : await findChoices(interaction, context));
}

async function findChoices(
  interaction: AutocompleteInteraction,
  context: GuildContext,
): Promise<ApplicationCommandOptionChoiceData[]> {
  const { commandName, options } = interaction;
  try {
    const { name, value } = options.getFocused(true);
    const { knowledge } = context.library();
    if (name === ARTICLE) return findArticleChoices(value, knowledge);
    // An unknown article is only reported when the command is sent: its name may be half typed.
    const article = findArticle(options.getString(ARTICLE) ?? '', knowledge);
    const library = narrowContext(context, article?.slug ?? null).library();
    const command = findCommand(commandName, context);
    const suggestions = (await command?.complete?.(value, library)) ?? [];
    return listQuestionChoices(value, suggestions);
  } catch (error) {
    context.log.error({ err: error, command: commandName }, 'autocomplete failed');
    return [];
  }
}

function findCommand(name: string, context: GuildContext): Command | undefined {
  const all = listCommands(context, context.fullLibrary().knowledge);
  return all.find((command) => command.data.name === name);
}
