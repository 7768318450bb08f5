import type { Article, Fact, Sentence } from '../knowledge/knowledge.ts';
import { blockOf, describePlace, type PlaceWords, sectionPath } from '../knowledge/place.ts';
import { citePassage } from './citation/citation-link.ts';
import type { Translator } from './messages/translator.ts';
import { countDocuments, nameDocument } from './noun.ts';
import { dayText, joinTexts, linkTo, type RichText } from './rich-text.ts';

/**
 * Describes how sure the document is of a fact and who says so, so that no one depends on a colour: "Scheduled: the policy
 * gives this as planned, not as done." `null` where the document says it in its own voice, as most of what is shown. Who
 * says so is not repeated where the statement names it.
 */
export function describeCertainty(
  { certainty, attribution, article, statement }: Fact,
  t: Translator,
): string | null {
  const subject = nameDocument(article);
  const isNamed = attribution !== null && foldCase(statement).includes(foldCase(attribution));
  const source = isNamed ? null : attribution;
  if (certainty === 'attributed')
    return source === null
      ? t.text('certainty.attributed', subject)
      : t.text('certainty.attributedFrom', { ...subject, source });
  if (certainty === 'reported') {
    if (source !== null) return t.text('certainty.reportedFrom', { ...subject, source });
    return t.text(isNamed ? 'certainty.reported' : 'certainty.reportedUnnamed', subject);
  }
  if (certainty === 'stated')
    return source === null ? null : t.text('certainty.statedFrom', { ...subject, source });
  const own = t.text(`certainty.${certainty}`, subject);
  if (source === null) return own;
  return `${own} ${t.text('certainty.from', { documents: subject.documents, source })}`;
}

const foldCase = (text: string) => text.toLowerCase().replaceAll('’', "'");

/** Describes where passages of an article are: title, then headings and blocks, or paragraph and sentence. */
export function describeLocation(
  article: Article,
  passages: readonly Sentence[],
  t: Translator,
): string {
  const [first] = passages;
  if (first === undefined) throw new RangeError('there is no passage to describe');
  const isDocument = blockOf(article, first.paragraph) !== undefined;
  const place = describePlace(article, first, passages.at(-1), placeWords(t));
  return `${article.title}${isDocument ? ' ›' : ','} ${place}`;
}

const placeWords = (t: Translator): PlaceWords => ({
  inParagraph: (paragraph, sentence) => t.text('place.inParagraph', { paragraph, sentence }),
  block: (kind, label) => t.text(`place.${kind}`, { label }),
  sentence: (sentence) => t.text('place.sentence', { sentence }),
  range: (from, to) => t.text('place.range', { from, to }),
});

/** Writes the footnote of passages: where they are, as a link to the first, then publisher and date where known. */
export function writeFootnote(
  article: Article,
  passages: readonly Sentence[],
  t: Translator,
): RichText {
  const place = describeLocation(article, passages, t);
  return describeOrigin(article, passages[0] as Sentence, place);
}

/** Writes the footnote of a paragraph, or section of a document, that is shown with a passage in it. */
export function writeContextFootnote(fact: Fact, t: Translator): RichText {
  const { article, paragraph } = fact;
  const { title, paragraphs } = article;
  const place =
    blockOf(article, paragraph) === undefined
      ? `${title}, ${t.text('place.paragraphOf', { paragraph, paragraphs: paragraphs.length })}`
      : [title, ...sectionPath(article, paragraph)].join(' › ');
  return describeOrigin(article, fact, place);
}

function describeOrigin(
  article: Article,
  passage: Pick<Sentence, 'paragraph' | 'sentence'>,
  place: string,
): RichText {
  const { publisher, published } = article;
  return joinTexts(
    linkTo(citePassage(article, passage), place),
    publisher === null ? '' : ` · ${publisher}`,
    ...(published === null ? [] : [' · ', dayText(published)]),
  );
}

/** Introduces facts from several articles, and says which is the newest; `null` where all are from one. */
export function describeSeveralArticles(facts: readonly Fact[], t: Translator): string | null {
  const articles = [...new Set(facts.map(({ article }) => article))];
  if (articles.length < 2) return null;
  const count = countDocuments(articles);
  const newest = findNewest(articles);
  if (newest === null) return t.text('answer.several', count);
  const { title } = newest.article;
  return t.text('answer.severalDated', { ...count, title, date: t.date(newest.day) });
}

/** Finds the document that is valid from the latest day, or else published then; `null` if one has no day, or if two have the latest. */
function findNewest(articles: readonly Article[]): { article: Article; day: string } | null {
  const dated = articles.flatMap((article) => {
    const day = article.validFrom ?? article.published;
    return day == null ? [] : [{ article, day }];
  });
  const [first, second] = dated.sort((a, b) => b.day.localeCompare(a.day));
  if (first === undefined || dated.length < articles.length) return null;
  return first.day === second?.day ? null : first;
}
