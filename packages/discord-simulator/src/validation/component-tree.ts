import type { JsonObject } from '../model/entities.ts';
import type { FieldIssue } from '../protocol/api-error.ts';

/** https://discord.com/developers/docs/components/reference#component-object-component-types */
export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** The types that offer a choice. */
export const SELECT_TYPES: readonly number[] = [3, 5, 6, 7, 8];

/** Flattens a component tree, outermost first, with each component's path in the request. */
export function listComponents(
  components: JsonObject[],
  path: FieldIssue['path'] = ['components'],
): { component: JsonObject; path: FieldIssue['path'] }[] {
  return components.flatMap((component, index) => {
    const componentPath = [...path, index];
    const children = (component.components as JsonObject[] | undefined) ?? [];
    const nested = (['accessory', 'component'] as const).flatMap((key) => {
      const inner = component[key] as JsonObject | undefined;
      if (!inner) return [];
      return [{ component: inner, path: [...componentPath, key] }];
    });
    return [
      { component, path: componentPath },
      ...listComponents(children, [...componentPath, 'components']),
      ...nested,
    ];
  });
}
