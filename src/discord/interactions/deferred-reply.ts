import { DiscordAPIError, MessageFlags, type RepliableInteraction } from 'discord.js';
import { isAlreadyAcknowledged } from '../runtime/discord-errors.ts';
import type { ReplyPayload } from '../views/reply-renderer.ts';

/**
 * Discord drops an interaction without a first response after 3 seconds. Deferring after 2 leaves one
 * for the network: https://discord.com/developers/docs/interactions/receiving-and-responding
 */
const DEFER_AFTER_MS = 2000;

/**
 * Replies with the payload that `produce` makes. Where that takes long, the reply is deferred in time
 * and edited later, within the 15 minutes for which Discord accepts it.
 *
 * @param ephemeral whether only the member sees the reply; deferring it fixes that.
 * @returns the id of the reply; `null` where Discord does not return it.
 */
export async function respond(
  interaction: RepliableInteraction,
  ephemeral: boolean,
  produce: () => ReplyPayload | Promise<ReplyPayload>,
): Promise<string | null> {
  const flags = ephemeral ? MessageFlags.Ephemeral : undefined;
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = interaction.deferReply(flags === undefined ? {} : { flags });
    // Awaited below; until then a rejection must not count as unhandled.
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
    // The caller's apology must not overtake a defer that is still pending.
    if (deferral) await Promise.allSettled([deferral]);
    throw error;
  }
}

/** Replies, and checks whether the reply arrived where only Discord's response was lost. */
async function reply(
  interaction: RepliableInteraction,
  payload: ReplyPayload & { flags?: MessageFlags.Ephemeral },
): Promise<string | null> {
  try {
    const { resource } = await interaction.reply({ ...payload, withResponse: true });
    return resource?.message?.id ?? null;
  } catch (error) {
    // Discord refused the reply. After any other error it may have arrived.
    if (error instanceof DiscordAPIError && !isAlreadyAcknowledged(error)) throw error;
    const message = await interaction.fetchReply().catch(() => null);
    if (message === null) throw error;
    interaction.replied = true;
    return message.id;
  }
}
