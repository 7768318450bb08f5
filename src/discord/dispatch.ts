import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { pressButton } from './buttons.ts';
import { type BotContext, show } from './context.ts';
import { complete, runCommand } from './run-command.ts';

/**
 * Handles every interaction. This is the one place that catches what goes wrong in a handler: it is
 * logged with a reference, and the member gets a short apology that names it. Never rejects.
 */
export async function dispatch(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    await route(interaction, context);
  } catch (error) {
    const reference = context.reference();
    context.log.error({ err: error, reference, ...describe(interaction) }, 'interaction failed');
    if (interaction.isRepliable()) await apologise(interaction, reference, context);
  }
}

async function route(interaction: Interaction, context: BotContext): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, context);
  if (interaction.isChatInputCommand()) return runCommand(interaction, context);
  if (interaction.isMessageContextMenuCommand()) return runCommand(interaction, context);
  if (interaction.isButton()) return pressButton(interaction, context);
  throw new Error(`nothing handles an interaction of type ${interaction.type}`);
}

async function apologise(
  interaction: RepliableInteraction,
  reference: string,
  context: BotContext,
): Promise<void> {
  const payload = show({ kind: 'apology', reference }, context);
  const hidden = { ...payload, flags: MessageFlags.Ephemeral } as const;
  try {
    if (interaction.replied) await interaction.followUp(hidden);
    else if (interaction.deferred) await interaction.editReply(payload);
    else await interaction.reply(hidden);
  } catch (error) {
    context.log.error({ err: error, reference }, 'could not even apologise');
  }
}

/** What a log line may say of an interaction: what it was, not what was asked. */
function describe(interaction: Interaction): Record<string, string | null> {
  const { id, guildId, channelId } = interaction;
  if (interaction.isCommand()) {
    return { interaction: id, guildId, channelId, command: interaction.commandName };
  }
  if (interaction.isButton()) {
    return { interaction: id, guildId, channelId, button: interaction.customId };
  }
  return { interaction: id, guildId, channelId };
}
