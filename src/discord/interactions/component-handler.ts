import type { AnySelectMenuInteraction, ButtonInteraction } from 'discord.js';
import { hasValidSignature } from '../components/signature.ts';
import type { GuildContext } from '../guild-context.ts';
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
  return interaction.isButton()
    ? handleButton(interaction, context)
    : handleMenu(interaction, context);
}
