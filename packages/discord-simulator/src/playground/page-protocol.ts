/**
 * The protocol between the page and its server. Messages, commands and modals are Discord's objects.
 * Types only: the page is bundled with this file.
 */
import type { APIMessage } from 'discord-api-types/v10';
import type { InteractionDataOption } from '../model/interaction.ts';

/** A member or bot. */
export interface PageUser {
  id: string;
  name: string;
  isBot: boolean;
  isModerator: boolean;
}

/** A channel as the viewer sees it. */
export interface PageChannel {
  id: string;
  kind: 'text' | 'thread' | 'direct';
  /** Discord's type, 0 for text. */
  type: number;
  name: string;
  /** The parent channel of a thread. */
  parentId: string | null;
  /** The bot of direct messages; null for other channels. */
  botId: string | null;
  /** Whether the viewer can send messages. */
  canSend: boolean;
  /** Whether the viewer can delete other users' messages. */
  canDelete: boolean;
}

/** A registered command option. */
export interface PageCommandOption {
  type: number;
  name: string;
  /** The name in the viewer's language. */
  label: string;
  /** In the viewer's language. */
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
  choices?: PageChoice[];
  options?: PageCommandOption[];
}

/** A choice of a command option. */
export interface PageChoice {
  /** In the viewer's language. */
  name: string;
  value: string | number;
}

/** A command available to the viewer. */
export interface PageCommand {
  id: string;
  /** The bot of its application. */
  botId: string;
  /** 1 slash command, 2 user command, 3 message command. */
  type: number;
  name: string;
  /** The name in the viewer's language. */
  label: string;
  /** In the viewer's language. */
  description: string;
  options: PageCommandOption[];
}

/** Everything the page shows except messages. */
export interface PageContext {
  guild: { id: string; name: string };
  users: PageUser[];
  /** The members the page can be used as, in order. */
  viewerIds: string[];
  viewerId: string;
  /** The applications' bots; online when connected to the gateway. */
  bots: { id: string; isOnline: boolean }[];
  /** The guild's channels with their threads below them, then the viewer's direct messages with each bot. */
  channels: PageChannel[];
  /** The commands available in the guild, and in direct messages by channel. */
  commands: { guild: PageCommand[]; direct: Record<string, PageCommand[]> };
  faults: { name: string; label: string }[];
}

/** An interaction of the viewer and its state. */
export interface PageInteraction {
  id: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  type: number;
  /** The bot that it is for. */
  botId: string;
  channelId: string;
  /** What was used: `/ask`, a button's label. */
  label: string;
  state: 'pending' | 'deferred' | 'answered' | 'failed';
  sourceMessageId: string | null;
  responseMessageId: string | null;
  /** The modal that the bot responded with. */
  modal: PageModal | null;
}

/** A modal sent by the bot. */
export interface PageModal {
  title: string;
  custom_id: string;
  components: PageComponent[];
}

/** The fields of message and modal components that the page uses. */
export interface PageComponent {
  type: number;
  custom_id?: string;
  components?: PageComponent[];
  component?: PageComponent;
  accessory?: PageComponent;
  label?: string;
  description?: string | null;
  content?: string;
  style?: number;
  url?: string;
  emoji?: { name?: string };
  disabled?: boolean;
  placeholder?: string;
  value?: string;
  required?: boolean;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: { label: string; value: string; description?: string; default?: boolean }[];
  /** The users, roles or channels that are chosen from the start. */
  default_values?: { id: string }[];
  /** The types of channels that a channel select lists. */
  channel_types?: number[];
  file?: { url: string };
  media?: { url: string };
  items?: { media: { url: string } }[];
  divider?: boolean;
}

/** A REST call or gateway event. */
export interface TrafficEntry {
  at: number;
  /** Null for a call without a bot's token. */
  botId: string | null;
  direction: 'to-bot' | 'from-bot';
  /** `POST /channels/1/messages` or `MESSAGE_CREATE`. */
  name: string;
  /** HTTP status, null for the gateway. */
  status: number | null;
  request: unknown;
  response: unknown;
  /** Violations of Discord's published schemas; null when there is no schema. */
  issues: string[] | null;
}

/** An event sent to the page. */
export type FeedEvent =
  /** Sent first, and whenever the context changes. */
  | { type: 'context'; context: PageContext }
  | { type: 'message-created'; message: APIMessage }
  | { type: 'message-updated'; message: APIMessage }
  | { type: 'message-deleted'; channelId: string; id: string }
  | { type: 'typing'; channelId: string; userId: string }
  | { type: 'interaction'; interaction: PageInteraction }
  /** `isNewExchange`: caused by a user action, so earlier traffic is dropped. */
  | { type: 'traffic'; entry: TrafficEntry; isNewExchange: boolean }
  | { type: 'problem'; text: string };

/** A section of a channel's messages, oldest first. */
export interface MessageHistory {
  messages: APIMessage[];
  hasMore: boolean;
}

/** An action of a member on the page. */
export type PageAction =
  | { type: 'post'; channelId: string; content: string; replyTo?: string; ping?: boolean }
  | { type: 'edit'; channelId: string; messageId: string; content: string }
  | { type: 'delete'; channelId: string; messageId: string }
  | { type: 'react'; channelId: string; messageId: string; emoji: string }
  | { type: 'start-typing'; channelId: string }
  | { type: 'start-thread'; channelId: string; messageId: string; name: string }
  | { type: 'use-command'; channelId: string; commandId: string; options: InteractionDataOption[] }
  | { type: 'complete'; channelId: string; commandId: string; options: InteractionDataOption[] }
  | { type: 'use-message-command'; channelId: string; commandId: string; messageId: string }
  | {
      type: 'use-component';
      channelId: string;
      messageId: string;
      customId: string;
      values: string[];
    }
  | {
      type: 'submit-modal';
      interactionId: string;
      fields: { customId: string; value: string | string[] }[];
    }
  | { type: 'inject-fault'; name: string };

/** The result of an action; `choices` of `complete` is null when the bot did not respond in time. */
export interface ActionResult {
  interactionId?: string;
  threadId?: string;
  choices?: PageChoice[] | null;
}
