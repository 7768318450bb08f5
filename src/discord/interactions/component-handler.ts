import type { AnySelectMenuInteraction, ButtonInteraction } from 'discord.js';
import { hasValidSignature } from '../components/signature.ts';
import { type GuildContext, renderView } from '../guild-context.ts';
import { handleButton } from './button-handler.ts';
import { respond } from './deferred-reply.ts';
import { handleMenu } from './menu-handler.ts';

/**
 * Does what a button or menu says. One that this bot did not sign for this place is refused: it was
 * made up, changed, brought from another server, or is from before the secret was changed.
 */
export async function handleComponent(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  context: GuildContext,
): Promise<void> {
  const { customId } = interaction;
  if (!hasValidSignature(customId, context.signingScope, context.componentKey)) {
    context.log.warn(
      { button: customId, place: context.signingScope },
      'a button that is not ours',
    );
    await respond(interaction, true, () =>
      renderView({ kind: 'notice', notice: 'stale' }, context),
    );
    return;
  }
  if (interaction.isButton()) return handleButton(interaction, context);
  return handleMenu(interaction, context);
}
