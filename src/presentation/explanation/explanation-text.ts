/** Why a question got the answer it got, or none: a matcher's explanation in words, for moderators. */
import type {
  Decision,
  Explanation,
  NoAnswer,
  ReadingSummary,
  Verdict,
} from '../../matching/index.ts';
import {
  compareFeatures,
  describeSubject,
  formatList,
  formatPercentage,
  formatScore,
  listFeatures,
  listSignals,
  quoteText,
} from './factor-lists.ts';
import { QUESTION_TYPE_WORDS } from './factor-words.ts';

/** One part of an explanation. Bare text: nothing in it is escaped. */
export interface ExplanationPart {
  heading: string;
  lines: string[];
}

/** Corrections that are told; any honest question has fewer. */
const MAX_CORRECTIONS = 8;
/** Characters of a text from a question or a thread that are repeated. */
const MAX_TEXT_LENGTH = 300;

/** Says why there is this answer, or none, why not the next one, and how the question was read. */
export function describeExplanation({ verdict, decision }: Explanation): ExplanationPart[] {
  const parts = [
    verdict.outcome === 'answer'
      ? { heading: 'Why this answer', lines: describeAnswer(verdict.facts.length, decision) }
      : { heading: 'Why no answer', lines: describeNoAnswerReasons(verdict, decision) },
    {
      heading: verdict.outcome === 'answer' ? 'Why not the next one' : 'What else was near',
      lines: describeRunnerUp(verdict, decision),
    },
    { heading: 'How the question was read', lines: describeReading(decision.reading) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The same as one text, a line each. */
export function formatExplanation(explanation: Explanation): string {
  return describeExplanation(explanation)
    .flatMap(({ heading, lines }) => [`${heading}:`, ...lines])
    .join('\n');
}

function describeAnswer(shown: number, decision: Decision): string[] {
  const { by, best } = decision;
  if (by === 'thread') return ['It asks for more on what the thread was last answered with.'];
  if (best === null) return [];
  const name = describeSubject(best);
  if (by === 'curated-ask') {
    return [`This is, word for word, a curated question of ${name}. Nothing had to be weighed.`];
  }
  return [
    `The nearest is ${name}, with a score of ${formatScore(best)}. What carried it:`,
    ...listFeatures(best),
    ...(best.subject.kind !== 'topic' && shown > 1
      ? ['Another article speaks of the same; its statement stands beside it.']
      : []),
    `${describeConfidence(decision)} So it is shown. What spoke for it most:`,
    ...listSignals(decision.signs, 'for'),
    ...describeOpposingSignals(decision),
  ];
}

function describeOpposingSignals(decision: Decision): string[] {
  const lines = listSignals(decision.signs, 'against');
  return lines.length === 0 ? [] : ['What spoke against it:', ...lines];
}

function describeNoAnswerReasons(verdict: NoAnswer, decision: Decision): string[] {
  const { by, gap, reading } = decision;
  if (by === 'nothing-asked') return ['None of its words has content that could be looked up.'];
  if (by === 'curated-ask' && gap !== null) {
    return [
      `This is, word for word, a curated question of ${describeSubject(gap)}. Nothing had to be weighed.`,
    ];
  }
  const lines: string[] = [];
  if (verdict.reason === 'which-article') {
    return ['Several articles answer it, each on a subject of its own, so it asks which is meant.'];
  }
  if (reading.pronoun !== null && verdict.reason === 'ambiguous' && isAboveThreshold(decision)) {
    return [
      `“${reading.pronoun}” stands for nobody who was named before, so the nearest statement may be about another person.`,
    ];
  }
  if (verdict.reason === 'not-mentioned') {
    lines.push(`It turns on what no statement mentions: ${formatList(reading.missing)}.`);
  }
  if (verdict.reason === 'off-topic') lines.push(describeOffTopic(decision));
  if (gap !== null) {
    lines.push(
      `It falls into ${describeSubject(gap)}, with a score of ${formatScore(gap)}. What carried that:`,
    );
    lines.push(...listFeatures(gap));
  }
  return [...lines, ...describeRejection(decision)];
}

/** Why the nearest statement is not shown. */
function describeRejection(decision: Decision): string[] {
  const { best } = decision;
  if (best === null) return ['No statement is near it.'];
  const lines = [`The nearest is ${describeSubject(best)}, with a score of ${formatScore(best)}.`];
  const { scoreNeeded } = decision;
  if (scoreNeeded !== null && best.score < scoreNeeded) {
    lines.push(
      `Below ${scoreNeeded}, a statement has next to nothing in common with a question, and is not shown.`,
    );
  }
  if (isAboveThreshold(decision)) return lines;
  return [
    ...lines,
    `${describeConfidence(decision)} What it fell short in most:`,
    ...listSignals(decision.signs, 'lacking'),
  ];
}

function describeOffTopic({ reading: { known }, knownNeeded }: Decision): string {
  if (known >= knownNeeded) return 'It is about something else: nothing here is near it.';
  return `It is about something else: the articles know ${formatPercentage(known)} of its content, where ${formatPercentage(knownNeeded)} are needed.`;
}

const RULE_REASONS: Record<NonNullable<Decision['rule']>, string> = {
  usual: 'as for any question',
  'missing-name': 'because a name in it is never mentioned',
  uncurated: 'because nobody has been over this fact yet',
  'near-gap': 'because something that the article leaves open is as near',
  leaning: 'because it borrows its subject from before',
  demoted:
    'because a follow-up seldom asks for what was just shown, or for another part of the article',
};

function isAboveThreshold({ confidence, threshold }: Decision): boolean {
  return threshold !== null && confidence >= threshold;
}

/** "It answers the question with a probability of 14 %, where 20 % are needed, because …" */
function describeConfidence({ confidence, threshold, rule }: Decision): string {
  if (threshold === null || rule === null) return '';
  const isClose = Math.round(confidence * 100) === Math.round(threshold * 100);
  const [reached, needed] = [confidence, threshold].map((one) =>
    formatPercentage(one, isClose ? 1 : 0),
  );
  return `It answers the question with a probability of ${reached}, where ${needed} are needed, ${RULE_REASONS[rule]}.`;
}

function describeRunnerUp({ outcome }: Verdict, { by, best, next }: Decision): string[] {
  if (best === null || next === null || by !== 'signs') return [];
  const opening = `Next is ${describeSubject(next)}, with a score of ${formatScore(next)}`;
  if (next.score >= best.score) {
    return outcome === 'answer' && next.subject.kind === 'gap'
      ? [`${opening}: as near, but it is no statement, and the first one was sure enough.`]
      : [`${opening}: as near as the first one.`];
  }
  const lacks = compareFeatures(best, next);
  if (lacks.length === 0) return [`${opening}. It falls behind a little in everything.`];
  return [
    `${opening}. What it lacks against the first:`,
    ...lacks,
    ...(next.lacking.length > 0 ? [`It has nothing of ${formatList(next.lacking)}.`] : []),
  ];
}

function describeReading(reading: ReadingSummary): string[] {
  const { type, corrections, named, part, unknown, missing, leansOn } = reading;
  const lines: string[] = [];
  if (type !== null) lines.push(`It asks for ${QUESTION_TYPE_WORDS[type]}.`);
  for (const { written, read } of corrections.slice(0, MAX_CORRECTIONS)) {
    lines.push(`${quoteText(written)} is read as ${quoteText(read)}.`);
  }
  if (named !== null)
    lines.push(`In this thread it stands for ${quoteText(named, MAX_TEXT_LENGTH)}.`);
  if (part !== null)
    lines.push(`Of the text, this part was weighed: ${quoteText(part, MAX_TEXT_LENGTH)}.`);
  const words = unknown.filter((word) => !missing.includes(word));
  if (words.length > 0) lines.push(`No article knows ${formatList(words)}.`);
  if (missing.length > 0)
    lines.push(`Taken for a name that is never mentioned: ${formatList(missing)}.`);
  if (leansOn !== null) lines.push(describeBorrowedContext(leansOn));
  return lines;
}

function describeBorrowedContext({
  from,
  turn,
  text,
  words,
}: NonNullable<ReadingSummary['leansOn']>): string {
  if (from === 'post') return `What else the post says counts a little: ${formatList(words)}.`;
  const what = from === 'title' ? 'the thread’s title' : `the ${from} of turn ${turn}`;
  const borrowed = words.length === 0 ? '' : ` and borrows ${formatList(words)} from it`;
  return `It leans on ${what}, ${quoteText(text, MAX_TEXT_LENGTH)},${borrowed}`
    .replace(/,$/u, '')
    .concat('.');
}
