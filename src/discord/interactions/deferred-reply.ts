import { DiscordAPIError, MessageFlags, type RepliableInteraction } from 'discord.js';
import { isAlreadyAcknowledged } from '../runtime/discord-errors.ts';
import type { ReplyPayload } from '../views/message-renderer.ts';

/**
 * Discord drops an interaction without a first response after 3 seconds. Deferring at 2 leaves one for
 * the way there: https://discord.com/developers/docs/interactions/receiving-and-responding
 */
const DEFER_AFTER_MS = 2000;

/**
 * Replies with what `produce` makes. Where that takes long, the reply is deferred in time and filled in
 * later, for at most 15 minutes, after which Discord forgets the interaction.
 *
 * @param hidden whether only the member sees the reply; a deferred reply cannot change that any more.
 * @returns the id of the message that was made; `null` where Discord does not tell.
 */
export async function respond(
  interaction: RepliableInteraction,
  hidden: boolean,
  produce: () => ReplyPayload | Promise<ReplyPayload>,
): Promise<string | null> {
  const flags = hidden ? MessageFlags.Ephemeral : undefined;
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = interaction.deferReply(flags === undefined ? {} : { flags });
    // Awaited below; until then a refusal must not count as unhandled.
    deferral.catch(() => {});
  }, DEFER_AFTER_MS);
  try {
    const payload = await produce();
    clearTimeout(timer);
    if (deferral) {
      await deferral;
      return (await interaction.editReply(payload)).id;
    }
    return await reply(interaction, flags === undefined ? payload : { ...payload, flags });
  } catch (error) {
    clearTimeout(timer);
    // The apology is sent after a defer that is still on its way, not beside it.
    if (deferral) await Promise.allSettled([deferral]);
    throw error;
  }
}

/** Replies, and makes sure that it is not taken for failed where only the way back broke. */
async function reply(
  interaction: RepliableInteraction,
  payload: ReplyPayload & { flags?: MessageFlags.Ephemeral },
): Promise<string | null> {
  try {
    const { resource } = await interaction.reply({ ...payload, withResponse: true });
    return resource?.message?.id ?? null;
  } catch (error) {
    // Discord's refusal of the reply itself. Everything else leaves open whether it has it.
    if (error instanceof DiscordAPIError && !isAlreadyAcknowledged(error)) throw error;
    const message = await interaction.fetchReply().catch(() => null);
    if (message === null) throw error;
    interaction.replied = true;
    return message.id;
  }
}
