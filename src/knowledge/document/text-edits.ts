/** The replacement of a part of a text, by its position in it; an insertion has no length. */
export interface Edit {
  at: number;
  length: number;
  text: string;
}

/** An edited text. */
export interface EditedText {
  text: string;
  /** Returns the position in the original text of a position in this one. */
  locate(position: number): number;
}

/** Applies edits that do not overlap; those at one place in the order given. */
export function applyEdits(original: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text: original, locate: (position) => position };
  const parts: string[] = [];
  /** Where each kept part begins, in the edited and in the original text, and where it ends in the edited one. */
  const kept: { to: number; from: number; end: number }[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const keep = (end: number) => {
    kept.push({ to: length, from, end: length + end - from });
    add(original.slice(from, end));
  };
  for (const edit of edits.toSorted((a, b) => a.at - b.at)) {
    keep(Math.max(from, edit.at));
    add(edit.text);
    from = Math.max(from, edit.at + edit.length);
  }
  keep(original.length);
  return {
    text: parts.join(''),
    locate(position) {
      let low = 0;
      let high = kept.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((kept[middle]?.to ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      const part = kept[low] as (typeof kept)[number];
      return part.from + Math.min(position, part.end) - part.to;
    },
  };
}
