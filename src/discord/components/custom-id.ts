/**
 * The state of a button or a menu. It lives in its `custom_id`, not in memory, so that a button posted
 * last year still works after a restart.
 *
 * Written as `1.<action>.<page>.<argument>`, with a signature behind it (see `seal`), at most 100 characters:
 * https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id
 */

/** Discord's limit. */
export const CUSTOM_ID_LIMIT = 100;

/** Characters of the signature: 72 bits. */
export const SIGNATURE_LENGTH = 12;

/** What is left for the state, beside the signature and the dot before it. */
export const STATE_LIMIT = CUSTOM_ID_LIMIT - SIGNATURE_LENGTH - 1;

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
 * - `helpful`, `unhelpful`: notes what a member thinks of an answer.
 * - `unanswered`: turns to a page of the questions without an answer.
 * - `dismiss`: takes a question off that list; `propose` offers the facts it may be an ask of, and the
 *   menu `proposed` notes the chosen one.
 * - `channels`, `articles`, `replies`, `cooldown`: menus that set what they are called after.
 * - `erase`: erases what is kept of the member who presses it.
 * - `explain`: turns to a page of why there was that answer.
 */
export const COMPONENT_ACTIONS = [
  'context',
  'facts',
  'topic',
  'paragraph',
  'sources',
  'here',
  'more',
  'ask',
  'share',
  'helpful',
  'unhelpful',
  'unanswered',
  'dismiss',
  'propose',
  'proposed',
  'channels',
  'articles',
  'replies',
  'cooldown',
  'erase',
  'explain',
] as const;
export type ComponentAction = (typeof COMPONENT_ACTIONS)[number];

export interface ComponentState {
  action: ComponentAction;
  /** Counts from 0. */
  page: number;
  /** Statement references in a row, the id of a topic or of a message, a reference to an article; may be empty. */
  argument: string;
}

const SHAPE = /^1\.([a-z]+)\.(0|[1-9]\d{0,3})\.([A-Za-z0-9_-]*)(?:\.[A-Za-z0-9_-]{12})?$/;

/**
 * Writes a button's state, not signed yet.
 *
 * @throws RangeError where the state would not fit a `custom_id` or would not be read back.
 */
export function writeCustomId(state: ComponentState): string {
  const id = `${VERSION}.${state.action}.${state.page}.${state.argument}`;
  if (id.length > STATE_LIMIT) {
    throw new RangeError(`custom_id "${id}" has ${id.length} characters, over ${STATE_LIMIT}`);
  }
  if (!readCustomId(id)) throw new RangeError(`custom_id "${id}" could not be read back`);
  return id;
}

/**
 * Reads a button's state, signed or not; `null` where it is of another version or not one of ours.
 * Whether the signature is right is up to `isSealed`.
 */
export function readCustomId(id: string): ComponentState | null {
  const [, name, page, argument] = SHAPE.exec(id) ?? [];
  const action = COMPONENT_ACTIONS.find((known) => known === name);
  if (action === undefined || page === undefined || argument === undefined) return null;
  return { action, page: Number(page), argument };
}
