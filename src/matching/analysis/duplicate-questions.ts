import type { SynonymGroup } from '../../knowledge/knowledge.ts';
import { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../../language/stop-words.ts';
import { Analyzer } from './analyzer.ts';

/** Questions whose words overlap by this much (Jaccard) count as the same in other words. */
const DUPLICATE_MIN = 0.6;

/**
 * Groups questions that are the same in other words: other forms, other order, synonyms, more or
 * fewer words that carry nothing. "Who" and "when" keep two questions apart.
 *
 * @param questions the most important first: each group is led by its most important one.
 * @returns positions in `questions`, a group each, in the order of their leaders.
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
  const carrying = tokens.filter(
    ({ norm }) => QUESTION_WORDS.has(norm) || !(FUNCTION_WORDS.has(norm) || CHATTER.has(norm)),
  );
  // A question of nothing but such words still has to be told from another one.
  const read = carrying.length > 0 ? carrying : tokens;
  return new Set(
    read.map(({ stem, concepts }) => (concepts[0] === undefined ? stem : `#${concepts[0]}`)),
  );
}

function measureOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = a.union(b).size;
  return union === 0 ? 1 : a.intersection(b).size / union;
}
