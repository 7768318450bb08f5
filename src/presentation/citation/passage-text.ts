/** The words of documents, verbatim, with the links in them. */
import type { Link } from '../../knowledge/document/document-model.ts';
import type { Fact, Paragraph } from '../../knowledge/knowledge.ts';
import { blockOf } from '../../knowledge/place.ts';
import { type Mark, type RichText, sliceText } from '../rich-text.ts';

/** Returns a passage that a fact rests on. */
export function quotePassage({
  article,
  paragraph,
  sentence,
  quote,
}: Pick<Fact, 'article' | 'paragraph' | 'sentence' | 'quote'>): RichText {
  const block = blockOf(article, paragraph);
  return { text: quote, marks: markLinks(block?.passages[sentence - 1]?.links ?? [], 0) };
}

/** Returns a whole paragraph. */
export function quoteParagraph(paragraph: Paragraph): RichText {
  const places = placeSentences(paragraph);
  const marks = (paragraph.block?.passages ?? []).flatMap(({ links }, i) =>
    markLinks(links, places[i]?.start ?? 0),
  );
  return { text: paragraph.text, marks };
}

/** Returns a paragraph in three: what is before a sentence, counted from 1, the sentence, and what is after it. */
export function quoteAround(
  paragraph: Paragraph,
  sentence: number,
): [RichText, RichText, RichText] {
  const whole = quoteParagraph(paragraph);
  const { start = 0, end = 0 } = placeSentences(paragraph)[sentence - 1] ?? {};
  const before = whole.text.slice(0, start).trimEnd().length;
  const after = whole.text.length - whole.text.slice(end).trimStart().length;
  return [
    sliceText(whole, 0, before),
    sliceText(whole, start, end),
    sliceText(whole, after, whole.text.length),
  ];
}

/** Located one after the other, since a paragraph may contain the same sentence twice. */
function placeSentences({ text, sentences }: Paragraph): { start: number; end: number }[] {
  let end = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence.text, end);
    end = start + sentence.text.length;
    return { start, end };
  });
}

function markLinks(links: readonly Link[], offset: number): Mark[] {
  return links
    .filter(({ text }) => text !== '')
    .map(({ text, url, start }) => ({
      start: offset + start,
      end: offset + start + text.length,
      kind: 'link',
      url,
      isForeign: true,
    }));
}
