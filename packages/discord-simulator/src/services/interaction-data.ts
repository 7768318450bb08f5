import type { ApplicationCommand, JsonObject, Message } from '../model/entities.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Store } from '../model/store.ts';
import { resolveSelectValues } from '../serializers/resolved-data.ts';
import { ComponentType, listComponents } from '../validation/component-tree.ts';
import { type ModalFieldValue, serializeModalComponent } from '../validation/modal-fields.ts';

/** The data of an interaction, and what the user sees of what they used. */
export type InteractionData = Pick<Interaction, 'data' | 'label'>;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-data-structure */
export function createCommandData(
  { id, name, type, guildId }: ApplicationCommand,
  rest: JsonObject,
): InteractionData {
  const data = { id, name, type, ...(guildId ? { guild_id: guildId } : {}), ...rest };
  return { data, label: type === 1 ? `/${name}` : name };
}

/**
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-message-component-data-structure
 * @throws {RangeError} when the component is missing or disabled.
 */
export function createComponentData(
  store: Store,
  { id, channelId, components }: Message,
  customId: string,
  values: string[],
): InteractionData {
  const found = listComponents(components).find(
    ({ component }) => component.custom_id === customId,
  )?.component;
  if (!found) throw new RangeError(`message ${id} has no component ${customId}`);
  if (found.disabled) throw new RangeError(`component ${customId} of message ${id} is disabled`);
  const isButton = found.type === ComponentType.button;
  const data = {
    id: found.id,
    custom_id: customId,
    component_type: found.type,
    ...(isButton ? {} : { values, ...resolveSelectValues(store, found.type, channelId, values) }),
  };
  return { data, label: String(found.label ?? found.placeholder ?? customId) };
}

/**
 * Omitted fields keep their default values.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
 * @throws {RangeError} when the interaction opened no modal, or the modal has no such field.
 */
export function createModalData(
  { id, modal }: Interaction,
  fields: ModalFieldValue[],
): InteractionData {
  if (!modal) throw new RangeError(`interaction ${id} opened no modal`);
  const components = modal.components as JsonObject[];
  const known = listComponents(components).map(({ component }) => component.custom_id);
  const unknown = fields.find(({ customId }) => !known.includes(customId));
  if (unknown) throw new RangeError(`modal ${modal.custom_id} has no field ${unknown.customId}`);
  const filled = components.map((each, index) => serializeModalComponent(each, index + 1, fields));
  return { data: { custom_id: modal.custom_id, components: filled }, label: String(modal.title) };
}
