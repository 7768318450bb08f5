import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A piece of parsed text: Discord's markdown as a tree. */
export interface MarkdownNode {
  type: string;
  content?: string | MarkdownNode[];
  target?: string;
  id?: string;
  name?: string;
  fullName?: string;
  level?: number;
  timestamp?: string;
  format?: string;
  /** Of a list. */
  ordered?: boolean;
  start?: number;
  items?: MarkdownNode[][];
}

/** One or more lines that begin with a bullet or a number; a line that is indented goes with the one above. */
const LIST_PATTERN =
  /^ *(?:[-*]|\d+\.) +[^\n]+(?:\n *(?:[-*]|\d+\.) +[^\n]+|\n {2,}[^\n]+)*(?:\n|$)/;

/** The parser has no lists, and Discord has. */
const listRule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match(source: string, state: { prevCapture?: string[] | null }) {
    const before = state.prevCapture?.[0] ?? '\n';
    return before.endsWith('\n') ? LIST_PATTERN.exec(source) : null;
  },
  parse(
    capture: string[],
    parse: (source: string, state: object) => MarkdownNode[],
    state: object,
  ) {
    const text = (capture[0] ?? '').trimEnd();
    const items = text.split(/\n(?= *(?:[-*]|\d+\.) )/);
    const number = /^ *(\d+)\./.exec(text)?.[1];
    return {
      ordered: number !== undefined,
      start: Number(number ?? 1),
      items: items.map((item) =>
        parse(item.replace(/^ *(?:[-*]|\d+\.) +/, ''), { ...state, prevCapture: null }),
      ),
    };
  },
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list: listRule } as never);

/** Parses Discord's markdown. What it does not know stays text, HTML too. */
export function parseMarkdown(text: string): MarkdownNode[] {
  return mergeTextNodes(parser(text, { inline: true }) as MarkdownNode[]);
}

/** The parser splits text at every sign that might have begun something. */
function mergeTextNodes(pieces: MarkdownNode[]): MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      last.content = `${last.content}${piece.content}`;
    else joined.push({ ...piece });
  }
  return joined;
}
