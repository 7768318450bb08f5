import type { Evidence } from '../../matching/index.ts';
import type { Translator } from '../messages/translator.ts';
import { toSingleLine } from '../single-line.ts';

/** How many words are listed, and the most UTF-16 units of each. */
const MAX_LIST_ITEMS = 8;
const MAX_ITEM_LENGTH = 120;

/** The fact, topic or gap that a candidate stands for, as arguments of a message. */
export function nameSubject({ subject }: Evidence): {
  kind: 'fact' | 'topic' | 'gap';
  name: string;
} {
  if (subject.kind === 'fact') return { kind: 'fact', name: stripFullStop(subject.fact.statement) };
  if (subject.kind === 'topic') return { kind: 'topic', name: subject.topic.title };
  return { kind: 'gap', name: stripFullStop(subject.gap.statement) };
}

/** Prepares a sentence for quotation within another one. */
const stripFullStop = (sentence: string) => sentence.replace(/\.$/u, '');

/** Quotes a text, or gives only its length where it has more than `limit` UTF-16 units: no text is shown truncated. */
export function quoteText(text: string, t: Translator, limit = MAX_ITEM_LENGTH): string {
  const flat = toSingleLine(text);
  return flat.length <= limit
    ? t.text('quoted', { text: stripFullStop(flat) })
    : t.text('explanation.longText', { count: flat.length });
}

/** Formats a list, "“a”, “b” and 3 more". */
export function formatList(texts: readonly string[], t: Translator): string {
  const fitting = texts
    .filter((text) => toSingleLine(text).length <= MAX_ITEM_LENGTH)
    .slice(0, MAX_LIST_ITEMS);
  const left = texts.length - fitting.length;
  const items = fitting.map((text) => quoteText(text, t));
  if (left > 0) items.push(t.text('explanation.more', { count: left }));
  return t.list(items);
}
