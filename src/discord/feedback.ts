import type { ButtonInteraction } from 'discord.js';
import { type Here, show } from './context.ts';
import { respond } from './respond.ts';

/** Notes what a member thinks of an answer, and says so once it is kept. */
export async function vote(
  interaction: ButtonInteraction,
  helpful: boolean,
  context: Here,
): Promise<void> {
  const { memory, server } = context;
  const member = interaction.user.id;
  await respond(interaction, true, async () => {
    await memory.vote({ message: interaction.message.id, server, member, helpful });
    return show({ kind: 'notice', notice: helpful ? 'helpful' : 'unhelpful' }, context);
  });
}

/** Erases what is kept of the member who asks for it. */
export async function erase(interaction: ButtonInteraction, context: Here): Promise<void> {
  await respond(interaction, true, async () => {
    const count = await context.memory.eraseMember(interaction.user.id);
    return show({ kind: 'notice', notice: 'erased', count }, context);
  });
}
