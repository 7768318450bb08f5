import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { readCustomId } from '../components/custom-id.ts';
import { shardOf } from '../gateway/shards.ts';
import {
  type BotContext,
  type GuildContext,
  inPrivate,
  renderView,
  resolveGuildContext,
  selectLocales,
} from '../guild-context.ts';
import { isAlreadyAcknowledged } from '../runtime/discord-errors.ts';
import type { HandlerOutcome } from '../runtime/metrics.ts';
import { checkComponentLimit, checkQuestionLimit } from '../runtime/rate-limit-check.ts';
import { retry } from '../runtime/retry.ts';
import type { ApologyView, NoticeView } from '../views/view.ts';
import { handleAutocomplete, handleCommand } from './command-handler.ts';
import { listCommands } from './command-list.ts';
import { handleComponent } from './component-handler.ts';
import { respond } from './deferred-reply.ts';

/** Delays before an apology is sent again, in milliseconds, within Discord's three seconds. */
const APOLOGY_DELAYS = [300, 900];

/**
 * Handles every interaction. Errors in handlers are caught only here: they are logged with a
 * reference, and the member gets a short apology that names it. Never rejects.
 */
export async function dispatch(interaction: Interaction, bot: BotContext): Promise<void> {
  const start = performance.now();
  const request = bot.createRequestId();
  const context = resolveGuildContext(
    bot,
    interaction.guildId,
    interaction.inCachedGuild(),
    selectLocales(interaction),
  );
  const outcome = await attempt(interaction, request, context);
  const milliseconds = performance.now() - start;
  const what = nameOf(interaction, context);
  const { id, guildId } = interaction;
  const shard = shardOf(guildId, interaction.client);
  bot.metrics.handled(what, outcome, milliseconds / 1000, shard);
  const ms = Math.round(milliseconds);
  const line = { request, what, outcome, ms, interaction: id, guildId, shard };
  // There are several a second while a member types.
  if (interaction.isAutocomplete()) bot.log.debug(line, 'autocomplete');
  else bot.log.info(line, 'interaction');
}

async function attempt(
  interaction: Interaction,
  reference: string,
  context: GuildContext,
): Promise<HandlerOutcome> {
  try {
    await route(interaction, context);
    return 'done';
  } catch (error) {
    if (error instanceof Error && error.name === 'MemoryDownError') {
      await apologiseForMemory(interaction, error, context);
      return 'failed';
    }
    context.log.error({ err: error, reference, ...describe(interaction) }, 'interaction failed');
    if (interaction.isRepliable())
      await apologise(interaction, { kind: 'apology', reference }, context);
    return 'failed';
  }
}

async function route(interaction: Interaction, context: GuildContext): Promise<void> {
  if (interaction.isAutocomplete()) return handleAutocomplete(interaction, context);
  const notice = await checkRateLimits(interaction, context);
  if (notice !== null && interaction.isRepliable()) {
    await respond(interaction, true, () => renderView(notice, inPrivate(context)));
    return;
  }
  if (interaction.isChatInputCommand()) return handleCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return handleCommand(interaction, context);
  if (interaction.isButton() || interaction.isAnySelectMenu()) {
    return handleComponent(interaction, context);
  }
  throw new Error(`no handler for an interaction of type ${interaction.type}`);
}

/** Counts an interaction. Returns the notice for a rate-limited member; `null` where they are not. */
async function checkRateLimits(
  interaction: Interaction,
  context: GuildContext,
): Promise<NoticeView | null> {
  const member = interaction.user.id;
  if (interaction.isCommand()) return checkQuestionLimit(member, context);
  const notice = await checkComponentLimit(member, context);
  const isQuestion = interaction.isButton() && readCustomId(interaction.customId)?.action === 'ask';
  return notice === null && isQuestion ? checkQuestionLimit(member, context) : notice;
}

async function apologiseForMemory(
  interaction: Interaction,
  error: Error,
  context: GuildContext,
): Promise<void> {
  context.writer.reportFailure(error);
  if (interaction.isRepliable())
    await apologise(interaction, { kind: 'notice', notice: 'memory-down' }, context);
}

/** Tells the member that something went wrong, in whatever way is still possible. Never rejects. */
async function apologise(
  interaction: RepliableInteraction,
  view: ApologyView | NoticeView,
  context: GuildContext,
): Promise<void> {
  const isPublic = interaction.deferred && !interaction.replied && interaction.ephemeral !== true;
  const payload = renderView(view, isPublic ? context : inPrivate(context));
  const ephemeral = { ...payload, flags: MessageFlags.Ephemeral } as const;
  const send = (): Promise<unknown> => {
    if (interaction.replied) return interaction.followUp(ephemeral);
    return interaction.deferred ? interaction.editReply(payload) : interaction.reply(ephemeral);
  };
  try {
    await retry(send, APOLOGY_DELAYS);
  } catch (error) {
    if (isAlreadyAcknowledged(error))
      return context.log.warn({ ...view }, 'interaction was answered already');
    context.log.error({ err: error, ...view }, 'apology failed');
  }
}

/** Describes an interaction for the log, without the member's input. */
function describe(interaction: Interaction): Record<string, string | null> {
  const { id, guildId, channelId } = interaction;
  if (interaction.isCommand()) {
    return { interaction: id, guildId, channelId, command: interaction.commandName };
  }
  if (interaction.isMessageComponent()) {
    return { interaction: id, guildId, channelId, button: interaction.customId };
  }
  return { interaction: id, guildId, channelId };
}

/** Names an interaction for the metrics, by command or component action: there are only a few names. */
function nameOf(interaction: Interaction, context: GuildContext): string {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isCommand()) {
    const { knowledge } = context.fullLibrary();
    const known = listCommands(context, knowledge).some(
      ({ data }) => data.name === interaction.commandName,
    );
    return known ? interaction.commandName : 'unknown';
  }
  if (!interaction.isMessageComponent()) return 'unknown';
  return readCustomId(interaction.customId)?.action ?? 'unknown';
}
