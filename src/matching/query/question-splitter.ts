import { splitSentences } from '../../language/sentences.ts';

/** Questions of one message that are answered, at most. */
const MAX_QUESTIONS = 3;
/** Words without which a part is no question of its own: "and when?" */
const MIN_WORDS = 3;
const OPENING = 'what|when|where|who|why|how|which|can|could|do|does|is|are|may|must|should|will';
const ASKS = new RegExp(`\\?$|^(?:${OPENING})\\b`, 'iu');
/** Between two questions in one sentence: "how much is the deposit and when is it due?" */
const BETWEEN = new RegExp(`[,;]? (?:and|also|and also|plus) (?=(?:${OPENING})\\b)`, 'iu');

/** Returns the questions of a message that asks several; empty where it asks one, or none. */
export function splitQuestions(text: string): string[] {
  const asked = splitSentences(text.replace(/\s+/gu, ' '))
    .filter((sentence) => ASKS.test(sentence))
    .flatMap((sentence) => sentence.split(BETWEEN))
    .filter((part) => part.split(' ').length >= MIN_WORDS);
  return asked.length < 2 ? [] : asked.slice(0, MAX_QUESTIONS);
}
