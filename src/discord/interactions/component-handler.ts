import { type AnySelectMenuInteraction, type ButtonInteraction, MessageFlags } from 'discord.js';
import { hasValidSignature } from '../components/signature.ts';
import { type GuildContext, inPrivate } from '../guild-context.ts';
import { handleButton } from './button-handler.ts';
import { handleMenu } from './menu-handler.ts';
import { replyWithNotice } from './notice-reply.ts';

/**
 * Handles a button or menu. One that this bot did not sign for this place is refused: it was forged,
 * changed, copied from another server, or signed with another secret.
 */
export async function handleComponent(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  context: GuildContext,
): Promise<void> {
  const { customId } = interaction;
  const { signingScope, componentKey, log } = context;
  if (!hasValidSignature(customId, signingScope, componentKey)) {
    log.warn({ button: customId, scope: signingScope }, 'component signature invalid');
    return replyWithNotice(interaction, 'invalid-component', context);
  }
  // A message that only the member sees is changed in their language.
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const here = isPrivate ? inPrivate(context) : context;
  return interaction.isButton() ? handleButton(interaction, here) : handleMenu(interaction, here);
}
