/** What Markdown documents mean by conventions of their own: admonitions, numbered headings, raw HTML. */
import type { BlockContent, DefinitionContent, PhrasingContent, Text } from 'mdast';

/** The marker of an admonition as GitHub has it, `[!NOTE]`, and Obsidian, `[!info]-`. */
const MARKER = /^\[![a-z][\w-]*\][+-]?\s*/iu;

/** Whether a quotation's first block marks it as an admonition: `> [!NOTE]`. */
export function isAdmonition(node: BlockContent | DefinitionContent | undefined): boolean {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && MARKER.test(first.value);
}

/**
 * Reads an admonition without its marker: what stands on the marker's line is its title, a paragraph of its own.
 *
 * @param source the document's text, in which the nodes have their places.
 */
export function readAdmonition(
  [paragraph, ...others]: readonly (BlockContent | DefinitionContent)[],
  source: string,
): (BlockContent | DefinitionContent)[] {
  if (paragraph?.type !== 'paragraph') return [];
  const title: PhrasingContent[] = [];
  const body: PhrasingContent[] = [];
  for (const [i, node] of paragraph.children.entries()) {
    const text = node.type === 'text' && i === 0 ? cutText(node, MARKER, source)[1] : node;
    if (body.length > 0) body.push(node);
    else if (text.type === 'break') body.push(text);
    else if (text.type !== 'text' || !text.value.includes('\n')) title.push(text);
    else {
      const [before, after] = cutText(text, /^[^\n]*\n/u, source);
      title.push(before);
      body.push(after);
    }
  }
  const paragraphs = [title, body].filter((children) => children.length > 0);
  return [...paragraphs.map((children) => ({ ...paragraph, children })), ...others];
}

/** Cuts a text behind what a pattern finds at its beginning. */
function cutText(node: Text, pattern: RegExp, source: string): [Text, Text] {
  const cut = pattern.exec(node.value)?.[0].length ?? 0;
  const { start, end } = node.position ?? {};
  const raw = source.slice(start?.offset, end?.offset);
  const at = (start?.offset ?? 0) + (pattern.exec(raw)?.[0].length ?? 0);
  const place = (from: typeof start, to: typeof end) =>
    from === undefined || to === undefined ? {} : { position: { start: from, end: to } };
  const middle = start === undefined ? undefined : { ...start, offset: at };
  return [
    { ...node, value: node.value.slice(0, cut), ...place(start, middle) },
    { ...node, value: node.value.slice(cut), ...place(middle, end) },
  ];
}

/** Returns a heading's text without the attributes that some dialects write behind it, and its id: "Fees {#fees}". */
export function readHeadingAttributes(text: string): { text: string; id: string | null } {
  const found = /(?<!\s)\s*\{[:\s]*(?:[#.][\w-]+\s*)+\}$/u.exec(text);
  if (found === null) return { text, id: null };
  return { text: text.slice(0, found.index), id: /#([\w-]+)/u.exec(found[0])?.[1] ?? null };
}

/** Returns the number that a heading begins with: "2.3 Late fees", "Rule 7: Clean up", "§ 4"; `null` if there is none. */
export function numberOf(title: string): string | null {
  const found =
    /^(?:(?:rule|section|sec|article|art|part|chapter|clause|step|appendix)\.?\s+|§+\s*)?(\d{1,4}(?:\.\d{1,4}){0,6}[a-z]?)(?=[\s.:)–—]|$)/iu.exec(
      title,
    );
  return found?.[1] ?? null;
}

/** Returns the text of raw HTML, without comments, scripts and struck-out text. */
export function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replace(
      /<(script|style|template|noscript|del|s|strike)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu,
      ' ',
    )
    .replace(/<\/?(?:a|abbr|b|code|em|i|kbd|mark|q|small|span|strong|sub|sup|u)\b[^<>]*>/giu, '')
    .replace(/<[^<>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
}
