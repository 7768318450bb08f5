import type { Article } from '../knowledge/knowledge.ts';
import type { Contradiction, NoAnswer, PlainAnswer } from '../matching/api/verdict.ts';
import { describeUnknownValues } from './document-text.ts';
import { readMessage } from './messages/message-reader.ts';
import type { Translator } from './messages/translator.ts';
import { capitalize, findCountNoun, nameCollection, nameDocument, nameDocuments } from './noun.ts';
import { toSingleLine } from './single-line.ts';
import { describeTalk } from './talk-text.ts';

/** Introduces questions that can be answered: as what may have been meant, or else as what else there is. */
export function introduceSuggestions(
  { reason, gap, values, isUnrelated }: NoAnswer,
  t: Translator,
): string {
  const isMissed = (reason === 'not-stated' || reason === 'ambiguous') && !gap && !values;
  const isMeant = isMissed && isUnrelated !== true;
  return t.text(isMeant ? 'suggestions.meant' : 'suggestions.other');
}

/** Names longer than this together are not repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAMES_LENGTH = 300;

/** Says that documents have no statement: "The handbook does not say." */
export function describeSilence(articles: readonly Article[], t: Translator): string {
  return t.text('miss.silent', nameDocuments(articles));
}

/**
 * Describes why a question has no answer. The first sentence is the result, the others the reason. That a document does
 * not say is only said where that is known: of a gap, of a name that it never has, or of its front matter.
 *
 * @param articles the articles that were searched.
 */
export function describeNoAnswer(
  verdict: NoAnswer,
  articles: readonly Article[],
  t: Translator,
): string[] {
  const { reason, gap, values, talk } = verdict;
  if (values !== undefined) return describeUnknownValues(values, t);
  if (gap) return [t.text('miss.silent', nameDocument(gap.article)), gap.statement];
  switch (reason) {
    case 'empty':
      return (
        (talk && describeTalk(talk, articles, t)) ?? [
          t.text('miss.empty'),
          t.text('miss.emptyDetail'),
        ]
      );
    case 'not-mentioned': {
      const names = listNames(verdict.missing, t);
      const subject = nameDocuments(articles);
      return [
        names === null
          ? t.text('miss.missingUnnamed', subject)
          : t.text('miss.missing', { ...subject, names }),
      ];
    }
    case 'which-article':
      return describeChoice(verdict, articles, t);
    case 'off-topic':
      return [t.text('miss.offTopic'), t.text('miss.offTopicDetail', nameCollection(articles))];
    case 'ambiguous':
      return [t.text('miss.ambiguous')];
    case 'not-stated':
      return [t.text('miss.notStated')];
  }
}

function describeChoice(
  { suggestions }: NoAnswer,
  articles: readonly Article[],
  t: Translator,
): string[] {
  const asked = suggestions.map(({ fact }) => fact.article);
  const which = (of: readonly Article[]) => t.text('miss.which', { noun: findCountNoun(of) });
  if (asked.length === 0) return [which(articles), t.text('miss.whichTitle')];
  const answers = suggestions.map(({ question, fact }) =>
    t.text('miss.whichAnswer', { question, title: fact.article.title }),
  );
  return [which(asked), ...answers];
}

/** Describes why a posted message has no source in the articles that were searched. */
export function describeNoSource(
  verdict: NoAnswer,
  articles: readonly Article[],
  t: Translator,
): string[] {
  if (verdict.reason === 'empty') return [t.text('source.empty')];
  const subject = nameDocuments(articles);
  const names = listNames(verdict.missing, t);
  return [
    t.text('source.none', subject),
    ...(names === null ? [] : [t.text('source.missing', { documents: subject.documents, names })]),
  ];
}

/** Writes a plain yes or no before the statement that it is taken from: "Yes, if you sign in." */
export function describePlainAnswer({ says, condition }: PlainAnswer, t: Translator): string {
  if (condition === null) return t.text(`plain.${says}`);
  return /^only\b/iu.test(condition)
    ? `${capitalize(condition)}.`
    : t.text(`plain.${says}If`, { condition });
}

/** Describes a value in which a posted message differs from its source, which is in the given article. */
export function describeContradiction(
  { said, article: value }: Contradiction,
  article: Article | undefined,
  t: Translator,
): string {
  const source = nameDocuments(article === undefined ? [] : [article]);
  return t.text('source.differs', { ...source, said: toSingleLine(said), value });
}

/** Reads what {@link describeContradiction} wrote, in any language; `null` for another text. */
export function readContradiction(line: string): Contradiction | null {
  const { said, value } = readMessage('source.differs', line)?.values ?? {};
  return said === undefined || value === undefined ? null : { said, article: value };
}

/** "a", "a or b", "a, b or c"; `null` where there is nothing to name or the list is too long. */
function listNames(names: readonly string[], t: Translator): string | null {
  const visible = names.map(toSingleLine).filter((name) => name !== '');
  const list = t.list(visible, 'disjunction');
  return list !== '' && list.length <= MAX_NAMES_LENGTH ? list : null;
}
