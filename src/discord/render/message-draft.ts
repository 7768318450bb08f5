import type { Fact } from '../../knowledge/knowledge.ts';
import type { ComponentAction, ComponentState } from '../components/custom-id.ts';
import type { ContextLine } from './context-line.ts';

/** A part of a message that stays together where it can: one source sentence and what rests on it. */
export interface Section {
  lines: ContextLine[];
  /** Where it comes from; plain text. */
  footer: string | null;
  /** The statements in it; they get a button that shows the paragraph. */
  facts: Fact[];
}

export interface Button {
  label: string;
  state: ComponentState;
  disabled?: boolean;
  /** `danger` for what cannot be undone; it is red. */
  style?: 'secondary' | 'danger';
}

/** A menu; it takes a row for itself. */
export type SelectMenu = {
  /** Shown while nothing is chosen. */
  placeholder: string;
  state: ComponentState;
  least: number;
  most: number;
} & (
  | { kind: 'options'; options: MenuOption[] }
  /** Text channels of the server; `chosen` are ids. */
  | { kind: 'channels'; chosen: readonly string[] }
);

export interface MenuOption {
  label: string;
  value: string;
  description?: string;
  chosen: boolean;
}

export type DraftComponent = Button | SelectMenu;

/** How the buttons that turn pages are written. */
export interface Pager {
  action: ComponentAction;
  /** The arguments of Previous, the page number and Next: a long list spreads over the three. */
  slots: readonly [string, string, string];
}

/** What a message says, before it is cut to Discord's measures. */
export interface MessageDraft {
  /** Shown above everything, on every page. */
  lead: ContextLine[];
  sections: Section[];
  pager: Pager | null;
  /** Rows of further buttons and menus; empty rows are left out. */
  rows: DraftComponent[][];
}

/**
 * One of the two ways a message is laid out: as embeds, or as bare text where the bot may not embed.
 * Limits in characters: https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export interface Layout {
  name: 'embeds' | 'text';
  /** The most that the lines of one section may take. */
  section: number;
  /** The most that all sections of a page may take, footers included. */
  page: number;
}

/** Description 4,096 of an embed; 6,000 in all embeds of a message, less some for footers' numbers. */
export const EMBEDS: Layout = { name: 'embeds', section: 4096, page: 5900 };

/** Content 2,000, less what the lead and the blank lines between sections take. */
export const TEXT: Layout = { name: 'text', section: 1300, page: 1500 };
