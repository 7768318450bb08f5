import type { APIMessage } from 'discord-api-types/v10';
import type {
  PageChannel,
  PageChoice,
  PageCommand,
  PageCommandOption,
  PageContext,
  PageInteraction,
  PageModal,
  PageUser,
  TrafficEntry,
} from '../playground/page-protocol.ts';

/** A channel's loaded messages and their visible range. */
export interface MessageLog {
  /** Oldest first, without gaps. */
  messages: APIMessage[];
  hasMore: boolean;
  isLoading: boolean;
  /** The rows in the page: from `start` to `end`, exclusive. */
  start: number;
  end: number;
}

/** An option in the command box. */
export interface OptionDraft {
  option: PageCommandOption;
  text: string;
  /** The selected choice; null for other text. */
  choice: PageChoice | null;
}

/** A slash command being typed. */
export interface CommandDraft {
  command: PageCommand;
  /** Subcommand group and subcommand, outermost first. */
  path: PageCommandOption[];
  options: OptionDraft[];
}

/** A suggestion while typing. */
export interface InputSuggestion {
  label: string;
  detail: string;
  pick: () => void;
}

/** The suggestions above the input box. */
export interface SuggestionList {
  title: string;
  items: InputSuggestion[];
  /** The index of the active suggestion; -1 for none. */
  active: number;
}

/** An open menu and its position. */
export interface PopupMenu {
  label: string;
  items: PopupMenuItem[];
  x: number;
  y: number;
  /** Receives the focus when the menu closes. */
  anchor: HTMLElement;
}

/** A menu item or a heading. */
export type PopupMenuItem =
  | { label: string; run: () => void; isDanger?: boolean }
  | { heading: string };

/** An open dialog. */
export type PageDialog =
  | { kind: 'modal'; interactionId: string; botId: string; modal: PageModal }
  | { kind: 'thread'; message: APIMessage }
  | { kind: 'delete'; message: APIMessage };

/** The state of the page. */
export interface PageState {
  context: PageContext | null;
  isConnected: boolean;
  channelId: string;
  logs: Map<string, MessageLog>;
  /** How many messages came to a channel since it was left. */
  unread: Map<string, number>;
  /** Typing indicators by channel id; `until` in milliseconds since 1970. */
  typing: Map<string, { userId: string; until: number }>;
  /** The viewer's interactions that are unanswered or failed, by id. */
  pendingInteractions: Map<string, PageInteraction>;
  text: string;
  draft: CommandDraft | null;
  replyTo: APIMessage | null;
  editing: string | null;
  suggestions: SuggestionList | null;
  menu: PopupMenu | null;
  dialog: PageDialog | null;
  /** Why the last action failed. */
  errorMessage: string | null;
  traffic: TrafficEntry[];
  problems: string[];
  isWireOpen: boolean;
  isSidebarOpen: boolean;
  theme: 'light' | 'dark';
}

/** The page's state; changed through `update`. */
export const state: PageState = {
  context: null,
  isConnected: false,
  channelId: '',
  logs: new Map(),
  unread: new Map(),
  typing: new Map(),
  pendingInteractions: new Map(),
  text: '',
  draft: null,
  replyTo: null,
  editing: null,
  suggestions: null,
  menu: null,
  dialog: null,
  errorMessage: null,
  traffic: [],
  problems: [],
  isWireOpen: false,
  isSidebarOpen: false,
  theme: 'dark',
};

let render: () => void = () => undefined;
let isScheduled = false;

/** Sets the function that renders the page. */
export function setRenderer(renderer: () => void): void {
  render = renderer;
}

/** Changes the state and schedules a render, shared with other changes in the same turn. */
export function update(change: Partial<PageState> = {}): void {
  Object.assign(state, change);
  if (isScheduled) return;
  isScheduled = true;
  queueMicrotask(() => {
    isScheduled = false;
    render();
  });
}

/** Changes the state and renders synchronously, so elements can be focused. */
export function updateNow(change: Partial<PageState>): void {
  Object.assign(state, change);
  render();
}

/** Returns the open channel. */
export function findOpenChannel(): PageChannel | undefined {
  return findChannel(state.channelId);
}

/** Returns a channel by id. */
export function findChannel(id: string): PageChannel | undefined {
  return state.context?.channels.find((channel) => channel.id === id);
}

/** Returns a user by id. */
export function findUser(id: string): PageUser | undefined {
  return state.context?.users.find((user) => user.id === id);
}

/** Returns the commands of a type in the open channel. */
export function listChannelCommands(type: number): PageCommand[] {
  const { context } = state;
  if (!context) return [];
  const { guild, direct } = context.commands;
  const channel = findOpenChannel();
  const commands = (channel?.kind === 'direct' ? direct[channel.id] : guild) ?? [];
  return commands.filter((command) => command.type === type);
}

/** Returns a bot's name. */
export function nameBot(id: string): string {
  return findUser(id)?.name ?? 'The application';
}

/** Returns what tells the bots apart where there are several: ` · Test bot`. */
export function formatBotSuffix(id: string): string {
  return (state.context?.bots.length ?? 0) > 1 ? ` · ${nameBot(id)}` : '';
}

/** Returns `#general`, `@Test bot` or a thread's name. */
export function formatChannelName({ kind, name }: PageChannel): string {
  if (kind === 'text') return `#${name}`;
  return kind === 'direct' ? `@${name}` : name;
}
