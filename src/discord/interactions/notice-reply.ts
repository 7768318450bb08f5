import type { RepliableInteraction } from 'discord.js';
import type { Notice } from '../../presentation/notice-text.ts';
import { type GuildContext, inPrivate, renderView } from '../guild-context.ts';
import { respond } from './deferred-reply.ts';

/** Replies with a notice that only the member sees. */
export async function replyWithNotice(
  interaction: RepliableInteraction,
  notice: Notice,
  context: GuildContext,
): Promise<void> {
  await respond(interaction, true, () =>
    renderView({ kind: 'notice', notice }, inPrivate(context)),
  );
}
