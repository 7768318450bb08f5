import type { Paragraph } from '../../knowledge/types.ts';
import { factReference } from '../components/fact-reference.ts';
import type { MessageDraft } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ContextView } from './view.ts';

/** The paragraph a statement comes from; its sentence stands on a line of its own, in bold. */
export function composeContext(view: ContextView): MessageDraft {
  const { fact } = view;
  const { article } = fact;
  const paragraph = article.paragraphs[fact.paragraph - 1];
  if (!paragraph) throw new Error(`fact ${fact.key}: paragraph ${fact.paragraph} is not there`);
  const footer = `${article.title}, paragraph ${fact.paragraph} of ${article.paragraphs.length}`;
  const lead = `In context: sentence ${fact.sentence} of ${paragraph.sentences.length} is the one in bold.`;
  return {
    lead: [{ style: 'plain', text: lead }],
    sections: [{ lines: markSentence(paragraph, fact.sentence), footer, facts: [] }],
    pager: pageThrough('paragraph', factReference(fact)),
    rows: [],
  };
}

/** @param number which sentence, from 1. */
export function markSentence(paragraph: Paragraph, number: number): MessageLine[] {
  const { text, sentences } = paragraph;
  let start = 0;
  let end = 0;
  // Walked through one by one, since a paragraph may say the same sentence twice.
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
