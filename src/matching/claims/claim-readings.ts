import { withoutAddresses } from '../../language/addresses.ts';
import { splitSentences } from '../../language/sentences.ts';
import { readWords } from '../../language/tokenizer.ts';
import type { VectorLookup } from '../api/thread.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import type { Meanings } from '../meaning/meaning-index.ts';
import { MAX_QUESTION_LENGTH, parseWords } from '../query/question-parser.ts';
import type { ClaimReading } from './claim-features.ts';

/** Sentences of a message that are compared individually by meaning, at most. */
const MAX_SENTENCES = 6;
/** Words of a message or sentence that are compared. */
const MAX_WORDS = 150;

/** Returns the text of a message that is compared: without addresses and hashtags. */
export function stripMessage(message: string): string {
  return withoutHashtags(withoutAddresses(message.slice(0, MAX_QUESTION_LENGTH)));
}

/** Removes hashtags, unless the message has nothing else. */
function withoutHashtags(message: string): string {
  const rest = message.replace(/#[\p{L}\p{N}_]+/gu, ' ');
  return /\p{L}/u.test(rest) ? rest : message;
}

/** Lists the texts of a message that are compared by meaning: the whole, and its sentences if it has several. */
export function listClaimTexts(message: string): string[] {
  const text = stripMessage(message).trim();
  return [...new Set([text, ...splitSentences(text).slice(0, MAX_SENTENCES)])];
}

/** Reads a message and its sentences; `null` if a vector is missing. */
export function readClaim(
  message: string,
  vectors: VectorLookup,
  index: KnowledgeIndex,
  meaning: Meanings,
): ClaimReading[] | null {
  const readings: ClaimReading[] = [];
  for (const text of listClaimTexts(message)) {
    const vector = vectors(text);
    if (vector === undefined) return null;
    const question = parseWords(message, readWords(text).slice(0, MAX_WORDS), index);
    readings.push({ text, question, meaning: meaning.compare({ whole: vector, last: vector }) });
  }
  return readings;
}
