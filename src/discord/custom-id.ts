/**
 * The state of a button. It lives in the button's `custom_id`, not in memory, so that a button posted
 * last year still works after a restart.
 *
 * Written as `1.<action>.<page>.<argument>`, at most 100 characters:
 * https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id
 */

/** Discord's limit. */
export const CUSTOM_ID_LIMIT = 100;

const VERSION = '1';

/**
 * What a button does.
 *
 * - `context`: shows the paragraph of the first statement it names.
 * - `facts`, `topic`, `paragraph`, `sources`: turn to a page of a list.
 * - `here`: the page number between the arrows; it cannot be pressed.
 * - `more`: shows further statements.
 * - `ask`: asks the question on its label.
 * - `share`: posts a private answer for everybody.
 */
export const ACTIONS = [
  'context',
  'facts',
  'topic',
  'paragraph',
  'sources',
  'here',
  'more',
  'ask',
  'share',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface ButtonState {
  action: Action;
  /** Counts from 0. */
  page: number;
  /** Statement references in a row, the id of a topic or of a message; may be empty. */
  argument: string;
}

const SHAPE = /^1\.([a-z]+)\.(0|[1-9]\d{0,3})\.([A-Za-z0-9_-]*)$/;

/**
 * Writes a button's state.
 *
 * @throws RangeError where the state would not fit a `custom_id` or would not be read back.
 */
export function writeCustomId(state: ButtonState): string {
  const id = `${VERSION}.${state.action}.${state.page}.${state.argument}`;
  if (id.length > CUSTOM_ID_LIMIT) {
    throw new RangeError(`custom_id "${id}" has ${id.length} characters, over ${CUSTOM_ID_LIMIT}`);
  }
  if (!readCustomId(id)) throw new RangeError(`custom_id "${id}" could not be read back`);
  return id;
}

/** Reads a button's state; `null` where it is of another version or not one of ours. */
export function readCustomId(id: string): ButtonState | null {
  const [, name, page, argument] = SHAPE.exec(id) ?? [];
  const action = ACTIONS.find((known) => known === name);
  if (action === undefined || page === undefined || argument === undefined) return null;
  return { action, page: Number(page), argument };
}
