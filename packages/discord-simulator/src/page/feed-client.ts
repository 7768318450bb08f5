import type { APIMessage } from 'discord-api-types/v10';
import type { FeedEvent, PageContext, PageInteraction } from '../playground/page-protocol.ts';
import { announce, announceMessage } from './announcements.ts';
import { scrollToPresent } from './message-list.ts';
import { loadMessages, removeMessage, upsertMessage } from './message-log.ts';
import { openChannel } from './navigation.ts';
import { findChannel, state, update } from './state.ts';

/** Milliseconds for which a typing indicator is shown. https://discord.com/developers/docs/resources/channel#trigger-typing-indicator */
const TYPING_DURATION = 10_000;

/** How many traffic entries and problems are kept. */
const MAX_ENTRIES = 200;

let source: EventSource | null = null;
/** Whether the connection is new: events may have been missed, so messages are reloaded. */
let needsReload = false;

/** Connects to the feed as a member and clears what the previous one saw. */
export function connectFeed(viewerId: string): void {
  source?.close();
  source = new EventSource(`/playground/feed?viewer=${viewerId}`);
  state.logs.clear();
  state.unread.clear();
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
    needsReload = true;
    update({ isConnected: true, traffic: [] });
  };
  source.onerror = () => update({ isConnected: false });
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data) as FeedEvent;
    (HANDLERS[event.type] as (event: FeedEvent) => void)(event);
  };
}

/** Handles each type of event. */
const HANDLERS: {
  [Type in FeedEvent['type']]: (event: Extract<FeedEvent, { type: Type }>) => void;
} = {
  context: ({ context }) => handleContext(context),
  'message-created': ({ message }) => {
    state.typing.delete(message.channel_id);
    handleMessage(message);
    const { channel_id: channelId } = message;
    if (channelId !== state.channelId) {
      if (message.author.id !== state.context?.viewerId)
        state.unread.set(channelId, (state.unread.get(channelId) ?? 0) + 1);
      update();
    } else if (isRequestedByViewer(message)) scrollToPresent();
  },
  'message-updated': ({ message }) => handleMessage(message),
  'message-deleted': ({ channelId, id }) => removeMessage(channelId, id),
  typing: ({ channelId, userId }) => {
    state.typing.set(channelId, { userId, until: Date.now() + TYPING_DURATION });
    setTimeout(update, TYPING_DURATION + 100);
    update();
  },
  interaction: ({ interaction }) => handleInteraction(interaction),
  traffic: ({ isNewExchange, entry }) =>
    update({ traffic: [...(isNewExchange ? [] : state.traffic), entry].slice(-MAX_ENTRIES) }),
  problem: ({ text }) => update({ problems: [...state.problems, text].slice(-MAX_ENTRIES) }),
};

/** Returns whether the viewer wrote a message or caused it by an interaction. */
function isRequestedByViewer({ author, interaction_metadata: origin }: APIMessage): boolean {
  const { viewerId } = state.context ?? {};
  return author.id === viewerId || origin?.user.id === viewerId;
}

function handleMessage(message: APIMessage): void {
  if (message.channel_id === state.channelId) announceMessage(message);
  upsertMessage(message);
}

function handleContext(context: PageContext): void {
  update({ context });
  if (needsReload) state.logs.clear();
  const isKnown = findChannel(state.channelId) !== undefined;
  if (isKnown && needsReload) void loadMessages(state.channelId);
  needsReload = false;
  // Direct messages differ by viewer, and a thread may have been archived.
  const [first] = context.channels;
  if (!isKnown && first) openChannel(first.id);
}

function handleInteraction(interaction: PageInteraction): void {
  const { id, botId, modal } = interaction;
  const isAnswered = interaction.state === 'answered';
  if (isAnswered) state.pendingInteractions.delete(id);
  else state.pendingInteractions.set(id, interaction);
  if (interaction.state === 'failed') announce('The application did not respond');
  const isNewModal = modal && isAnswered && state.dialog?.kind !== 'modal';
  update(isNewModal ? { dialog: { kind: 'modal', interactionId: id, botId, modal } } : {});
}
