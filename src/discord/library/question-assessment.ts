import type { Fact, Gap, Knowledge } from '../../knowledge/knowledge.ts';
import type { Library } from './library.ts';
import type { QuestionGroup } from './question-groups.ts';

/** What the knowledge as it is now says to a question. */
interface Assessment {
  isAnswered: boolean;
  /** The known gap that it falls into; `null` if it is not a known one. */
  gap: Gap | null;
  /** The nearest statement; `null` where none is near. */
  nearest: Fact | null;
}

/** A question that waits for an answer, with what there is instead. */
export interface AssessedGroup extends QuestionGroup {
  gap: Gap | null;
  nearest: Fact | null;
  /** The answers that were voted "Not what I asked"; the fact is `null` where it no longer exists. */
  wrongAnswers: readonly { fact: Fact | null; votes: number }[];
}

/** Kept for each knowledge, since a question is assessed for every page of the list. */
const assessments = new WeakMap<Knowledge, Map<string, Promise<Assessment>>>();

/**
 * Assesses questions, those in known gaps last. Questions that are answered by now, as after a proposed ask was added,
 * are left out, unless the answer is what was voted down.
 *
 * @param acquire waits for the processor, before each question.
 */
export async function assessGroups(
  groups: readonly QuestionGroup[],
  library: Library,
  acquire: () => Promise<unknown>,
): Promise<AssessedGroup[]> {
  const facts = new Map(library.knowledge.facts.map((fact) => [fact.key, fact]));
  const open: AssessedGroup[] = [];
  for (const group of groups) {
    const { isAnswered, gap, nearest } = await assess(group.text, library, acquire);
    if (isAnswered && group.downVoted.length === 0) continue;
    const wrongAnswers = group.downVoted.map(({ fact, votes }) => ({
      fact: facts.get(fact) ?? null,
      votes,
    }));
    open.push({ ...group, gap, nearest, wrongAnswers });
  }
  return [...open.filter(({ gap }) => gap === null), ...open.filter(({ gap }) => gap !== null)];
}

function assess(
  question: string,
  { knowledge, matcher }: Library,
  acquire: () => Promise<unknown>,
): Promise<Assessment> {
  const known = assessments.get(knowledge) ?? new Map<string, Promise<Assessment>>();
  assessments.set(knowledge, known);
  const existing = known.get(question);
  if (existing !== undefined) return existing;
  const assessment = acquire().then(async (): Promise<Assessment> => {
    // Not `ask`: what moderators look at is no question in the metrics.
    const { verdict, candidates } = await matcher.explain(question);
    return {
      isAnswered: verdict.outcome !== 'no-answer',
      gap: verdict.outcome === 'no-answer' ? verdict.gap : null,
      nearest: candidates.flatMap(({ facts }) => facts)[0] ?? null,
    };
  });
  known.set(question, assessment);
  assessment.catch(() => known.delete(question));
  return assessment;
}
