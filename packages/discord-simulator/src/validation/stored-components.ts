import type { JsonObject } from '../model/entities.ts';
import { ComponentType, listComponents, SELECT_TYPES } from './component-tree.ts';

/**
 * Returns components as Discord stores and returns them: with ids and defaults. `createId` generates
 * the ids of media.
 */
export function normalizeComponents(
  components: JsonObject[],
  createId: () => string,
): JsonObject[] {
  const usedIds = new Set(listComponents(components).map(({ component }) => component.id));
  let last = 0;
  const assignId = (id: unknown) => {
    if (typeof id === 'number' && id > 0) return id;
    do last += 1;
    while (usedIds.has(last));
    return last;
  };
  const normalize = (component: JsonObject): JsonObject => {
    const normalized: JsonObject = { ...withoutNulls(component), id: assignId(component.id) };
    if (Array.isArray(component.components))
      normalized.components = component.components.map(normalize);
    if (component.emoji) normalized.emoji = withoutNulls(component.emoji as JsonObject);
    if (Array.isArray(component.options))
      normalized.options = component.options.map(({ emoji, ...option }: JsonObject) =>
        withoutNulls({ ...option, emoji: emoji ? withoutNulls(emoji as JsonObject) : null }),
      );
    if (component.accessory) normalized.accessory = normalize(component.accessory as JsonObject);
    return addDefaults(normalized, createId);
  };
  return components.map(normalize);
}

/** Adds Discord's defaults to a component. */
function addDefaults(component: JsonObject, createId: () => string): JsonObject {
  const media = (source: unknown) => ({
    id: createId(),
    proxy_url: (source as { url: string }).url,
    ...(source as JsonObject),
  });
  const type = component.type as number;
  if (SELECT_TYPES.includes(type)) return { min_values: 1, max_values: 1, ...component };
  switch (type) {
    case ComponentType.separator:
      return { divider: true, spacing: 1, ...component };
    case ComponentType.container:
      return { accent_color: null, spoiler: false, ...component };
    case ComponentType.thumbnail:
      return { description: null, spoiler: false, ...component, media: media(component.media) };
    case ComponentType.file:
      return { name: null, size: null, spoiler: false, ...component, file: media(component.file) };
    case ComponentType.mediaGallery: {
      const items = component.items as JsonObject[];
      return {
        ...component,
        items: items.map((item) => ({
          description: null,
          spoiler: false,
          ...item,
          media: media(item.media),
        })),
      };
    }
    default:
      return component;
  }
}

function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  );
}
