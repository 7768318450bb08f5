import type { Article } from '../../knowledge/knowledge.ts';
import type {
  Answer,
  Decision,
  DocumentValue,
  Explanation,
  Match,
  NoAnswer,
  ReadingSummary,
  Verdict,
} from '../../matching/index.ts';
import { capitalize, findCountNoun, nameDocuments, type Subject, toPlural } from '../noun.ts';
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

const agree = ({ documents }: Subject, singular: string, plural: string) =>
  documents === 'one' ? singular : plural;
const nameOf = ({ documents, noun }: Subject) =>
  documents === 'several' ? `my ${noun}` : `the ${noun}`;

/** A part of an explanation. The text is not escaped. */
export interface ExplanationPart {
  heading: string;
  lines: string[];
}

/** The most spelling corrections that are listed. */
const MAX_CORRECTIONS = 8;
/** The longest text from a question or a thread that is repeated, in UTF-16 units. */
const MAX_TEXT_LENGTH = 300;

/**
 * Describes why a question was answered or not, why not by the next candidate, and how it was read.
 *
 * @param articles the articles that were searched.
 */
export function describeExplanation(
  { verdict, decision }: Explanation,
  articles: readonly Article[],
): ExplanationPart[] {
  const searched = nameDocuments(articles);
  const parts = [
    describeOutcome(verdict, decision, searched),
    {
      heading: verdict.outcome === 'answer' ? 'Why not the next one' : 'What else was near',
      lines: describeRunnerUp(verdict, decision),
    },
    {
      heading: 'How the question was read',
      lines: decision.by === 'talk' ? [] : describeReading(decision.reading, searched),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function describeOutcome(verdict: Verdict, decision: Decision, searched: Subject): ExplanationPart {
  if (verdict.outcome === 'no-answer')
    return {
      heading: 'Why no answer',
      lines: describeNoAnswerReasons(verdict, decision, searched),
    };
  const lines =
    verdict.outcome === 'metadata'
      ? [`${describeDocumentQuestion(verdict.values)} the front matter answers that.`]
      : describeAnswer(verdict, decision);
  return { heading: 'Why this answer', lines };
}

function describeDocumentQuestion(values: readonly DocumentValue[]): string {
  const subject = nameDocuments(values.map(({ article }) => article));
  return `It asks about ${nameOf(subject)} as such, not about something in ${agree(subject, 'it', 'them')}:`;
}

/** Formats an explanation as one text, a line for each heading and reason. */
export function formatExplanation(explanation: Explanation, articles: readonly Article[]): string {
  return describeExplanation(explanation, articles)
    .flatMap(({ heading, lines }) => [`${heading}:`, ...lines])
    .join('\n');
}

function describeAnswer({ facts }: Answer, decision: Decision): string[] {
  const { by, best } = decision;
  if (by === 'thread') return ['It asks for more on the last answer in the thread.'];
  if (by === 'number') return ['It asks for a place in the document by its number.'];
  if (by === 'list') return ['It asks for a list or a table by its name.'];
  if (best === null) return [];
  const name = describeSubject(best);
  if (by === 'curated-ask') {
    return [`This is, word for word, a curated question of ${name}. No scoring was needed.`];
  }
  return [
    `The nearest is ${name}, with a score of ${formatScore(best)}. What contributed most:`,
    ...listFeatures(best),
    ...(best.subject.kind === 'topic' ? [] : describeOthers(facts)),
    `${describeConfidence(decision)} So it is shown. What spoke for it most:`,
    ...listSignals(decision.signs, 'for'),
    ...describeOpposingSignals(decision),
  ];
}

/** Describes why more than the best statement is shown. */
function describeOthers(facts: readonly Match[]): string[] {
  if (facts.length < 2) return [];
  const { size } = new Set(facts.map(({ fact }) => fact.article));
  return size > 1
    ? [
        `Another ${findCountNoun(facts.map(({ fact }) => fact.article))} covers the same; its statement is shown beside it.`,
      ]
    : ['The question names no single item of its list, so the whole list is shown.'];
}

function describeOpposingSignals(decision: Decision): string[] {
  const lines = listSignals(decision.signs, 'against');
  return lines.length === 0 ? [] : ['What spoke against it:', ...lines];
}

function describeNoAnswerReasons(
  verdict: NoAnswer,
  decision: Decision,
  searched: Subject,
): string[] {
  const { by, gap, reading } = decision;
  if (by === 'talk')
    return [
      verdict.talk === 'other-language'
        ? 'It is not in English.'
        : 'It is small talk, or about me: it asks nothing of a document.',
    ];
  if (by === 'nothing-asked') return ['None of its words has content that could be looked up.'];
  if (by === 'curated-ask' && gap !== null) {
    return [
      `This is, word for word, a curated question of ${describeSubject(gap)}. No scoring was needed.`,
    ];
  }
  const lines: string[] = [];
  if (verdict.values !== undefined)
    return [`${describeDocumentQuestion(verdict.values)} the front matter has no such field.`];
  if (by === 'document')
    return ['Several documents have what it asks for, so the member is asked which one is meant.'];
  if (verdict.reason === 'which-article') {
    const noun = findCountNoun(verdict.suggestions.map(({ fact }) => fact.article));
    return [
      `Several ${toPlural(noun)} answer it, each about a different subject, so the member is asked which one is meant.`,
    ];
  }
  if (reading.pronoun !== null && verdict.reason === 'ambiguous' && isAboveThreshold(decision)) {
    return [
      `“${reading.pronoun}” refers to no one named before, so the nearest statement may be about another person.`,
    ];
  }
  if (verdict.reason === 'not-mentioned') {
    lines.push(`It depends on what no statement mentions: ${formatList(reading.missing)}.`);
  }
  if (verdict.reason === 'off-topic') lines.push(describeOffTopic(decision, searched));
  if (gap !== null) {
    lines.push(
      `It falls into ${describeSubject(gap)}, with a score of ${formatScore(gap)}. What contributed most:`,
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
      `Below ${scoreNeeded}, a statement has almost nothing in common with the question, and is not shown.`,
    );
  }
  if (isAboveThreshold(decision)) return lines;
  return [
    ...lines,
    `${describeConfidence(decision)} Where it fell short most:`,
    ...listSignals(decision.signs, 'lacking'),
  ];
}

function describeOffTopic(
  { reading: { known }, knownNeeded }: Decision,
  searched: Subject,
): string {
  if (known >= knownNeeded) return 'It is about something else: no statement is near it.';
  return `It is about something else: ${nameOf(searched)} ${agree(searched, 'contains', 'contain')} ${formatPercentage(known)} of its content, where ${formatPercentage(knownNeeded)} are needed.`;
}

const RULE_REASONS: Record<NonNullable<Decision['rule']>, string> = {
  usual: 'as for any question',
  'missing-name': 'because a name in it is never mentioned',
  uncurated: 'because no curator has reviewed this fact yet',
  'near-gap': 'because a known gap is as near',
  leaning: 'because it takes its subject from an earlier turn',
  demoted:
    'because a follow-up seldom asks for what was just shown, or for another part of its source',
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
      ? [`${opening}: as near, but it is a known gap, and the first one was sure enough.`]
      : [`${opening}: as near as the first one.`];
  }
  const lacks = compareFeatures(best, next);
  if (lacks.length === 0) return [`${opening}. It scores slightly lower on everything.`];
  return [
    `${opening}. Where it scores lower than the first:`,
    ...lacks,
    ...(next.lacking.length > 0 ? [`It does not contain ${formatList(next.lacking)}.`] : []),
  ];
}

function describeReading(reading: ReadingSummary, searched: Subject): string[] {
  const { type, corrections, named, part, unknown, missing, leansOn } = reading;
  const lines: string[] = [];
  if (type !== null) lines.push(`It asks for ${QUESTION_TYPE_WORDS[type]}.`);
  for (const { written, read } of corrections.slice(0, MAX_CORRECTIONS)) {
    lines.push(`${quoteText(written)} is read as ${quoteText(read)}.`);
  }
  if (named !== null)
    lines.push(`In this thread it stands for ${quoteText(named, MAX_TEXT_LENGTH)}.`);
  if (part !== null)
    lines.push(`Only this part of the text was scored: ${quoteText(part, MAX_TEXT_LENGTH)}.`);
  const words = unknown.filter((word) => !missing.includes(word));
  if (words.length > 0)
    lines.push(
      `${capitalize(nameOf(searched))} ${agree(searched, 'does', 'do')} not contain ${formatList(words)}.`,
    );
  if (missing.length > 0)
    lines.push(
      `Read as a name that ${nameOf(searched)} never ${agree(searched, 'mentions', 'mention')}: ${formatList(missing)}.`,
    );
  if (leansOn !== null) lines.push(describeBorrowedContext(leansOn));
  return lines;
}

function describeBorrowedContext({
  from,
  turn,
  text,
  words,
}: NonNullable<ReadingSummary['leansOn']>): string {
  if (from === 'post') return `The rest of the post counts a little: ${formatList(words)}.`;
  const what = from === 'title' ? 'the thread’s title' : `the ${from} of turn ${turn}`;
  const borrowed = words.length === 0 ? '' : ` and borrows ${formatList(words)} from it`;
  return `It follows on from ${what}, ${quoteText(text, MAX_TEXT_LENGTH)},${borrowed}`
    .replace(/,$/u, '')
    .concat('.');
}
