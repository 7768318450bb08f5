import type { UnansweredQuestion } from '../memory/memory.ts';
import type { Translator } from './messages/translator.ts';

/** Introduces the list of unanswered questions. */
export function describeUnanswered(groups: number, t: Translator): string {
  return groups === 0 ? t.text('unanswered.none') : t.text('unanswered.lead', { count: groups });
}

/**
 * Describes how often and when a question was asked, and its other wordings.
 *
 * @param others the same question in other words.
 */
export function describeUnansweredQuestion(
  { count, firstSeen, lastSeen }: UnansweredQuestion,
  others: readonly UnansweredQuestion[],
  t: Translator,
): string[] {
  const [first, last] = [formatDay(firstSeen), formatDay(lastSeen)];
  const wordings = others.map(({ text }) => t.text('quoted', { text })).join(', ');
  return [
    first === last
      ? t.text('unanswered.askedOn', { count, last })
      : t.text('unanswered.askedFromTo', { count, first, last }),
    ...(wordings === '' ? [] : [t.text('unanswered.others', { wordings })]),
  ];
}

/** Formats a time in milliseconds since 1970 as a UTC date. */
const formatDay = (time: number) => new Date(time).toISOString().slice(0, 10);
