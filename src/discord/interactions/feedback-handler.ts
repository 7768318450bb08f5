import type { ButtonInteraction } from 'discord.js';
import { type GuildContext, renderView } from '../guild-context.ts';
import { respond } from './deferred-reply.ts';

/** Notes what a member thinks of an answer, and says so once it is kept. */
export async function handleVote(
  interaction: ButtonInteraction,
  helpful: boolean,
  context: GuildContext,
): Promise<void> {
  const { memory, server } = context;
  const member = interaction.user.id;
  await respond(interaction, true, async () => {
    await memory.vote({ message: interaction.message.id, server, member, helpful });
    return renderView({ kind: 'notice', notice: helpful ? 'helpful' : 'unhelpful' }, context);
  });
}

/** Erases what is kept of the member who asks for it. */
export async function handleErase(
  interaction: ButtonInteraction,
  context: GuildContext,
): Promise<void> {
  await respond(interaction, true, async () => {
    const count = await context.memory.eraseMember(interaction.user.id);
    return renderView({ kind: 'notice', notice: 'erased', count }, context);
  });
}
