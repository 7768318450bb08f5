import type { Article } from '../knowledge/knowledge.ts';
import type { Contradiction, NoAnswer, PlainAnswer } from '../matching/api/verdict.ts';
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

/** Introduces questions that can be answered. */
export const SUGGESTIONS_LEAD = 'You could ask:';

/** Names longer than this together are not repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAMES_LENGTH = 300;

/** Says that documents have no statement: "The handbook does not say." */
export function describeSilence(articles: readonly Article[]): string {
  return formatSilence(nameDocuments(articles));
}

const formatSilence = (subject: Subject) =>
  `${capitalize(subject.name)} ${agree(subject, 'does', 'do')} not say.`;

/**
 * Describes why a question has no answer. The first sentence is the result, the others the reason.
 *
 * @param articles the articles that were searched.
 */
export function describeNoAnswer(verdict: NoAnswer, articles: readonly Article[]): string[] {
  const { reason, gap, values } = verdict;
  if (values !== undefined) return describeUnknownValues(values);
  const subject = nameDocuments(articles);
  const name = capitalize(subject.name);
  const notStated = formatSilence(subject);
  if (reason === 'empty') {
    return [
      'I found no question in that.',
      'Ask in plain words: who, what, where, when or how many.',
    ];
  }
  if (reason === 'not-mentioned') {
    const missing = listNames(verdict.missing) ?? 'what you ask about';
    return [notStated, `${name} never ${agree(subject, 'mentions', 'mention')} ${missing}.`];
  }
  if (reason === 'ambiguous') {
    return [
      'I am not sure which statement you want.',
      `${name} may not say. The questions below come closest.`,
    ];
  }
  if (reason === 'which-article') {
    const answers = verdict.suggestions.map(
      ({ question, fact }) => `“${question}” is answered by “${fact.article.title}”.`,
    );
    const asked = verdict.suggestions.map(({ fact }) => fact.article);
    if (asked.length === 0)
      return [`Which ${findCountNoun(articles)} do you mean?`, 'Ask again with its title.'];
    return [`Which ${findCountNoun(asked)} do you mean?`, ...answers];
  }
  if (gap) return [formatSilence(nameDocument(gap.article)), gap.statement];
  if (reason === 'off-topic') {
    return [notStated, `${name} ${agree(subject, 'is', 'are')} about something else.`];
  }
  return [
    notStated,
    `${name} ${agree(subject, 'touches', 'touch')} on this, but not on what you asked about it.`,
  ];
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
