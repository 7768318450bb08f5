/** What Markdown documents mean by conventions of their own: admonitions, numbered headings, raw HTML. */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

const MARKER = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/iu;

/** Whether a quotation's first block marks it as an admonition: `> [!NOTE]`. */
export function isAdmonition(node: BlockContent | DefinitionContent | undefined): boolean {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && MARKER.test(first.value);
}

/** Returns phrasing content without the marker of an admonition, `[!NOTE]`. */
export function withoutMarker(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !MARKER.test(first.value)) return children;
  const value = first.value.replace(MARKER, '');
  return value === '' ? rest : [{ ...first, value }, ...rest];
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
