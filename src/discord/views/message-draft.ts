import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { RichText } from '../../presentation/rich-text.ts';

import type { ComponentAction, ComponentState } from '../components/custom-id.ts';
import type { MessageLine } from './message-line.ts';

/** A part of a message that stays on one page where it fits: a source sentence and its statements. */
export interface MessageSection {
  lines: MessageLine[];
  /** Where it comes from. It is a line of text, since Discord shows neither links nor dates in an embed's footer. */
  footnote: RichText | null;
  /** The statements in it; they get a button that shows the paragraph. */
  facts: Fact[];
  /** The document that it is about, where there are no statements. */
  article?: Article;
}

/** A button of a {@link MessageDraft}. */
export interface DraftButton {
  label: string;
  state: ComponentState;
  disabled?: boolean;
  /** `danger`, shown in red, for what cannot be undone. */
  style?: 'secondary' | 'danger';
}

/** A select menu of a {@link MessageDraft}; it takes a row of its own. */
export type DraftMenu = {
  /** Shown while nothing is chosen. */
  placeholder: string;
  state: ComponentState;
  least: number;
  most: number;
} & (
  | { kind: 'options'; options: DraftMenuOption[] }
  /** Text channels of the server; `chosen` are ids. */
  | { kind: 'channels'; chosen: readonly string[] }
);

/** An option of a {@link DraftMenu}. */
export interface DraftMenuOption {
  label: string;
  value: string;
  description?: string;
  chosen: boolean;
}

/** A component of a {@link MessageDraft}. */
export type DraftComponent = DraftButton | DraftMenu;

/** The state of the buttons that turn pages. */
export interface Pager {
  action: ComponentAction;
  /** The arguments of Previous, the page number and Next: a long list is spread over the three. */
  slots: readonly [string, string, string];
}

/** A message's content before it is split into pages. */
export interface MessageDraft {
  /** Shown above everything, on every page. */
  lead: MessageLine[];
  sections: MessageSection[];
  pager: Pager | null;
  /** Rows of further buttons and menus; empty rows are left out. */
  rows: DraftComponent[][];
}

/**
 * One of the two ways to lay out a message: as embeds, or as text where the bot may not embed links.
 * Limits in characters: https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export interface MessageLayout {
  name: 'embeds' | 'text';
  /** The most that the lines of one section may take, its footnote included. */
  section: number;
  /** The most that all sections of a page may take, footnotes included. */
  page: number;
}

/** An embed's description 4,096; all embeds of a message 6,000. */
export const EMBED_LAYOUT: MessageLayout = { name: 'embeds', section: 4096, page: 5900 };

/** Content 2,000, less what the lead and the blank lines between sections take. */
export const TEXT_LAYOUT: MessageLayout = { name: 'text', section: 1300, page: 1500 };

/** Makes a section without statements. */
export function createSection(
  lines: MessageLine[],
  footnote: RichText | null = null,
): MessageSection {
  return { lines, footnote, facts: [] };
}

/** Makes a draft of one section. */
export function createDraft(lines: MessageLine[], rows: DraftComponent[][] = []): MessageDraft {
  return { lead: [], sections: [createSection(lines)], pager: null, rows };
}
