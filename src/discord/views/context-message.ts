import { findListContext } from '../../knowledge/document/list-context.ts';
import type { Paragraph } from '../../knowledge/knowledge.ts';
import { describeParagraph } from '../../presentation/fact-text.ts';
import { factReference } from '../components/fact-reference.ts';
import { createSection, type MessageDraft } from './message-draft.ts';
import { type MessageLine, plain } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ContextView } from './view.ts';

/**
 * Composes the paragraph a statement comes from, or of a document the list or table with its lead-in; the sentence is
 * on a line of its own, in bold.
 */
export function composeContext({ fact }: ContextView): MessageDraft {
  const paragraph = fact.article.paragraphs[fact.paragraph - 1];
  if (!paragraph) throw new Error(`fact ${fact.key}: there is no paragraph ${fact.paragraph}`);
  const { leadIn, before, after } = findListContext(fact.article.paragraphs, fact.paragraph - 1);
  const quote = (text: string): MessageLine => ({ style: 'quote', text });
  const lines = [
    ...(leadIn === null ? [] : [quote(leadIn)]),
    ...before.map(({ text }) => quote(text)),
    ...markSentence(paragraph, fact.sentence),
    ...after.map(({ text }) => quote(text)),
  ];
  return {
    lead: [plain(describeMark(paragraph, fact.sentence))],
    sections: [createSection(lines, describeParagraph(fact))],
    pager: pageThrough('paragraph', factReference(fact)),
    rows: [],
  };
}

function describeMark({ block, sentences }: Paragraph, number: number): string {
  return block === undefined || sentences.length > 1
    ? `In context: sentence ${number} of ${sentences.length} is the one in bold.`
    : 'In context: the source is in bold.';
}

/** @param number which sentence, from 1. */
function markSentence({ text, sentences }: Paragraph, number: number): MessageLine[] {
  let start = 0;
  let end = 0;
  // Located one after the other, since a paragraph may contain the same sentence twice.
  for (const sentence of sentences.slice(0, number)) {
    start = text.indexOf(sentence.text, end);
    end = start + sentence.text.length;
  }
  const lines: MessageLine[] = [
    { style: 'quote', text: text.slice(0, start).trimEnd() },
    { style: 'quote-bold', text: text.slice(start, end) },
    { style: 'quote', text: text.slice(end).trimStart() },
  ];
  return lines.filter((line) => line.text !== '');
}
