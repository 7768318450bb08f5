/** The numbers that decide between an answer and silence. Probabilities lie between 0 and 1. */

/** From here on a fact is shown as the answer. Chosen for few wrong answers: silence is cheaper. */
export const ANSWER = 0.4;
/** From here on, below `ANSWER`, the member is asked which of the nearest statements was meant. */
export const UNSURE = 0.17;
/**
 * From here on a sentence that nobody has curated is shown. Of ten drafted articles it keeps 94 % of the
 * questions that they answer, and 4 % of those of another article.
 */
export const UNCURATED = 0.2;
/** Below this share of known content, the question is about something else altogether. */
export const ON_TOPIC = 0.45;
/** … unless the answer is this probable: "How many heavyweights are cycling through?" has one known word, and that tells. */
export const CERTAIN = 0.78;
/** Further facts are offered behind "More" down to this share of the best one's score. */
export const FURTHER = 0.6;
/** At most this many are offered. */
export const MOST_FURTHER = 8;
/** Questions offered after a no-answer. */
export const MOST_SUGGESTIONS = 3;
/**
 * A gap is named as the reason of silence where its score is at least this share of the best one, and
 * it covers at least this share of the question.
 */
export const GAP = 0.7;
/** A posted message repeats a statement from this likeness on. */
export const TRACED = 0.24;
/** Where a gap is as near as the best fact, the answer has to be this probable to be shown. */
export const SURE = 0.4;
/** … and this probable where the gap's score is `GAP_AHEAD` or more above the fact's. */
export const FIRM = 0.7;
export const GAP_AHEAD = 0.05;
/** A fact whose score is less than this far ahead of the nearest gap's has to be `SURE`. */
export const GAP_LEAD = 0.01;
/** In a follow-up, the score of a fact that was just shown counts by this much. */
export const REPEATED = 0.78;
/** … and that of a fact from another paragraph than what was just shown by this much. */
export const UNRELATED = 0.8;
/** In a brief one, that of a fact that rests on the sentence just shown counts by this much. */
export const BESIDE = 1.1;
/** What a question that turns on a name nothing mentions has to reach: the name may be a slip of the keyboard. */
export const NAMELESS = 0.92;
/** … unless so many asks of the fact use the name. */
export const IN_USE = 5;
/** A clause of a post counts for this much against the whole, where its nearest is a sentence that nobody has curated. */
export const PART_OF_SENTENCE = 0.9;
/** What a question has to reach that borrows its subject from before. */
export const LEANING = 0.63;
/** What a follow-up has to reach for what was just shown, or is from another paragraph. */
export const DEMOTED = 0.75;
/** … where a gap's score is ahead of it besides. */
export const DEMOTED_FIRM = 0.85;
/** A curated fact with a lower score has next to nothing in common with the question. */
export const NEAREST = 0.22;
/** … unless this share of the question's content is known. */
export const FAMILIAR = 0.75;
