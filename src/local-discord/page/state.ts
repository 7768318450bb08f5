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

/** What is loaded of a channel, and which part of it stands in the page. */
export interface MessageLog {
  /** Oldest first, without gaps. */
  messages: APIMessage[];
  hasMore: boolean;
  isLoading: boolean;
  /** The rows that stand in the page: from `start` up to `end`, which is left out. */
  start: number;
  end: number;
}

/** An option in the command box. */
export interface OptionDraft {
  option: PageCommandOption;
  text: string;
  /** What was chosen, where a choice and its name differ; null while it is typed freely. */
  choice: PageChoice | null;
}

/** A slash command that is being filled in. */
export interface CommandDraft {
  command: PageCommand;
  /** Subcommand group and subcommand, outermost first. */
  path: PageCommandOption[];
  options: OptionDraft[];
}

/** Something offered while typing. */
export interface InputSuggestion {
  label: string;
  detail: string;
  pick: () => void;
}

/** The list above the input box. */
export interface SuggestionList {
  title: string;
  items: InputSuggestion[];
  /** -1 while none is chosen. */
  active: number;
}

/** A menu at some place of the page. */
export interface PopupMenu {
  label: string;
  items: PopupMenuItem[];
  x: number;
  y: number;
  /** Gets the focus back. */
  anchor: HTMLElement;
}

export type PopupMenuItem =
  | { label: string; run: () => void; isDanger?: boolean }
  | { heading: string };

export type PageDialog =
  | { kind: 'modal'; interactionId: string; modal: PageModal }
  | { kind: 'thread'; message: APIMessage }
  | { kind: 'delete'; message: APIMessage };

/** Everything the page shows. */
export interface PageState {
  context: PageContext | null;
  isConnected: boolean;
  channelId: string;
  logs: Map<string, MessageLog>;
  /** Who types where, and until when it is believed. */
  typing: Map<string, { userId: string; until: number }>;
  /** Own doings that wait for the bot or were not answered. */
  pendingInteractions: Map<string, PageInteraction>;
  text: string;
  draft: CommandDraft | null;
  replyTo: APIMessage | null;
  editing: string | null;
  suggestions: SuggestionList | null;
  menu: PopupMenu | null;
  dialog: PageDialog | null;
  /** What went wrong with the last thing done, in a sentence. */
  errorMessage: string | null;
  traffic: TrafficEntry[];
  problems: string[];
  isWireOpen: boolean;
  isSidebarOpen: boolean;
  theme: 'light' | 'dark';
}

/** The one state of the page; changed by `update` alone. */
export const state: PageState = {
  context: null,
  isConnected: false,
  channelId: '',
  logs: new Map(),
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

/** Says how the page is drawn. */
export function setRenderer(how: () => void): void {
  render = how;
}

/** Changes the state and has the page drawn once, however many changes come together. */
export function update(change: Partial<PageState> = {}): void {
  Object.assign(state, change);
  if (isScheduled) return;
  isScheduled = true;
  queueMicrotask(() => {
    isScheduled = false;
    render();
  });
}

/** Changes the state and draws at once, for what must have the focus before the next key comes. */
export function updateNow(change: Partial<PageState>): void {
  Object.assign(state, change);
  render();
}

/** The channel that is open. */
export function findOpenChannel(): PageChannel | undefined {
  return findChannel(state.channelId);
}

export function findChannel(id: string): PageChannel | undefined {
  return state.context?.channels.find((channel) => channel.id === id);
}

export function findUser(id: string): PageUser | undefined {
  return state.context?.users.find((person) => person.id === id);
}

/** The commands of the open channel. */
export function listChannelCommands(type: number): PageCommand[] {
  const { context } = state;
  if (!context) return [];
  const { guild, direct } = context.commands;
  const offered = findOpenChannel()?.kind === 'direct' ? direct : guild;
  return offered.filter((command) => command.type === type);
}

/** `#general`, `@Footnote`, the name of a thread. */
export function formatChannelName({ kind, name }: PageChannel): string {
  if (kind === 'text') return `#${name}`;
  return kind === 'direct' ? `@${name}` : name;
}
