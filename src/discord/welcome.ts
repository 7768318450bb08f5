import { type Guild, PermissionFlagsBits } from 'discord.js';
import {
  type BotContext,
  renderView,
  resolveGuildContext,
  selectGuildLocales,
} from './guild-context.ts';
import { getRefusalReason } from './runtime/discord-errors.ts';
import { EMBED_LAYOUT, TEXT_LAYOUT } from './views/message-draft.ts';

const WRITE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Says in two lines what to do in the system channel of a server that the bot was added to, if it has one to write in. */
export async function welcome(guild: Guild, context: BotContext): Promise<void> {
  const channel = guild.systemChannel;
  const permissions = channel?.permissionsFor(guild.client.user);
  if (!channel || !permissions?.has(WRITE)) return;
  const layout = permissions.has(PermissionFlagsBits.EmbedLinks) ? EMBED_LAYOUT : TEXT_LAYOUT;
  const view = { kind: 'notice', notice: 'welcome' } as const;
  try {
    const given = resolveGuildContext(context, guild.id, true, selectGuildLocales(guild));
    const payload = renderView(view, given, { layout });
    // Once, also where two processes have the server's shard while the number of shards changes.
    await channel.send({ ...payload, nonce: guild.id, enforceNonce: true });
  } catch (error) {
    const reason = getRefusalReason(error);
    if (reason === null) throw error;
    context.log.warn({ guild: guild.id, reason }, 'cannot welcome a server');
  }
}
