import type { MessageLayout, MessageSection } from './message-draft.ts';
import { formatLine, formatLines, type MessageLine, small, wrapLine } from './message-line.ts';

/** Sections on a page: each may have an "In context" button, and a row holds five buttons. */
const SECTIONS_PER_PAGE = 5;

/** A section with its number in the whole list, from 1. */
export interface NumberedSection extends MessageSection {
  number: number;
}

/**
 * Distributes sections over pages, in order and without truncation. A section that is too long for a
 * page is split into several.
 */
export function paginate(
  sections: readonly MessageSection[],
  layout: MessageLayout,
): NumberedSection[][] {
  const fitting = sections.flatMap((section) => splitSection(section, layout.section));
  const pages: NumberedSection[][] = [];
  let page: NumberedSection[] = [];
  let used = 0;
  let number = 0;
  for (const section of fitting) {
    // Only what has a source is numbered.
    if (section.footnote !== null || section.facts.length > 0) number += 1;
    const length = measure(section);
    if (page.length === SECTIONS_PER_PAGE || (page.length > 0 && used + length > layout.page)) {
      pages.push(page);
      page = [];
      used = 0;
    }
    page.push({ ...section, number });
    used += length;
  }
  pages.push(page);
  return pages;
}

function splitSection(section: MessageSection, limit: number): MessageSection[] {
  const own = withShortFootnote(section, limit);
  const room = limit - measureFootnote(own);
  const parts: MessageLine[][] = [[]];
  for (const line of own.lines.flatMap((line) => wrapLine(line, room))) {
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && formatLines([...last, line]).length > room) parts.push([line]);
    else last.push(line);
  }
  return parts.map((lines) => ({ ...own, lines }));
}

/** A footnote that would take more than half of every part is shown once, below the last line. */
function withShortFootnote(section: MessageSection, limit: number): MessageSection {
  if (section.footnote === null || measureFootnote(section) <= limit / 2) return section;
  return { ...section, lines: [...section.lines, small(section.footnote)], footnote: null };
}

// The layouts leave room for the blank lines between sections.
function measure(section: MessageSection): number {
  return formatLines(section.lines).length + measureFootnote(section);
}

/** With its line break and number. */
function measureFootnote({ footnote }: MessageSection): number {
  return footnote === null ? 0 : formatLine(small(footnote)).length + 10;
}
