import type { APIMessage } from 'discord-api-types/v10';
import type { FeedEvent, InteractionState, Surroundings } from '../playground/page-protocol.ts';
import { announce, announceMessage } from './announcements.ts';
import { followEnd } from './message-list.ts';
import { loadLog, placeMessage, removeMessage } from './message-log.ts';
import { openChannel } from './navigation.ts';
import { findChannel, state, update } from './state.ts';

/** For how long somebody is believed to type, in milliseconds. https://discord.com/developers/docs/resources/channel#trigger-typing-indicator */
const TYPING_TIME = 10_000;

/** How many entries of the wire are kept. */
const KEPT = 200;

let source: EventSource | null = null;
/** Whether the line is new: what was missed before nobody knows, so everything is loaded again. */
let isFresh = false;

/** Listens as a member; what is known of what another one saw is forgotten. */
export function listenAs(viewerId: string): void {
  source?.close();
  source = new EventSource(`/playground/feed?viewer=${viewerId}`);
  state.logs.clear();
  state.waiting.clear();
  update({ wire: [], problems: [], replyTo: null, editing: null, draft: null, suggestions: null });
  source.onopen = () => {
    isFresh = true;
    update({ isConnected: true, wire: [] });
  };
  source.onerror = () => update({ isConnected: false });
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data) as FeedEvent;
    (TAKES[event.type] as (event: FeedEvent) => void)(event);
  };
}

/** What each kind of event does to the page. */
const TAKES: { [Type in FeedEvent['type']]: (event: Extract<FeedEvent, { type: Type }>) => void } =
  {
    surroundings: ({ surroundings }) => takeSurroundings(surroundings),
    'message-created': ({ message }) => {
      state.typing.delete(message.channel_id);
      takeMessage(message);
      if (message.channel_id === state.channelId && isOwn(message)) followEnd();
    },
    'message-updated': ({ message }) => takeMessage(message),
    'message-deleted': ({ channelId, id }) => removeMessage(channelId, id),
    typing: ({ channelId, userId }) => {
      state.typing.set(channelId, { userId, until: Date.now() + TYPING_TIME });
      setTimeout(update, TYPING_TIME + 100);
      update();
    },
    interaction: ({ interaction }) => takeInteraction(interaction),
    wire: ({ begins, entry }) =>
      update({ wire: [...(begins ? [] : state.wire), entry].slice(-KEPT) }),
    problem: ({ text }) => update({ problems: [...state.problems, text].slice(-KEPT) }),
  };

/** Whether the member waits for this message: they wrote it, or asked for it. */
function isOwn({ author, interaction_metadata: origin }: APIMessage): boolean {
  const { viewerId } = state.surroundings ?? {};
  return author.id === viewerId || origin?.user.id === viewerId;
}

function takeMessage(message: APIMessage): void {
  if (message.channel_id === state.channelId) announceMessage(message);
  placeMessage(message);
}

function takeSurroundings(surroundings: Surroundings): void {
  update({ surroundings });
  if (isFresh) state.logs.clear();
  const isKnown = findChannel(state.channelId) !== undefined;
  if (isKnown && isFresh) void loadLog(state.channelId);
  isFresh = false;
  // Everybody has their own direct messages, and a thread may be gone.
  const [first] = surroundings.channels;
  if (!isKnown && first) openChannel(first.id);
}

function takeInteraction(interaction: InteractionState): void {
  const { id, modal } = interaction;
  const isSettled = interaction.state === 'answered';
  if (isSettled) state.waiting.delete(id);
  else state.waiting.set(id, interaction);
  if (interaction.state === 'failed') announce('The application did not respond');
  const isNewModal = modal && isSettled && state.dialog?.kind !== 'modal';
  update(isNewModal ? { dialog: { kind: 'modal', interactionId: id, modal } } : {});
}
