import type { SynonymGroup } from '../../knowledge/knowledge.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import { Analyzer } from './analyzer.ts';

/** Jaccard similarity from which two questions count as rewordings of each other. */
const DUPLICATE_MIN = 0.6;

/**
 * Groups rewordings of the same question: other inflections, other order, synonyms, more or fewer
 * function words. Different question words ("who", "when") make different questions.
 *
 * @param questions Most important first; the first of a group leads it.
 * @returns Groups of positions in `questions`, in the order of their leaders.
 */
export function groupDuplicateQuestions(
  questions: readonly string[],
  synonyms: readonly SynonymGroup[],
): number[][] {
  const analyzer = new Analyzer(synonyms);
  const groups: { words: ReadonlySet<string>; members: number[] }[] = [];
  for (const [position, question] of questions.entries()) {
    const words = readMeaning(question, analyzer);
    const same = groups.find((group) => measureOverlap(group.words, words) >= DUPLICATE_MIN);
    if (same) same.members.push(position);
    else groups.push({ words, members: [position] });
  }
  return groups.map(({ members }) => members);
}

function readMeaning(question: string, analyzer: Analyzer): Set<string> {
  const tokens = analyzer.analyze(question);
  const content = tokens.filter(
    ({ norm }) => QUESTION_WORDS.has(norm) || !(FUNCTION_WORDS.has(norm) || CHATTER.has(norm)),
  );
  // A question of function words only is compared by all its words.
  const compared = content.length > 0 ? content : tokens;
  return new Set(
    compared.map(({ stem, concepts }) => (concepts[0] === undefined ? stem : `#${concepts[0]}`)),
  );
}

function measureOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = a.union(b).size;
  return union === 0 ? 1 : a.intersection(b).size / union;
}
