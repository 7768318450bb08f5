import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { askPatience, pressPatience } from './ask-patience.ts';
import { type BotContext, type Here, lookAround, show } from './context.ts';
import { readCustomId } from './custom-id.ts';
import type { ApologyView, NoticeView } from './render/view.ts';
import { respond } from './respond.ts';
import { complete, runCommand } from './run-command.ts';
import { useComponent } from './use-component.ts';

/**
 * Handles every interaction. This is the one place that catches what goes wrong in a handler: it is
 * logged with a reference, and the member gets a short apology that names it. Never rejects.
 */
export async function dispatch(interaction: Interaction, bot: BotContext): Promise<void> {
  const context = lookAround(bot, interaction.guildId, interaction.inCachedGuild());
  try {
    await route(interaction, context);
  } catch (error) {
    if (error instanceof Error && error.name === 'MemoryDownError') {
      return tellMemoryIsDown(interaction, error, context);
    }
    const reference = context.reference();
    context.log.error({ err: error, reference, ...describe(interaction) }, 'interaction failed');
    if (interaction.isRepliable()) await apologise(interaction, reference, context);
  }
}

async function route(interaction: Interaction, context: Here): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, context);
  const wait = await findWait(interaction, context);
  if (wait !== null && interaction.isRepliable()) {
    await respond(interaction, true, () => show(wait, context));
    return;
  }
  if (interaction.isChatInputCommand()) return runCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return runCommand(interaction, context);
  if (interaction.isButton() || interaction.isAnySelectMenu()) {
    return useComponent(interaction, context);
  }
  throw new Error(`nothing handles an interaction of type ${interaction.type}`);
}

/** What to say to a member who asks too much; `null` where they do not. */
async function findWait(interaction: Interaction, context: Here): Promise<NoticeView | null> {
  const member = interaction.user.id;
  if (interaction.isCommand()) return askPatience(member, context);
  const pressed = await pressPatience(member, context);
  const isQuestion = interaction.isButton() && readCustomId(interaction.customId)?.action === 'ask';
  return pressed === null && isQuestion ? askPatience(member, context) : pressed;
}

async function tellMemoryIsDown(
  interaction: Interaction,
  error: Error,
  context: Here,
): Promise<void> {
  context.notebook.skip(error);
  if (interaction.isRepliable())
    await tell(interaction, { kind: 'notice', notice: 'memory-down' }, context);
}

async function apologise(
  interaction: RepliableInteraction,
  reference: string,
  context: Here,
): Promise<void> {
  await tell(interaction, { kind: 'apology', reference }, context);
}

/** Says something went wrong, in whatever way is still open. Never rejects. */
async function tell(
  interaction: RepliableInteraction,
  view: ApologyView | NoticeView,
  context: Here,
): Promise<void> {
  const payload = show(view, context);
  const hidden = { ...payload, flags: MessageFlags.Ephemeral } as const;
  try {
    if (interaction.replied) await interaction.followUp(hidden);
    else if (interaction.deferred) await interaction.editReply(payload);
    else await interaction.reply(hidden);
  } catch (error) {
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
