import type { Article } from '../knowledge/knowledge.ts';
import type { Contradiction, NoAnswer, PlainAnswer } from '../matching/api/verdict.ts';
import { nameBriefly } from './article-text.ts';
import { describeUnknownValues } from './document-text.ts';
import {
  agree,
  capitalize,
  findCountNoun,
  nameDocument,
  nameDocuments,
  type Subject,
} from './noun.ts';
import { toSingleLine } from './single-line.ts';
import { describeTalk } from './talk-text.ts';

/** Introduces questions that can be answered: as what may have been meant, or else as what else there is. */
export function introduceSuggestions({ reason, gap, values }: NoAnswer): string {
  const isMeant = (reason === 'not-stated' || reason === 'ambiguous') && !gap && !values;
  return isMeant ? 'Did you mean:' : 'You could ask:';
}

/** Names longer than this together are not repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAMES_LENGTH = 300;

/** Says that documents have no statement: "The handbook does not say." */
export function describeSilence(articles: readonly Article[]): string {
  return formatSilence(nameDocuments(articles));
}

const formatSilence = (subject: Subject) =>
  `${capitalize(subject.name)} ${agree(subject, 'does', 'do')} not say.`;

/**
 * Describes why a question has no answer. The first sentence is the result, the others the reason. That a document does
 * not say is only said where that is known: of a gap, of a name that it never has, or of its front matter.
 *
 * @param articles the articles that were searched.
 */
export function describeNoAnswer(verdict: NoAnswer, articles: readonly Article[]): string[] {
  const { reason, gap, values, talk } = verdict;
  if (values !== undefined) return describeUnknownValues(values);
  const subject = nameDocuments(articles);
  if (gap) return [formatSilence(nameDocument(gap.article)), gap.statement];
  switch (reason) {
    case 'empty':
      return (
        (talk && describeTalk(talk, articles)) ?? [
          'I found no question in that.',
          'Ask in plain words: who, what, where, when or how many.',
        ]
      );
    case 'not-mentioned': {
      const missing = listNames(verdict.missing) ?? 'what you ask about';
      return [
        `${capitalize(subject.name)} never ${agree(subject, 'mentions', 'mention')} ${missing}.`,
      ];
    }
    case 'which-article':
      return describeChoice(verdict, articles);
    case 'off-topic':
      return ['That is another subject.', `I answer only from ${nameBriefly(articles)}.`];
    case 'ambiguous':
      return ['I am not sure what you mean.'];
    case 'not-stated':
      return ['I found nothing on that.'];
  }
}

function describeChoice({ suggestions }: NoAnswer, articles: readonly Article[]): string[] {
  const asked = suggestions.map(({ fact }) => fact.article);
  if (asked.length === 0)
    return [`Which ${findCountNoun(articles)} do you mean?`, 'Ask again with its title.'];
  const answers = suggestions.map(
    ({ question, fact }) => `“${question}” is answered by “${fact.article.title}”.`,
  );
  return [`Which ${findCountNoun(asked)} do you mean?`, ...answers];
}

/** Describes why a posted message has no source in the articles that were searched. */
export function describeNoSource(verdict: NoAnswer, articles: readonly Article[]): string[] {
  if (verdict.reason === 'empty') return ['That message has no text that I can look up.'];
  const subject = nameDocuments(articles);
  const missing = listNames(verdict.missing);
  return [
    `${capitalize(subject.name)} ${agree(subject, 'has', 'have')} no statement that matches that message.`,
    ...(missing === null
      ? []
      : [`${agree(subject, 'It never mentions', 'They never mention')} ${missing}.`]),
  ];
}

/** Writes a plain yes or no before the statement that it is taken from: "Yes, if you sign in." */
export function describePlainAnswer({ says, condition }: PlainAnswer): string {
  const word = capitalize(says);
  if (condition === null) return `${word}.`;
  return /^only\b/iu.test(condition) ? `${capitalize(condition)}.` : `${word}, ${condition}.`;
}

/** Introduces the source that was found for a message. */
export function describeSource(message: string): string {
  return `The statement nearest to ${message}:`;
}

/** Describes a value in which a posted message differs from its source, which is in the given article. */
export function describeContradiction(
  { said, article: value }: Contradiction,
  article: Article | undefined,
): string {
  const source = nameDocuments(article === undefined ? [] : [article]);
  return `They differ: the message says “${toSingleLine(said)}”, ${source.name} ${agree(source, 'says', 'say')} “${value}”.`;
}

/** "a", "a or b", "a, b or c"; `null` where there is nothing to name or the list is too long. */
function listNames(names: readonly string[]): string | null {
  const visible = names.map(toSingleLine).filter((name) => name !== '');
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(visible);
  return list !== '' && list.length <= MAX_NAMES_LENGTH ? list : null;
}
