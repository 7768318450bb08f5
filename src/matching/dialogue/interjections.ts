import { CHATTER, FUNCTION_WORDS, REACTIONS } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';

/** What comes before a question, up to a mark: "wow, who came?", "makes sense! and when?" */
const OPENING = /^\s*(?<words>[^,!.;:…?]{1,40})[,!.;…]+\s+(?<rest>\S+\s+\S.*)$/su;

/** A longer opening is a sentence that may say what the question is about. */
const MAX_WORDS = 4;

/** Removes reactions before a question, which are no part of it; courtesies alone have no weight in it anyway. */
export function stripInterjections(text: string): string {
  const { words, rest } = OPENING.exec(text)?.groups ?? {};
  if (words === undefined || rest === undefined) return text;
  const norms = splitWords(words).map(({ norm }) => norm);
  const isIdle =
    norms.length <= MAX_WORDS &&
    norms.some((norm) => REACTIONS.has(norm)) &&
    norms.every((norm) => REACTIONS.has(norm) || CHATTER.has(norm) || FUNCTION_WORDS.has(norm));
  return isIdle ? stripInterjections(rest) : text;
}
