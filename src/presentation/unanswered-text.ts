import type { Fact, Gap } from '../knowledge/knowledge.ts';
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

/** What a question without an answer is near: answers that were voted down, or else a known gap or a statement. */
export interface NearQuestion {
  gap: Gap | null;
  nearest: Fact | null;
  /** The fact is `null` where it no longer exists. */
  wrongAnswers: readonly { fact: Fact | null; votes: number }[];
}

/** Describes which answers to a question were voted down, the gap that it falls into, and the nearest statement. */
export function describeNearest(
  { gap, nearest, wrongAnswers }: NearQuestion,
  t: Translator,
): string[] {
  const quoted = (text: string) => t.text('quoted', { text });
  const lines = wrongAnswers.map(({ fact, votes }) =>
    fact === null
      ? t.text('unanswered.downVotedGone', { votes })
      : t.text('unanswered.downVoted', { votes, statement: quoted(fact.statement) }),
  );
  if (gap !== null) lines.push(t.text('unanswered.gap', { statement: quoted(gap.statement) }));
  const isShown = wrongAnswers.some(({ fact }) => fact !== null && fact === nearest);
  if (nearest !== null && !isShown)
    lines.push(t.text('unanswered.nearest', { statement: quoted(nearest.statement) }));
  return lines;
}

/** Formats a time in milliseconds since 1970 as a UTC date. */
const formatDay = (time: number) => new Date(time).toISOString().slice(0, 10);
