/** Joins the lines of a block to the text of a Markdown syntax tree. */
import type { PhrasingContent } from 'mdast';
import type { Hyphenation } from './hyphenation.ts';
import { isRaised, type Piece, type Segment } from './page-text.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Builds text from lines. */
export class TextBuilder {
  readonly #hyphenation: Hyphenation;
  readonly #labels: ReadonlyMap<string, string>;

  /** @param labels the footnotes' labels by page and mark: `3 1` for mark 1 on page 3. */
  constructor(hyphenation: Hyphenation, labels: ReadonlyMap<string, string>) {
    this.#hyphenation = hyphenation;
    this.#labels = labels;
  }

  /** Joins the text of lines, with links and the marks of footnotes. */
  build(lines: readonly (Segment & { page?: number })[]): PhrasingContent[] {
    const content: PhrasingContent[] = [];
    for (const [i, line] of lines.entries()) {
      for (const [j, piece] of line.pieces.entries()) {
        const text = j === 0 ? piece.text.trimStart() : piece.text;
        if (i > 0 && j === 0) this.#endLine(content, text);
        this.#addPiece(content, { ...piece, text }, line);
      }
    }
    return trim(content);
  }

  /** Ends the text of a line so that the text of the next can follow it. */
  #endLine(content: PhrasingContent[], next: string): void {
    const last = content.at(-1);
    const text = last?.type === 'link' ? last.children.at(-1) : last;
    if (text?.type !== 'text') {
      appendText(content, ' ');
      return;
    }
    const joined = this.#hyphenation.join(text.value.trimEnd(), next);
    const line = joined.slice(0, joined.length - next.length);
    // The space after a link does not belong to it.
    text.value = last?.type === 'link' ? line.trimEnd() : line;
    if (text.value !== line) appendText(content, ' ');
  }

  #addPiece(content: PhrasingContent[], piece: Piece, line: Segment & { page?: number }): void {
    const { text, url } = piece;
    const digits = text.trim();
    if (url !== null) {
      const last = content.at(-1);
      const children = [{ type: 'text' as const, value: text }];
      if (last?.type === 'link' && last.url === url) appendText(last.children, text);
      else content.push({ type: 'link', url, children });
      return;
    }
    if (!isRaised(piece, line) || !/^(?:\d{1,3}|[*†‡]+)$/u.test(digits)) {
      appendText(content, text);
      return;
    }
    const label = this.#labels.get(`${line.page} ${digits}`);
    if (label !== undefined) content.push({ type: 'footnoteReference', identifier: label, label });
    else
      appendText(
        content,
        digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string),
      );
  }
}

function appendText(content: PhrasingContent[], text: string): void {
  const last = content.at(-1);
  if (last?.type === 'text') last.value += text;
  else content.push({ type: 'text', value: text });
}

function trim(content: PhrasingContent[]): PhrasingContent[] {
  const [first] = content;
  const last = content.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return content.filter((node) => node.type !== 'text' || node.value !== '');
}
