import type { Contradiction, NoAnswer } from '../matching/api/verdict.ts';
import { toSingleLine } from './single-line.ts';

/** Says that the one article, or the topic, has no statement. */
export const NOT_STATED = 'The article does not say.';

/** Introduces questions that can be answered. */
export const SUGGESTIONS_LEAD = 'You could ask:';

/** Names longer than this together are not repeated, in UTF-16 units: no text is shown truncated. */
const MAX_NAMES_LENGTH = 300;

/**
 * Describes why a question has no answer. The first sentence is the result, the others the reason.
 *
 * @param articles how many articles were searched.
 */
export function describeNoAnswer(verdict: NoAnswer, articles: number): string[] {
  const { reason, gap } = verdict;
  const isOne = articles === 1;
  const subject = isOne ? 'The article' : 'My articles';
  const notStated = isOne ? NOT_STATED : 'My articles do not say.';
  if (reason === 'empty') {
    return [
      'I found no question in that.',
      'Ask in plain words: who, what, where, when or how many.',
    ];
  }
  if (reason === 'not-mentioned') {
    const missing = listNames(verdict.missing) ?? 'what you ask about';
    return [notStated, `${subject} never ${isOne ? 'mentions' : 'mention'} ${missing}.`];
  }
  if (reason === 'ambiguous') {
    return [
      'I am not sure which statement you want.',
      `${subject} may not say. The questions below come closest.`,
    ];
  }
  if (reason === 'which-article') {
    const answers = verdict.suggestions.map(
      ({ question, fact }) => `“${question}” is answered by “${fact.article.title}”.`,
    );
    return ['Which article do you mean?', ...answers];
  }
  if (gap) return [NOT_STATED, gap.statement];
  if (reason === 'off-topic') {
    return [notStated, `${subject} ${isOne ? 'is' : 'are'} about something else.`];
  }
  return [
    notStated,
    `${subject} ${isOne ? 'touches' : 'touch'} on this, but not on what you asked about it.`,
  ];
}

/** Describes why a posted message has no source in the articles. */
export function describeNoSource(verdict: NoAnswer, articles: number): string[] {
  if (verdict.reason === 'empty') return ['That message has no text that I can look up.'];
  const isOne = articles === 1;
  const subject = isOne ? 'The article has' : 'My articles have';
  const missing = listNames(verdict.missing);
  return [
    `${subject} no statement that matches that message.`,
    ...(missing === null
      ? []
      : [`${isOne ? 'It never mentions' : 'They never mention'} ${missing}.`]),
  ];
}

/** Introduces the source that was found for a message. */
export function describeSource(message: string): string {
  return `The statement nearest to ${message}:`;
}

/** Describes a value in which a posted message differs from its source. */
export function describeContradiction({ said, article }: Contradiction): string {
  return `They differ: the message says “${toSingleLine(said)}”, the article says “${article}”.`;
}

/** "a", "a or b", "a, b or c"; `null` where there is nothing to name or the list is too long. */
function listNames(names: readonly string[]): string | null {
  const visible = names.map(toSingleLine).filter((name) => name !== '');
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(visible);
  return list !== '' && list.length <= MAX_NAMES_LENGTH ? list : null;
}
