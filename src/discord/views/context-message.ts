import { findListContext } from '../../knowledge/document/list-context.ts';
import type { Knowledge, Paragraph } from '../../knowledge/knowledge.ts';
import { quoteAround, quoteParagraph } from '../../presentation/citation/passage-text.ts';
import { writeContextFootnote } from '../../presentation/fact-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { factReference } from '../components/fact-reference.ts';
import { createSection, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { type MessageLine, plain, quote } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ContextView } from './view.ts';

/**
 * Composes the paragraph a statement comes from, or of a document the list or table with its lead-in; the sentence is
 * on a line of its own, in bold.
 */
export function composeContext(
  { fact }: ContextView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const paragraph = fact.article.paragraphs[fact.paragraph - 1];
  if (!paragraph) throw new Error(`fact ${fact.key}: there is no paragraph ${fact.paragraph}`);
  const { leadIn, before, after } = findListContext(fact.article.paragraphs, fact.paragraph - 1);
  const lines = [
    ...(leadIn === null ? [] : [quote(leadIn)]),
    ...before.map(quoteParagraph).map(quote),
    ...markSentence(paragraph, fact.sentence),
    ...after.map(quoteParagraph).map(quote),
  ];
  return {
    lead: [plain(describeMark(paragraph, fact.sentence, t))],
    sections: [createSection(lines, writeContextFootnote(fact, t))],
    pager: pageThrough('paragraph', factReference(fact)),
    rows: [],
  };
}

function describeMark({ block, sentences }: Paragraph, number: number, t: Translator): string {
  return block === undefined || sentences.length > 1
    ? t.text('context.sentence', { number, count: sentences.length })
    : t.text('context.block');
}

/** @param number which sentence, from 1. */
function markSentence(paragraph: Paragraph, number: number): MessageLine[] {
  const [before, sentence, after] = quoteAround(paragraph, number);
  const lines: MessageLine[] = [quote(before), { style: 'quote-bold', ...sentence }, quote(after)];
  return lines.filter((line) => line.text !== '');
}
