import { ComponentType, type Message } from 'discord.js';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { ReplyPayload } from '../views/reply-renderer.ts';
import { type ComponentAction, type ComponentState, readCustomId } from './custom-id.ts';
import { resolveFactReferences } from './fact-reference.ts';

/** Reads the state of a message's buttons, in order. Buttons of another format are left out. */
function readButtons(message: Message): ComponentState[] {
  return readRows(message).flatMap((row) => row.states);
}

/**
 * Reads the facts that a message of the bot shows: those on all pages where its buttons refer to them,
 * otherwise those on the current page.
 *
 * @returns `null` for each fact that this knowledge does not contain; empty where no facts are shown.
 */
export function readShownFacts(message: Message, knowledge: Knowledge): (Fact | null)[] {
  const states = readButtons(message);
  const listed = states.some((state) => state.action === 'facts')
    ? states.filter((state) => state.action === 'facts' || state.action === 'here')
    : states.filter((state) => state.action === 'context');
  return listed.flatMap((state) => resolveFactReferences(state.argument, knowledge));
}

/** Reads a message's buttons with one of these actions, in their rows, to be sent again. */
export function readRowsWithActions(
  message: Message,
  actions: readonly ComponentAction[],
): ReplyPayload['components'] {
  return readRows(message)
    .map(({ json }) => ({
      ...json,
      components: json.components.filter(
        (component) =>
          'custom_id' in component &&
          actions.includes(readCustomId(component.custom_id)?.action as ComponentAction),
      ),
    }))
    .filter(({ components }) => components.length > 0);
}

function readRows(
  message: Message,
): { states: ComponentState[]; json: ReplyPayload['components'][number] }[] {
  return message.components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const states = row.components.flatMap((component) =>
      component.type === ComponentType.Button && component.customId !== null
        ? (readCustomId(component.customId) ?? [])
        : [],
    );
    // The bot's own rows of buttons contain only buttons with a custom_id.
    return states.length === 0
      ? []
      : [{ states, json: row.toJSON() as ReplyPayload['components'][number] }];
  });
}
