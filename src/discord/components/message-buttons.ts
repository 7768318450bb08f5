import { ComponentType, type Message } from 'discord.js';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { ReplyPayload } from '../render/render.ts';
import { type ComponentAction, type ComponentState, readCustomId } from './custom-id.ts';
import { resolveReferences } from './fact-reference.ts';

/** The state of every button of ours under a message, in the order they are shown. */
export function readButtons(message: Message): ComponentState[] {
  return readRows(message).flatMap((row) => row.states);
}

/**
 * The statements a message of ours shows: all pages of them where it names them all, otherwise those
 * on the page it shows.
 *
 * @returns `null` in the place of a statement that is gone; empty where it shows none.
 */
export function readShownFacts(message: Message, knowledge: Knowledge): (Fact | null)[] {
  const states = readButtons(message);
  const listed = states.some((state) => state.action === 'facts')
    ? states.filter((state) => state.action === 'facts' || state.action === 'here')
    : states.filter((state) => state.action === 'context');
  return listed.flatMap((state) => resolveReferences(state.argument, knowledge));
}

/** The rows of buttons of a message that do one of these things, as they would be sent again. */
export function readRowsDoing(
  message: Message,
  actions: readonly ComponentAction[],
): ReplyPayload['components'] {
  return readRows(message)
    .filter((row) => row.states.some((state) => actions.includes(state.action)))
    .map((row) => row.json);
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
    // Only rows that we made are read, and those hold nothing but buttons with a custom_id.
    return states.length === 0
      ? []
      : [{ states, json: row.toJSON() as ReplyPayload['components'][number] }];
  });
}
