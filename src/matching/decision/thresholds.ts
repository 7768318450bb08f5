/** The numbers that decide between an answer and silence. Probabilities lie between 0 and 1. */

/** From here on a fact is shown as the answer. Chosen for few wrong answers: silence is cheaper. */
export const ANSWER_MIN = 0.4;
/** From here on, below `ANSWER`, the member is asked which of the nearest statements was meant. */
export const CLARIFY_MIN = 0.17;
/**
 * From here on a sentence that nobody has curated is shown. Of ten drafted articles it keeps 94 % of the
 * questions that they answer, and 4 % of those of another article.
 */
export const UNCURATED_MIN = 0.2;
/** Below this share of known content, the question is about something else altogether. */
export const KNOWN_CONTENT_MIN = 0.45;
/** … unless the answer is this probable: "How many heavyweights are cycling through?" has one known word, and that tells. */
export const ON_TOPIC_OVERRIDE = 0.78;
/** Further facts are offered behind "More" down to this share of the best one's score. */
export const FURTHER_SHARE = 0.6;
/** At most this many are offered. */
export const MAX_FURTHER = 8;
/** Questions offered after a no-answer. */
export const MAX_SUGGESTIONS = 3;
/**
 * A gap is named as the reason of silence where its score is at least this share of the best one, and
 * it covers at least this share of the question.
 */
export const GAP_SHARE_MIN = 0.7;
/** A posted message repeats a statement from this likeness on. */
export const SOURCE_MIN = 0.24;
/** Where a gap is as near as the best fact, the answer has to be this probable to be shown. */
export const NEAR_GAP_MIN = 0.4;
/** … and this probable where the gap's score is `GAP_AHEAD` or more above the fact's. */
export const GAP_AHEAD_MIN = 0.7;
export const GAP_AHEAD_MARGIN = 0.05;
/** A fact whose score is less than this far ahead of the nearest gap's has to be `SURE`. */
export const GAP_NEAR_MARGIN = 0.01;
/** In a follow-up, the score of a fact that was just shown counts by this much. */
export const REPEATED_FACTOR = 0.78;
/** … and that of a fact from another paragraph than what was just shown by this much. */
export const UNRELATED_FACTOR = 0.8;
/** In a brief one, that of a fact that rests on the sentence just shown counts by this much. */
export const SAME_SENTENCE_FACTOR = 1.1;
/** What a question that turns on a name nothing mentions has to reach: the name may be a slip of the keyboard. */
export const MISSING_NAME_MIN = 0.92;
/** … unless so many asks of the fact use the name. */
export const NAME_IN_USE_ASKS = 5;
/** A clause of a post counts for this much against the whole, where its nearest is a sentence that nobody has curated. */
export const CLAUSE_FACTOR = 0.9;
/** What a question has to reach that borrows its subject from before. */
export const BORROWED_MIN = 0.63;
/** What a follow-up has to reach for what was just shown, or is from another paragraph. */
export const DEMOTED_MIN = 0.75;
/** … where a gap's score is ahead of it besides. */
export const DEMOTED_GAP_AHEAD_MIN = 0.85;
/** A curated fact with a lower score has next to nothing in common with the question. */
export const SCORE_MIN = 0.22;
/** … unless this share of the question's content is known. */
export const FAMILIAR_SHARE = 0.75;
