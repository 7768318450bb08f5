/**
 * The state of a button or a menu. It is stored in its `custom_id`, so that a button still works after
 * a restart.
 *
 * The format is `1.<action>.<page>.<argument>.<signature>` (see `signature.ts`), at most 100 characters:
 * https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id
 */

/** Discord's limit. */
const CUSTOM_ID_LIMIT = 100;

/** Characters of the signature: 72 bits. */
export const SIGNATURE_LENGTH = 12;

/** The characters left for the state: all but the signature and the dot before it. */
export const STATE_LIMIT = CUSTOM_ID_LIMIT - SIGNATURE_LENGTH - 1;

const VERSION = '1';

/**
 * What a button or menu does.
 *
 * - `context`: shows the paragraph of the first statement in the argument.
 * - `facts`, `topic`, `paragraph`, `sources`: show a page of a list.
 * - `here`: the page number between Previous and Next; it is disabled.
 * - `more`: shows further statements.
 * - `ask`: asks the question on its label.
 * - `share`: posts a private answer publicly.
 * - `helpful`, `unhelpful`: store a member's vote on an answer.
 * - `unanswered`: shows a page of the unanswered questions.
 * - `dismiss`: removes a question from that list; `propose` offers the facts it may be an ask of, and
 *   the menu `proposed` submits the chosen one.
 * - `channels`, `articles`, `replies`, `cooldown`, `posts`: menus that change the setting of that name.
 * - `erase`: erases the data of the member who presses it.
 * - `explain`: shows a page of an explanation; `figures`: of one with its figures.
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
  'posts',
  'erase',
  'explain',
  'figures',
] as const;
/** One of {@link COMPONENT_ACTIONS}. */
export type ComponentAction = (typeof COMPONENT_ACTIONS)[number];

/** The state in a `custom_id`. */
export interface ComponentState {
  action: ComponentAction;
  /** Counts from 0. */
  page: number;
  /** Concatenated references to statements, a topic's or message's id, or a reference to an article; may be empty. */
  argument: string;
}

const SHAPE = /^1\.([a-z]+)\.(0|[1-9]\d{0,3})\.([A-Za-z0-9_-]*)(?:\.[A-Za-z0-9_-]{12})?$/;

/**
 * Formats a component's state as a `custom_id` that is not signed yet.
 *
 * @throws RangeError where the state does not fit or could not be read back.
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
 * Parses a component's state, signed or not; `null` where it has another version or format. The
 * signature is checked by `hasValidSignature`.
 */
export function readCustomId(id: string): ComponentState | null {
  const [, name, page, argument] = SHAPE.exec(id) ?? [];
  const action = COMPONENT_ACTIONS.find((known) => known === name);
  if (action === undefined || page === undefined || argument === undefined) return null;
  return { action, page: Number(page), argument };
}
