import { groupDuplicateQuestions } from '../../matching/analysis/duplicate-questions.ts';
import type { DownVotedAnswer, UnansweredQuestion } from '../../memory/memory.ts';
import type { Library } from './library.ts';

/** How many of the most asked questions are grouped. */
export const GROUPED_LIMIT = 300;

/** Questions that are the same in other words. Its own text and id are those of the one most asked. */
export interface QuestionGroup extends UnansweredQuestion {
  /** The others of the group, most asked first. */
  others: readonly UnansweredQuestion[];
}

/** Groups duplicate questions; the group asked most often comes first. */
export function groupUnanswered(
  questions: readonly UnansweredQuestion[],
  { knowledge }: Library,
): QuestionGroup[] {
  const groups = groupDuplicateQuestions(
    questions.map(({ text }) => text),
    knowledge.synonyms,
  );
  return groups
    .flatMap((positions) => {
      const [leader, ...others] = positions.flatMap((position) => questions[position] ?? []);
      return leader ? [mergeGroup(leader, others)] : [];
    })
    .sort((a, b) => b.count - a.count);
}

function mergeGroup(leader: UnansweredQuestion, others: UnansweredQuestion[]): QuestionGroup {
  const all = [leader, ...others];
  return {
    ...leader,
    others,
    count: all.reduce((sum, { count }) => sum + count, 0),
    firstSeen: Math.min(...all.map(({ firstSeen }) => firstSeen)),
    lastSeen: Math.max(...all.map(({ lastSeen }) => lastSeen)),
    downVoted: mergeVotes(all.flatMap(({ downVoted }) => downVoted)),
  };
}

/** Adds up the votes on each answer, most votes first. */
function mergeVotes(answers: readonly DownVotedAnswer[]): DownVotedAnswer[] {
  return [...Map.groupBy(answers, ({ fact }) => fact)]
    .map(([fact, same]) => ({ fact, votes: same.reduce((sum, { votes }) => sum + votes, 0) }))
    .sort((a, b) => b.votes - a.votes);
}
