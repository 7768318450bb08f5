/** Words with links and dates in them, which each medium shows in its own way. */

/** A part of a text that means more than its words, by its place in UTF-16 units. */
export type Mark = { start: number; end: number } & (
  | {
      kind: 'link';
      url: string;
      /** Whether readers are shown where it leads: the words are not Footnote's own. */
      isForeign: boolean;
    }
  /** An ISO date. */
  | { kind: 'day'; day: string }
  /** A time in milliseconds since the epoch. */
  | { kind: 'time'; time: number }
);

/** A text that reads well as it is, with its marks in order; they do not overlap. */
export interface RichText {
  text: string;
  marks: readonly Mark[];
}

/** Joins texts, one right after the other. */
export function joinTexts(...parts: readonly (string | RichText)[]): RichText {
  let text = '';
  const marks: Mark[] = [];
  for (const part of parts) {
    const own = typeof part === 'string' ? { text: part, marks: [] } : part;
    for (const mark of own.marks) {
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    }
    text += own.text;
  }
  return { text, marks };
}

/** Makes a text that leads to an address; plain text where there is none. */
export function linkTo(url: string | null, text: string): RichText {
  if (url === null) return { text, marks: [] };
  return { text, marks: [{ start: 0, end: text.length, kind: 'link', url, isForeign: false }] };
}

/** Makes the text of an ISO date, in its own words where there are others. */
export function dayText(day: string, text = day): RichText {
  return { text, marks: [{ start: 0, end: text.length, kind: 'day', day }] };
}

/** Makes the text of a time in milliseconds since the epoch: `2023-12-05 14:30 UTC`. */
export function timeText(time: number): RichText {
  const text = `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return { text, marks: [{ start: 0, end: text.length, kind: 'time', time }] };
}

/** Cuts a text; of a link its part stays, and where it leads is shown with its last part alone. */
export function sliceText({ text, marks }: RichText, start: number, end: number): RichText {
  const own = marks.flatMap((mark): Mark[] => {
    if (mark.end <= start || mark.start >= end) return [];
    const isCut = mark.start < start || mark.end > end;
    const place = {
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    };
    if (mark.kind !== 'link') return isCut ? [] : [{ ...mark, ...place }];
    return [{ ...mark, ...place, isForeign: mark.isForeign && mark.end <= end }];
  });
  return { text: text.slice(start, end), marks: own };
}
