import type { JsonObject } from '../model/entities.ts';
import { ComponentType } from './component-tree.ts';

/** A submitted modal field. */
export interface ModalFieldValue {
  customId: string;
  /** The text of a text input, or the values of a select. */
  value: string | string[];
}

/** Returns the value of the option that is chosen from the start; null when none is. */
function findDefault({ options }: JsonObject): string | null {
  const chosen = (options as { value: string; default?: boolean }[]).find((each) => each.default);
  return chosen?.value ?? null;
}

/** Serializes a submitted modal component; rows and labels keep their structure. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure */
export function serializeModalComponent(
  component: JsonObject,
  id: number,
  fields: ModalFieldValue[],
): JsonObject {
  const base = { type: component.type, id: component.id ?? id };
  if (component.type === ComponentType.textDisplay) return base;
  if (component.type === ComponentType.actionRow) {
    const children = component.components as JsonObject[];
    return {
      ...base,
      components: children.map((child, index) =>
        serializeModalComponent(child, id * 10 + index, fields),
      ),
    };
  }
  if (component.type === ComponentType.label) {
    return {
      ...base,
      component: serializeModalComponent(component.component as JsonObject, id * 10, fields),
    };
  }
  const submitted = fields.find(({ customId }) => customId === component.custom_id)?.value;
  if (component.type === ComponentType.checkbox) {
    const isChecked = submitted === undefined ? component.default === true : submitted === 'true';
    return { ...base, custom_id: component.custom_id, value: isChecked };
  }
  if (component.type === ComponentType.radioGroup)
    return { ...base, custom_id: component.custom_id, value: submitted ?? findDefault(component) };
  const value = submitted ?? component.value ?? '';
  const valueField =
    component.type === ComponentType.textInput
      ? { value: String(value) }
      : { values: [value].flat().filter(Boolean) };
  return { ...base, custom_id: component.custom_id, ...valueField };
}
