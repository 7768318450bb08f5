import type { UnansweredQuestion } from '../memory/memory.ts';
import { pluralize } from './plural.ts';

/** Introduces the list of unanswered questions. */
export function describeUnanswered(groups: number): string {
  return groups === 0
    ? 'No question without an answer is waiting.'
    : `${pluralize(groups, 'question')} without an answer, the most asked first:`;
}

/**
 * Describes how often and when a question was asked, and its other wordings.
 *
 * @param others the same question in other words.
 */
export function describeUnansweredQuestion(
  { count, firstSeen, lastSeen }: UnansweredQuestion,
  others: readonly UnansweredQuestion[],
): string[] {
  const [first, last] = [firstSeen, lastSeen].map(formatDay);
  const when = first === last ? `on ${last}` : `from ${first} to ${last}`;
  const wordings = others.map(({ text }) => `“${text}”`).join(', ');
  return [
    `Asked ${pluralize(count, 'time')}, ${when}.`,
    ...(wordings === '' ? [] : [`Also asked as ${wordings}.`]),
  ];
}

/** Asks which fact a question is an ask of. */
export const PROPOSAL_PROMPT =
  'Which statement should this be an ask of? A curator reviews the proposal before it is added.';

/** Says that no fact can be offered for a question. */
export const NO_NEAR_STATEMENT = 'No statement is near this question.';

/** Says that a question is too long to become an ask. */
export function describeTooLongAsk(limit: number, length: number): string {
  return `An ask may have ${limit} characters, and this question has ${length}.`;
}

/** Formats a time in milliseconds since 1970 as a UTC date. */
const formatDay = (time: number) => new Date(time).toISOString().slice(0, 10);
