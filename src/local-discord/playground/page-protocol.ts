/**
 * What the page and its server say to each other. Messages, commands and modals are Discord's own
 * objects; the rest is what a client knows besides. Types only: the page is bundled with this file.
 */
import type { APIMessage } from 'discord-api-types/v10';

/** Somebody the page can show. */
export interface Person {
  id: string;
  name: string;
  bot: boolean;
  moderator: boolean;
}

/** A place to talk, as the viewer sees it. */
export interface Channel {
  id: string;
  kind: 'text' | 'thread' | 'direct';
  name: string;
  /** The channel a thread is in. */
  parentId: string | null;
  /** Whether the viewer may write there, and delete what others wrote. */
  maySend: boolean;
  mayDelete: boolean;
}

/** An option of a command as it was registered. */
export interface CommandOption {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
  choices?: Choice[];
  options?: CommandOption[];
}

/** A value to choose, and what it is called. */
export interface Choice {
  name: string;
  value: string | number;
}

/** A command the viewer may use. */
export interface Command {
  id: string;
  /** 1 slash, 2 on a user, 3 on a message. */
  type: number;
  name: string;
  description: string;
  options: CommandOption[];
}

/** Everything around the messages. */
export interface Surroundings {
  guild: { id: string; name: string };
  people: Person[];
  /** Whom one can be, in order. */
  speakers: string[];
  viewerId: string;
  botId: string;
  /** Whether the bot has a connection. */
  isBotOnline: boolean;
  /** The guild's channels with their threads below them, then the viewer's direct messages. */
  channels: Channel[];
  /** In the guild and in direct messages, where other commands may be offered. */
  commands: { guild: Command[]; direct: Command[] };
  faults: { name: string; label: string }[];
}

/** What became of something the viewer did with the bot. */
export interface InteractionState {
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
  modal: Modal | null;
}

/** A form that the bot asks to be filled in. */
export interface Modal {
  title: string;
  custom_id: string;
  components: Component[];
}

/** A component of a message or a modal: what the page looks at. */
export interface Component {
  type: number;
  custom_id?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
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
export interface WireEntry {
  at: number;
  direction: 'to-bot' | 'from-bot';
  /** `POST /channels/1/messages` or `MESSAGE_CREATE`. */
  name: string;
  /** HTTP status, null for the gateway. */
  status: number | null;
  sent: unknown;
  answer: unknown;
  /** What Discord's published description of its API says of it; null where it describes nothing. */
  issues: string[] | null;
}

/** What the server tells the page, in order. */
export type FeedEvent =
  /** First of all, and whenever anything in it changed. */
  | { type: 'surroundings'; surroundings: Surroundings }
  | { type: 'message-created'; message: APIMessage }
  | { type: 'message-updated'; message: APIMessage }
  | { type: 'message-deleted'; channelId: string; id: string }
  | { type: 'typing'; channelId: string; userId: string }
  | { type: 'interaction'; interaction: InteractionState }
  /** `begins`: what came before belongs to an earlier doing. */
  | { type: 'wire'; entry: WireEntry; begins: boolean }
  | { type: 'problem'; text: string };

/** A piece of a channel's past, oldest first. */
export interface Past {
  messages: APIMessage[];
  hasMore: boolean;
}

/** An option that was filled in. */
export interface FilledOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: FilledOption[];
  focused?: boolean;
}

/** What a member does on the page. */
export type Action =
  | { do: 'post'; channelId: string; content: string; replyTo?: string; ping?: boolean }
  | { do: 'edit'; channelId: string; messageId: string; content: string }
  | { do: 'delete'; channelId: string; messageId: string }
  | { do: 'type'; channelId: string }
  | { do: 'start-thread'; channelId: string; messageId: string; name: string }
  | { do: 'use-command'; channelId: string; commandId: string; options: FilledOption[] }
  | { do: 'complete'; channelId: string; commandId: string; options: FilledOption[] }
  | { do: 'use-message-command'; channelId: string; commandId: string; messageId: string }
  | {
      do: 'use-component';
      channelId: string;
      messageId: string;
      customId: string;
      values: string[];
    }
  | {
      do: 'submit-modal';
      interactionId: string;
      fields: { customId: string; value: string | string[] }[];
    }
  | { do: 'order-fault'; name: string };

/** What comes back from an action; `choices` for `complete`, null when the bot did not answer in time. */
export interface Outcome {
  interactionId?: string;
  threadId?: string;
  choices?: Choice[] | null;
}
