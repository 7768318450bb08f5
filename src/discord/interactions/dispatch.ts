import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { readCustomId } from '../components/custom-id.ts';
import {
  type BotContext,
  type GuildContext,
  renderView,
  resolveGuildContext,
} from '../guild-context.ts';
import { isAlreadyAcknowledged } from '../runtime/discord-errors.ts';
import type { HandlerOutcome } from '../runtime/metrics.ts';
import { checkComponentLimit, checkQuestionLimit } from '../runtime/rate-limit-check.ts';
import { retry } from '../runtime/retry.ts';
import type { ApologyView, NoticeView } from '../views/view.ts';
import { handleAutocomplete, handleCommand } from './command-handler.ts';
import { handleComponent } from './component-handler.ts';
import { respond } from './deferred-reply.ts';

/** Pauses before an apology that did not get through is tried again, in milliseconds, within Discord's three seconds. */
const APOLOGY_PAUSES = [300, 900];

/**
 * Handles every interaction. This is the one place that catches what goes wrong in a handler: it is
 * logged with a reference, and the member gets a short apology that names it. Never rejects.
 */
export async function dispatch(interaction: Interaction, bot: BotContext): Promise<void> {
  const start = performance.now();
  const request = bot.createRequestId();
  const context = resolveGuildContext(bot, interaction.guildId, interaction.inCachedGuild());
  const outcome = await attempt(interaction, request, context);
  const milliseconds = performance.now() - start;
  const what = nameOf(interaction, context);
  bot.metrics.handled(what, outcome, milliseconds / 1000);
  const { id, guildId } = interaction;
  const line = { request, what, outcome, ms: Math.round(milliseconds), interaction: id, guildId };
  // Somebody who types sets off several of them a second.
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
      await tellMemoryIsDown(interaction, error, context);
      return 'failed';
    }
    context.log.error({ err: error, reference, ...describe(interaction) }, 'interaction failed');
    if (interaction.isRepliable()) await tell(interaction, { kind: 'apology', reference }, context);
    return 'failed';
  }
}

async function route(interaction: Interaction, context: GuildContext): Promise<void> {
  if (interaction.isAutocomplete()) return handleAutocomplete(interaction, context);
  const wait = await findWait(interaction, context);
  if (wait !== null && interaction.isRepliable()) {
    await respond(interaction, true, () => renderView(wait, context));
    return;
  }
  if (interaction.isChatInputCommand()) return handleCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return handleCommand(interaction, context);
  if (interaction.isButton() || interaction.isAnySelectMenu()) {
    return handleComponent(interaction, context);
  }
  throw new Error(`nothing handles an interaction of type ${interaction.type}`);
}

/** What to say to a member who asks too much; `null` where they do not. */
async function findWait(
  interaction: Interaction,
  context: GuildContext,
): Promise<NoticeView | null> {
  const member = interaction.user.id;
  if (interaction.isCommand()) return checkQuestionLimit(member, context);
  const pressed = await checkComponentLimit(member, context);
  const isQuestion = interaction.isButton() && readCustomId(interaction.customId)?.action === 'ask';
  return pressed === null && isQuestion ? checkQuestionLimit(member, context) : pressed;
}

async function tellMemoryIsDown(
  interaction: Interaction,
  error: Error,
  context: GuildContext,
): Promise<void> {
  context.writer.reportFailure(error);
  if (interaction.isRepliable())
    await tell(interaction, { kind: 'notice', notice: 'memory-down' }, context);
}

/** Says something went wrong, in whatever way is still open. Never rejects. */
async function tell(
  interaction: RepliableInteraction,
  view: ApologyView | NoticeView,
  context: GuildContext,
): Promise<void> {
  const payload = renderView(view, context);
  const hidden = { ...payload, flags: MessageFlags.Ephemeral } as const;
  const send = (): Promise<unknown> => {
    if (interaction.replied) return interaction.followUp(hidden);
    return interaction.deferred ? interaction.editReply(payload) : interaction.reply(hidden);
  };
  try {
    await retry(send, APOLOGY_PAUSES);
  } catch (error) {
    if (isAlreadyAcknowledged(error))
      return context.log.warn({ ...view }, 'it was answered all the same');
    context.log.error({ err: error, ...view }, 'could not even apologise');
  }
}

/** What a log line may say of an interaction: what it was, not what was asked. */
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

/** A name for the metrics, out of few: a command, or what a button or menu does. */
function nameOf(interaction: Interaction, { commands }: GuildContext): string {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isCommand()) {
    const known = commands.some(({ data }) => data.name === interaction.commandName);
    return known ? interaction.commandName : 'unknown';
  }
  if (!interaction.isMessageComponent()) return 'unknown';
  return readCustomId(interaction.customId)?.action ?? 'unknown';
}
