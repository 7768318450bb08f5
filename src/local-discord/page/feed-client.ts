import type { APIMessage } from 'discord-api-types/v10';
import type { FeedEvent, PageContext, PageInteraction } from '../playground/page-protocol.ts';
import { announce, announceMessage } from './announcements.ts';
import { scrollToPresent } from './message-list.ts';
import { loadMessages, removeMessage, upsertMessage } from './message-log.ts';
import { openChannel } from './navigation.ts';
import { findChannel, state, update } from './state.ts';

/** For how long somebody is believed to type, in milliseconds. https://discord.com/developers/docs/resources/channel#trigger-typing-indicator */
const TYPING_TIME = 10_000;

/** How many entries of the wire are kept. */
const MAX_ENTRIES = 200;

let source: EventSource | null = null;
/** Whether the line is new: what was missed before nobody knows, so everything is loaded again. */
let isReconnected = false;

/** Listens as a member; what is known of what another one saw is forgotten. */
export function connectFeed(viewerId: string): void {
  source?.close();
  source = new EventSource(`/playground/feed?viewer=${viewerId}`);
  state.logs.clear();
  state.pendingInteractions.clear();
  update({
    traffic: [],
    problems: [],
    replyTo: null,
    editing: null,
    draft: null,
    suggestions: null,
  });
  source.onopen = () => {
    isReconnected = true;
    update({ isConnected: true, traffic: [] });
  };
  source.onerror = () => update({ isConnected: false });
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data) as FeedEvent;
    (HANDLERS[event.type] as (event: FeedEvent) => void)(event);
  };
}

/** What each kind of event does to the page. */
const HANDLERS: {
  [Type in FeedEvent['type']]: (event: Extract<FeedEvent, { type: Type }>) => void;
} = {
  context: ({ context }) => handleContext(context),
  'message-created': ({ message }) => {
    state.typing.delete(message.channel_id);
    handleMessage(message);
    if (message.channel_id === state.channelId && isRequestedByViewer(message)) scrollToPresent();
  },
  'message-updated': ({ message }) => handleMessage(message),
  'message-deleted': ({ channelId, id }) => removeMessage(channelId, id),
  typing: ({ channelId, userId }) => {
    state.typing.set(channelId, { userId, until: Date.now() + TYPING_TIME });
    setTimeout(update, TYPING_TIME + 100);
    update();
  },
  interaction: ({ interaction }) => handleInteraction(interaction),
  traffic: ({ isNewExchange, entry }) =>
    update({ traffic: [...(isNewExchange ? [] : state.traffic), entry].slice(-MAX_ENTRIES) }),
  problem: ({ text }) => update({ problems: [...state.problems, text].slice(-MAX_ENTRIES) }),
};

/** Whether the member waits for this message: they wrote it, or asked for it. */
function isRequestedByViewer({ author, interaction_metadata: origin }: APIMessage): boolean {
  const { viewerId } = state.context ?? {};
  return author.id === viewerId || origin?.user.id === viewerId;
}

function handleMessage(message: APIMessage): void {
  if (message.channel_id === state.channelId) announceMessage(message);
  upsertMessage(message);
}

function handleContext(context: PageContext): void {
  update({ context: context });
  if (isReconnected) state.logs.clear();
  const isKnown = findChannel(state.channelId) !== undefined;
  if (isKnown && isReconnected) void loadMessages(state.channelId);
  isReconnected = false;
  // Everybody has their own direct messages, and a thread may be gone.
  const [first] = context.channels;
  if (!isKnown && first) openChannel(first.id);
}

function handleInteraction(interaction: PageInteraction): void {
  const { id, modal } = interaction;
  const isSettled = interaction.state === 'answered';
  if (isSettled) state.pendingInteractions.delete(id);
  else state.pendingInteractions.set(id, interaction);
  if (interaction.state === 'failed') announce('The application did not respond');
  const isNewModal = modal && isSettled && state.dialog?.kind !== 'modal';
  update(isNewModal ? { dialog: { kind: 'modal', interactionId: id, modal } } : {});
}
