import type { AnySelectMenuInteraction, ButtonInteraction } from 'discord.js';
import { pressButton } from './buttons.ts';
import { type Here, show } from './context.ts';
import { chooseInMenu } from './menus.ts';
import { respond } from './respond.ts';
import { isSealed } from './seal.ts';

/**
 * Does what a button or menu says. One that this bot did not sign for this place is refused: it was
 * made up, changed, brought from another server, or is from before the secret was changed.
 */
export async function useComponent(
  interaction: ButtonInteraction | AnySelectMenuInteraction,
  context: Here,
): Promise<void> {
  const { customId } = interaction;
  if (!isSealed(customId, context.place, context.componentKey)) {
    context.log.warn({ button: customId, place: context.place }, 'a button that is not ours');
    await respond(interaction, true, () => show({ kind: 'notice', notice: 'stale' }, context));
    return;
  }
  if (interaction.isButton()) return pressButton(interaction, context);
  return chooseInMenu(interaction, context);
}
