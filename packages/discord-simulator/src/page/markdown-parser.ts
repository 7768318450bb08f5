import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of parsed markdown. */
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
  /** For lists. */
  ordered?: boolean;
  start?: number;
  items?: MarkdownNode[][];
}

/** Lines that start with a bullet or a number, and indented continuation lines. */
const LIST_PATTERN = /^ *(?:[-*]|\d+\.) [^\n]+(?:\n(?: {2}| ?(?:[-*]|\d+\.) )[^\n]+)*(?:\n|$)/;

/** What was parsed before a place. */
interface ParserState {
  prevCapture?: string[] | null;
}

const startsLine = ({ prevCapture }: ParserState): boolean =>
  (prevCapture?.[0] ?? '\n').endsWith('\n');

/** Small print at the start of any line: the parser's own rule overlooks it below a quotation. */
const subtextRule = {
  ...rulesExtended.subtext,
  match: (source: string, state: ParserState) =>
    startsLine(state) ? /^-# +([^\n ][^\n]*)(\n|$)/.exec(source) : null,
};

/** Adds Discord's lists, which the parser lacks. */
const listRule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source: string, state: ParserState) =>
    startsLine(state) ? LIST_PATTERN.exec(source) : null,
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

const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  subtext: subtextRule,
  list: listRule,
} as never);

/** Parses Discord's markdown. Unknown syntax, including HTML, stays text. */
export function parseMarkdown(text: string): MarkdownNode[] {
  return mergeTextNodes(parser(text, { inline: true }) as MarkdownNode[]);
}

/** Merges adjacent text nodes, which the parser splits at special characters. */
function mergeTextNodes(nodes: MarkdownNode[]): MarkdownNode[] {
  const merged: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      last.content = `${last.content}${node.content}`;
    else merged.push({ ...node });
  }
  return merged;
}
