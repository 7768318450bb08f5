/** Thresholds between an answer and a no-answer. Probabilities, scores and shares lie between 0 and 1. */

/**
 * Probability from which a fact is shown as the answer. Set for high precision, as silence is
 * cheaper than a wrong answer.
 */
export const ANSWER_MIN = 0.4;
/** Probability from which, below `ANSWER_MIN`, the closest statements are offered as suggestions. */
export const CLARIFY_MIN = 0.17;
/**
 * Probability from which an uncurated sentence is shown. Over ten drafted articles, 94 % of answerable
 * questions pass, and 4 % of those about another article.
 */
export const UNCURATED_MIN = 0.2;
/**
 * Probability from which a fact with few asks or none is shown where the question's meaning is known: a wrong answer
 * costs 1.3 times as much as a silence.
 */
export const FACT_MIN = 0.57;
/**
 * … and from which, below `FACT_MIN`, the closest facts are offered, whatever its words: a paraphrase has few that the
 * document knows. Two thirds of the questions on other subjects are below.
 */
export const OFFER_MIN = 0.1;
/**
 * Probability from which a follow-up is answered where its meaning is known. In threads a wrong answer misleads further: it
 * costs 2.3 times as much as a silence, which leaves less than 8 % of turns wrong.
 */
export const TURN_MIN = 0.7;
/** Share of known content below which a question is off-topic, unless it is answered with a probability of `OFFER_MIN`. */
export const KNOWN_CONTENT_MIN = 0.45;
/**
 * … unless the answer is this probable: the one known word of "How many heavyweights are cycling
 * through?" may suffice.
 */
export const ON_TOPIC_OVERRIDE = 0.78;
/** Share of the best score down to which further facts are offered under "More". */
export const FURTHER_SHARE = 0.6;
/** Further facts offered, at most. */
export const MAX_FURTHER = 8;
/** Questions offered after a no-answer, at most. */
export const MAX_SUGGESTIONS = 3;
/**
 * A gap is named as the reason for a no-answer if its score is at least this share of the best score,
 * and it covers at least this share of the question.
 */
export const GAP_SHARE_MIN = 0.7;
/** … and, where it has many asks, if its score is at least this: below, most such gaps are about something else. */
export const GAP_NAMED_MIN = 0.42;
/**
 * … and if an answer is less probable than this, or the gap's score is ahead of the best fact's by `GAP_NAMED_LEAD`:
 * otherwise as many of the questions have an answer as fall into the gap.
 */
export const GAP_DOUBT_MIN = 0.2;
export const GAP_NAMED_LEAD = 0.1;
/** Similarity from which a statement counts as the source of a posted message. */
export const SOURCE_MIN = 0.24;
/** Probability required if a gap is as close as the best fact. */
export const NEAR_GAP_MIN = 0.4;
/** … or if the gap's score is ahead by `GAP_AHEAD_MARGIN` or more. */
export const GAP_AHEAD_MIN = 0.7;
export const GAP_AHEAD_MARGIN = 0.05;
/** Lead in score below which the best gap counts as close: `NEAR_GAP_MIN` applies. */
export const GAP_NEAR_MARGIN = 0.01;
/** In a follow-up, multiplies the score of a fact that was just shown. */
export const REPEATED_FACTOR = 0.78;
/** … of a fact from another paragraph than what was just shown. */
export const UNRELATED_FACTOR = 0.8;
/** … and, in a brief one, of another fact of the sentence just shown. */
export const SAME_SENTENCE_FACTOR = 1.1;
/**
 * Probability required if a question depends on a name that no article mentions; the name may be
 * misspelt.
 */
export const MISSING_NAME_MIN = 0.92;
/** … unless this many asks of the fact use the name. */
export const NAME_IN_USE_ASKS = 5;
/** Multiplies the score of a further reading if its best candidate is an uncurated sentence. */
export const CLAUSE_FACTOR = 0.9;
/** Probability required if a question borrows terms from an earlier turn. */
export const BORROWED_MIN = 0.63;
/** Probability required in a follow-up for a fact that was just shown or is from another paragraph. */
export const DEMOTED_MIN = 0.75;
/** … if a gap's score is also ahead. */
export const DEMOTED_GAP_AHEAD_MIN = 0.85;
/** Score below which a curated fact has too little in common with the question. */
export const SCORE_MIN = 0.22;
/** … unless at least this share of the question's content is known. */
export const FAMILIAR_SHARE = 0.75;

/** Cosine with the gist of a fact with many asks that leaves its probability by letters as it is. */
const USUAL_CLOSENESS = 0.4;
/** Log-odds that a cosine of 1 more is worth. */
const CLOSENESS_WEIGHT = 5;

/** Lead in cosine of the nearest fact or gap with few asks from which an answer with many asks is about something else. */
const NEARER_BY = 0.1;
/** … from which all with many asks are, as none of them is nearer. */
const ELSEWHERE_BY = 0.05;
/** Cosine that it needs for either: of what is all far, letters know more. */
const NEARER_MIN = 0.5;

/**
 * Whether an answer by letters is too far from the question in meaning: the surer letters are, the less meaning it needs,
 * unless something else is plainly nearer.
 *
 * @param confidence the probability by letters, from 0 to 1.
 * @param closeness its cosine with the question.
 * @param nearest the highest cosine of what has few asks.
 */
export function isFarFetched(confidence: number, closeness: number, nearest: number): boolean {
  if (nearest >= NEARER_MIN && closeness < nearest - NEARER_BY) return true;
  const logOdds = Math.log(confidence / (1 - confidence));
  return logOdds + CLOSENESS_WEIGHT * (closeness - USUAL_CLOSENESS) < 0;
}

/**
 * Whether a question is about what has few asks, so that nothing with many asks is a candidate.
 *
 * @param many the highest cosine of those with many, -1 where there is none.
 * @param few … and of those with few.
 */
export function isAboutOthers({ many, few }: { many: number; few: number }): boolean {
  return many > -1 && few >= NEARER_MIN && many < few - ELSEWHERE_BY;
}
