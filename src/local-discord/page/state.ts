import type { APIMessage } from 'discord-api-types/v10';
import type {
  Channel,
  Choice,
  Command,
  CommandOption,
  InteractionState,
  Modal,
  Person,
  Surroundings,
  WireEntry,
} from '../playground/page-protocol.ts';

/** What is loaded of a channel, and which part of it stands in the page. */
export interface Log {
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
  option: CommandOption;
  text: string;
  /** What was chosen, where a choice and its name differ; null while it is typed freely. */
  choice: Choice | null;
}

/** A slash command that is being filled in. */
export interface CommandDraft {
  command: Command;
  /** Subcommand group and subcommand, outermost first. */
  path: CommandOption[];
  options: OptionDraft[];
}

/** Something offered while typing. */
export interface Suggestion {
  label: string;
  detail: string;
  pick: () => void;
}

/** The list above the input box. */
export interface Suggestions {
  title: string;
  items: Suggestion[];
  /** -1 while none is chosen. */
  active: number;
}

/** A menu at some place of the page. */
export interface Menu {
  label: string;
  items: MenuItem[];
  x: number;
  y: number;
  /** Gets the focus back. */
  anchor: HTMLElement;
}

export type MenuItem = { label: string; run: () => void; isDanger?: boolean } | { heading: string };

export type Dialog =
  | { kind: 'modal'; interactionId: string; modal: Modal }
  | { kind: 'thread'; message: APIMessage }
  | { kind: 'delete'; message: APIMessage };

/** Everything the page shows. */
export interface State {
  surroundings: Surroundings | null;
  isConnected: boolean;
  channelId: string;
  logs: Map<string, Log>;
  /** Who types where, and until when it is believed. */
  typing: Map<string, { userId: string; until: number }>;
  /** Own doings that wait for the bot or were not answered. */
  waiting: Map<string, InteractionState>;
  text: string;
  draft: CommandDraft | null;
  replyTo: APIMessage | null;
  editing: string | null;
  suggestions: Suggestions | null;
  menu: Menu | null;
  dialog: Dialog | null;
  /** What went wrong with the last thing done, in a sentence. */
  complaint: string | null;
  wire: WireEntry[];
  problems: string[];
  isWireOpen: boolean;
  isSidebarOpen: boolean;
  theme: 'light' | 'dark';
}

/** The one state of the page; changed by `update` alone. */
export const state: State = {
  surroundings: null,
  isConnected: false,
  channelId: '',
  logs: new Map(),
  typing: new Map(),
  waiting: new Map(),
  text: '',
  draft: null,
  replyTo: null,
  editing: null,
  suggestions: null,
  menu: null,
  dialog: null,
  complaint: null,
  wire: [],
  problems: [],
  isWireOpen: false,
  isSidebarOpen: false,
  theme: 'dark',
};

let draw: () => void = () => undefined;
let isPlanned = false;

/** Says how the page is drawn. */
export function drawWith(how: () => void): void {
  draw = how;
}

/** Changes the state and has the page drawn once, however many changes come together. */
export function update(change: Partial<State> = {}): void {
  Object.assign(state, change);
  if (isPlanned) return;
  isPlanned = true;
  queueMicrotask(() => {
    isPlanned = false;
    draw();
  });
}

/** Changes the state and draws at once, for what must have the focus before the next key comes. */
export function updateNow(change: Partial<State>): void {
  Object.assign(state, change);
  draw();
}

/** The channel that is open. */
export function findOpenChannel(): Channel | undefined {
  return findChannel(state.channelId);
}

export function findChannel(id: string): Channel | undefined {
  return state.surroundings?.channels.find((channel) => channel.id === id);
}

export function findPerson(id: string): Person | undefined {
  return state.surroundings?.people.find((person) => person.id === id);
}

/** The commands of the open channel. */
export function listCommands(type: number): Command[] {
  const { surroundings } = state;
  if (!surroundings) return [];
  const { guild, direct } = surroundings.commands;
  const offered = findOpenChannel()?.kind === 'direct' ? direct : guild;
  return offered.filter((command) => command.type === type);
}

/** `#general`, `@Footnote`, the name of a thread. */
export function nameChannel({ kind, name }: Channel): string {
  if (kind === 'text') return `#${name}`;
  return kind === 'direct' ? `@${name}` : name;
}
