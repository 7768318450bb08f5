import type { ButtonInteraction } from 'discord.js';
import { type GuildContext, inPrivate, renderView } from '../guild-context.ts';
import { respond } from './deferred-reply.ts';

/** Stores a member's vote on an answer, and confirms it. */
export async function handleVote(
  interaction: ButtonInteraction,
  helpful: boolean,
  context: GuildContext,
): Promise<void> {
  const { memory, server } = context;
  const member = interaction.user.id;
  await respond(interaction, true, async () => {
    await memory.vote({ message: interaction.message.id, server, member, helpful });
    const notice = helpful ? 'voted-helpful' : 'voted-unhelpful';
    return renderView({ kind: 'notice', notice }, inPrivate(context));
  });
}

/** Erases what is stored about a member, at their request. */
export async function handleErase(
  interaction: ButtonInteraction,
  context: GuildContext,
): Promise<void> {
  await respond(interaction, true, async () => {
    const amount = await context.memory.eraseMember(interaction.user.id);
    return renderView({ kind: 'notice', notice: 'erased', amount }, inPrivate(context));
  });
}
