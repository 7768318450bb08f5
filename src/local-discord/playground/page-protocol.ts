/**
 * What the page and its server say to each other. Messages, commands and modals are Discord's own
 * objects; the rest is what a client knows besides. Types only: the page is bundled with this file.
 */
import type { APIMessage } from 'discord-api-types/v10';
import type { InteractionDataOption } from '../model/interaction.ts';

/** Somebody the page can show. */
export interface PageUser {
  id: string;
  name: string;
  isBot: boolean;
  isModerator: boolean;
}

/** A place to talk, as the viewer sees it. */
export interface PageChannel {
  id: string;
  kind: 'text' | 'thread' | 'direct';
  name: string;
  /** The channel a thread is in. */
  parentId: string | null;
  /** Whether the viewer may write there, and delete what others wrote. */
  canSend: boolean;
  canDelete: boolean;
}

/** An option of a command as it was registered. */
export interface PageCommandOption {
  type: number;
  name: string;
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

/** A value to choose, and what it is called. */
export interface PageChoice {
  name: string;
  value: string | number;
}

/** A command the viewer may use. */
export interface PageCommand {
  id: string;
  /** 1 slash, 2 on a user, 3 on a message. */
  type: number;
  name: string;
  description: string;
  options: PageCommandOption[];
}

/** Everything around the messages. */
export interface PageContext {
  guild: { id: string; name: string };
  users: PageUser[];
  /** Whom one can be, in order. */
  viewerIds: string[];
  viewerId: string;
  botId: string;
  /** Whether the bot has a connection. */
  isBotOnline: boolean;
  /** The guild's channels with their threads below them, then the viewer's direct messages. */
  channels: PageChannel[];
  /** In the guild and in direct messages, where other commands may be offered. */
  commands: { guild: PageCommand[]; direct: PageCommand[] };
  faults: { name: string; label: string }[];
}

/** What became of something the viewer did with the bot. */
export interface PageInteraction {
  id: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  type: number;
  channelId: string;
  /** What was used: `/ask`, a button's label. */
  label: string;
  state: 'pending' | 'deferred' | 'answered' | 'failed';
  sourceMessageId: string | null;
  responseMessageId: string | null;
  /** The modal that it opened, as the bot sent it. */
  modal: PageModal | null;
}

/** A form that the bot asks to be filled in. */
export interface PageModal {
  title: string;
  custom_id: string;
  components: PageComponent[];
}

/** A component of a message or a modal: what the page looks at. */
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
  divider?: boolean;
}

/** One thing that went over the wire. */
export interface TrafficEntry {
  at: number;
  direction: 'to-bot' | 'from-bot';
  /** `POST /channels/1/messages` or `MESSAGE_CREATE`. */
  name: string;
  /** HTTP status, null for the gateway. */
  status: number | null;
  request: unknown;
  response: unknown;
  /** What Discord's published description of its API says of it; null where it describes nothing. */
  issues: string[] | null;
}

/** What the server tells the page, in order. */
export type FeedEvent =
  /** First of all, and whenever anything in it changed. */
  | { type: 'context'; context: PageContext }
  | { type: 'message-created'; message: APIMessage }
  | { type: 'message-updated'; message: APIMessage }
  | { type: 'message-deleted'; channelId: string; id: string }
  | { type: 'typing'; channelId: string; userId: string }
  | { type: 'interaction'; interaction: PageInteraction }
  /** `begins`: what came before belongs to an earlier doing. */
  | { type: 'traffic'; entry: TrafficEntry; isNewExchange: boolean }
  | { type: 'problem'; text: string };

/** A piece of a channel's past, oldest first. */
export interface MessageHistory {
  messages: APIMessage[];
  hasMore: boolean;
}

/** What a member does on the page. */
export type PageAction =
  | { type: 'post'; channelId: string; content: string; replyTo?: string; ping?: boolean }
  | { type: 'edit'; channelId: string; messageId: string; content: string }
  | { type: 'delete'; channelId: string; messageId: string }
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

/** What comes back from an action; `choices` for `complete`, null when the bot did not answer in time. */
export interface ActionResult {
  interactionId?: string;
  threadId?: string;
  choices?: PageChoice[] | null;
}
