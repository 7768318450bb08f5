import type { JsonObject, Message } from '../model/entities.ts';
import type { Store } from '../model/store.ts';
import { ComponentType, listComponents, SELECT_TYPES } from '../validation/component-tree.ts';

/** Returns the custom id of a message's button, by its label or custom id. @throws {RangeError} when there is none. */
export function findButton({ id, components }: Message, label: string): string {
  const buttons = listComponents(components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.button);
  const found = buttons.find((each) => each.label === label || each.custom_id === label);
  if (found) return String(found.custom_id);
  const labels = buttons.map((each) => `"${each.label ?? each.custom_id}"`);
  throw new RangeError(
    `message ${id} has no button "${label}"; buttons: ${labels.join(', ') || 'none'}`,
  );
}

/**
 * Returns the custom id of a message's select menu, the first or the one with custom id `menu`, and the values of
 * options by label or value.
 *
 * @throws {RangeError} for a menu, option or type of channel that the client would not offer.
 */
export function findSelection(
  store: Store,
  { id, components }: Message,
  choices: string[],
  menu: string | undefined,
): { customId: string; values: string[] } {
  const found = listComponents(components)
    .map(({ component }) => component)
    .filter(({ type }) => SELECT_TYPES.includes(type as number))
    .find((each) => menu === undefined || each.custom_id === menu);
  if (!found) throw new RangeError(`message ${id} has no select menu ${menu ?? ''}`);
  const options = (found.options as { label: string; value: string }[] | undefined) ?? [];
  const values = choices.map((choice) => {
    const option = options.find(({ label, value }) => label === choice || value === choice);
    if (found.type === ComponentType.stringSelect && !option)
      throw new RangeError(`the menu has no option "${choice}"`);
    return option?.value ?? choice;
  });
  checkChannels(store, found, values);
  return { customId: String(found.custom_id), values };
}

/** @throws {RangeError} for a channel that Discord's client would not list. */
function checkChannels(store: Store, { channel_types: types }: JsonObject, ids: string[]): void {
  if (!Array.isArray(types)) return;
  for (const id of ids) {
    const channel = store.findChannel(id);
    const type = channel.kind === 'text' ? channel.type : null;
    if (!types.includes(type)) throw new RangeError(`the menu has no channels of type ${type}`);
  }
}
