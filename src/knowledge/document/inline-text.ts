/** The text of a block as it reads, with the position of each character in the Markdown. */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { Gap, Link } from './document-model.ts';
import { dropHighlightMarks } from './highlight-marks.ts';

/** A run of text with its place in the source. */
export interface Run {
  text: string;
  /** Where it starts and ends in the source, in UTF-16 units; its characters need not match one to one. */
  start: number;
  end: number;
  /** The same with the markup that opens right before it, and closes right after it. */
  outerStart?: number;
  outerEnd?: number;
  url: string | null;
  /** What a page shows in its place; absent if it shows the text. */
  gap?: Gap['kind'];
  isCode?: boolean;
}

/** A run with its place in the block's text, and what of its words is there. */
interface PlacedRun extends Run {
  from: number;
  to: number;
  part: string;
}

/** A block's text on one line, as it reads. */
export interface InlineText {
  text: string;
  /** Returns the position in the source of the text from `from` to `to`. */
  locate(from: number, to: number): { start: number; end: number };
  /** Returns the links in the text from `from` to `to`. */
  linksIn(from: number, to: number): Link[];
  /** Returns where a page shows something else than the text from `from` to `to`. */
  gapsIn(from: number, to: number): Gap[];
}

/** Tags that part words. */
const BREAK_HTML = /^<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?td|hr)\b/iu;

/** Reads the text of phrasing content: emphasis and links as their words, images as their descriptions. */
export function readInline(nodes: readonly PhrasingContent[], source: string): InlineText {
  const runs: Run[] = [];
  const add = (node: Nodes, text: string, url: string | null, gap?: Gap['kind']) => {
    const run = { text, ...offsetsOf(node), url };
    runs.push(gap === undefined ? run : { ...run, gap });
  };
  const visit = (node: Nodes, url: string | null): void => {
    if (node.type === 'text') runs.push(...readWords(node, source, url));
    else if (node.type === 'inlineCode')
      runs.push({ text: node.value, ...offsetsOf(node), url, isCode: true });
    else if (node.type === 'break') add(node, ' ', url, 'break');
    else if (node.type === 'image') add(node, node.alt ?? '', url, 'image');
    else if (node.type === 'delete' || node.type === 'footnoteReference') {
      add(node, '', url, 'omission');
    } else if (node.type === 'html') {
      if (BREAK_HTML.test(node.value)) add(node, ' ', url, 'break');
    } else if ('children' in node) {
      const target = node.type === 'link' ? safeUrl(node.url) : url;
      const first = runs.length;
      for (const child of node.children) visit(child, target);
      const { start, end } = offsetsOf(node);
      const own = runs.slice(first).filter(({ text }) => text !== '');
      const [opening, closing] = [own[0], own.at(-1)];
      if (opening !== undefined) opening.outerStart = start;
      if (closing !== undefined) closing.outerEnd = end;
    }
  };
  for (const node of nodes) visit(node, null);
  return joinRuns(dropHighlightMarks(runs, source));
}

/** Reads a text node word by word, so that places are near right also where it has escapes or entities. */
function readWords(node: Text, source: string, url: string | null): Run[] {
  const { start, end } = offsetsOf(node);
  const raw = source.slice(start, end);
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: text } of node.value.matchAll(/\s+|\S+/gu)) {
    const at = text.trim() === '' ? -1 : raw.indexOf(text, from);
    const place = at < 0 ? start + from : start + at;
    runs.push({ text, start: place, end: at < 0 ? place : place + text.length, url });
    if (at >= 0) from = at + text.length;
  }
  // The last word ends where the node does, whatever it was escaped as.
  const last = runs.at(-1);
  if (last !== undefined && from < raw.length) last.end = end;
  return runs;
}

const offsetsOf = ({ position }: Nodes) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** Returns a link's address if it is safe to show: http, https or mailto; `null` otherwise. */
export function safeUrl(url: string): string | null {
  return /^(?:https?:\/\/|mailto:)/iu.test(url) ? url : null;
}

function joinRuns(runs: readonly Run[]): InlineText {
  const parts: string[] = [];
  let length = 0;
  let endsWithSpace = true;
  const placed: PlacedRun[] = [];
  for (const run of runs) {
    const from = length;
    const words = run.text.replace(/[\s\u00a0]+/gu, ' ');
    const part: string = endsWithSpace ? words.trimStart() : words;
    parts.push(part);
    length += part.length;
    if (part !== '') endsWithSpace = part.endsWith(' ');
    placed.push({ ...run, from, to: length, part });
  }
  const within = (from: number, to: number) => {
    const own: PlacedRun[] = [];
    for (let i = findRun(placed, from); i < placed.length; i += 1) {
      const run = placed[i] as PlacedRun;
      if (run.from >= to) break;
      if (run.to > from) own.push(run);
    }
    return own;
  };
  const gaps = placed.flatMap(({ from, to, gap }) =>
    gap === undefined ? [] : [{ from, to, kind: gap }],
  );
  return {
    text: parts.join('').trimEnd(),
    locate(from, to) {
      const own = within(from, to);
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) return { start: 0, end: 0 };
      return { start: placeIn(first, from, 'start'), end: placeIn(last, to, 'end') };
    },
    linksIn: (from, to) => mergeLinks(within(from, to), from, to),
    gapsIn: (from, to) => {
      const own: Gap[] = [];
      // Also those that only touch it, such as a footnote's mark behind its full stop.
      for (let i = findRun(gaps, from - 1); (gaps[i]?.from ?? to + 1) <= to; i += 1) {
        const run = gaps[i] as (typeof gaps)[number];
        const [start, end] = [Math.max(run.from, from), Math.min(run.to, to)];
        own.push({ start: start - from, end: end - from, kind: run.kind });
      }
      return own;
    },
  };
}

/** Returns the index of the first run that ends after a position. */
function findRun(runs: readonly { to: number }[], position: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.to ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Within a run that reads as it is written, characters match one to one; others are taken whole. */
function placeIn(run: PlacedRun, at: number, side: 'start' | 'end'): number {
  if (side === 'start' && at <= run.from) return run.outerStart ?? run.start;
  if (side === 'end' && at >= run.to) return run.outerEnd ?? run.end;
  if (run.to - run.from !== run.end - run.start) return run[side];
  return run.start + Math.min(Math.max(at - run.from, 0), run.end - run.start);
}

/** Joins the runs of each link, as far as they are in the text from `from` to `to`. */
function mergeLinks(runs: readonly PlacedRun[], from: number, to: number): Link[] {
  const links: Link[] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const start = Math.max(run.from, from);
    const part = run.part.slice(start - run.from, to - run.from);
    const link = links.at(-1);
    if (run.url !== null && link !== undefined && last?.url === run.url) link.text += part;
    else if (run.url !== null) links.push({ text: part, url: run.url, start: start - from });
    last = run;
  }
  return links.map(({ text, url, start }) => ({
    text: text.trim(),
    url,
    start: start + text.length - text.trimStart().length,
  }));
}
