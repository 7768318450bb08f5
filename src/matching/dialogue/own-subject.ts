import { isStopWord } from '../../language/stop-words.ts';
import { matchStrength } from '../analysis/bag-of-words.ts';
import type { Doc } from '../corpus/document.ts';
import type { Question } from '../query/question.ts';
import { refersBack } from './follow-up.ts';
import { CONTINUES } from './remark.ts';

/** Cosine from which a turn is about its answer, though in other words. */
const SAME_SUBJECT = 0.35;
/** … where it refers back, as "is it just me or is it freezing" only seems to. */
const SAME_SUBJECT_REFERRING = 0.2;

/**
 * Whether a turn names a subject of its own, which the answer that its thread suggests is not about: "Horscroft?" and
 * "who's going to the concert?" after a question about leave. Not one that goes on from what was shown: "and then?"
 *
 * @param nearness its cosine with the answer.
 */
export function namesOwnSubject(
  { text, terms }: Question,
  { all }: Doc,
  nearness: number,
): boolean {
  const content = terms.filter((term) => term.content && !isStopWord(term.token.norm));
  const refers = refersBack(text);
  return (
    content.length > 0 &&
    !CONTINUES.test(text) &&
    !(refers && text.includes('?')) &&
    nearness < (refers ? SAME_SUBJECT_REFERRING : SAME_SUBJECT) &&
    content.every(({ token }) => matchStrength(all, token) === 0)
  );
}
