import type { Article } from '../../knowledge/knowledge.ts';
import type {
  Answer,
  Decision,
  Explanation,
  Match,
  NoAnswer,
  ReadingSummary,
  Verdict,
} from '../../matching/index.ts';
import type { Translator } from '../messages/translator.ts';
import { findCountNoun, nameDocuments, type Subject, toPlural } from '../noun.ts';
import { type ExplanationStyle, isAboveThreshold, toChoice } from './explanation-style.ts';
import { createFigureStyle } from './figure-style.ts';
import { formatList, nameSubject, quoteText } from './quoted-words.ts';
import { createWordStyle } from './word-style.ts';

/** A part of an explanation. The text is not escaped. */
export interface ExplanationPart {
  heading: string;
  lines: string[];
}

/** Whether an explanation is in words alone, or has scores and probabilities, too. */
export type ExplanationDetail = 'words' | 'figures';

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
  detail: ExplanationDetail,
  t: Translator,
): ExplanationPart[] {
  const searched = nameDocuments(articles);
  const createStyle = detail === 'words' ? createWordStyle : createFigureStyle;
  const style = createStyle(t, searched);
  const isAnswer = verdict.outcome === 'answer';
  const parts = [
    verdict.outcome === 'no-answer'
      ? {
          heading: t.text('explanation.whyNone'),
          lines: describeNoAnswerReasons(verdict, decision, style, t),
        }
      : {
          heading: t.text('explanation.whyAnswer'),
          lines: isAnswer
            ? describeAnswer(verdict, decision, style, t)
            : [t.text('explanation.documentAnswers', nameAsked(verdict.values))],
        },
    {
      heading: t.text(isAnswer ? 'explanation.whyNotNext' : 'explanation.near'),
      lines: describeRunnerUp(verdict, decision, style),
    },
    {
      heading: t.text('explanation.reading'),
      lines: decision.by === 'talk' ? [] : describeReading(decision.reading, searched, t),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Formats an explanation with its figures as one text, a line for each heading and reason. */
export function formatExplanation(
  explanation: Explanation,
  articles: readonly Article[],
  t: Translator,
): string {
  return describeExplanation(explanation, articles, 'figures', t)
    .flatMap(({ heading, lines }) => [`${heading}:`, ...lines])
    .join('\n');
}

const nameAsked = (values: readonly { article: Article }[]): Subject =>
  nameDocuments(values.map(({ article }) => article));

function describeAnswer(
  { facts }: Answer,
  decision: Decision,
  style: ExplanationStyle,
  t: Translator,
): string[] {
  const { by, best } = decision;
  if (by === 'thread' || by === 'number' || by === 'list') return [t.text(`explanation.${by}`)];
  if (best === null) return [];
  if (by === 'curated-ask') return [t.text('explanation.curated', nameSubject(best))];
  return [
    ...style.introduce(best),
    ...(best.subject.kind === 'topic' ? [] : describeOthers(facts, t)),
    ...style.accept(decision),
  ];
}

/** Describes why more than the best statement is shown. */
function describeOthers(facts: readonly Match[], t: Translator): string[] {
  if (facts.length < 2) return [];
  const articles = facts.map(({ fact }) => fact.article);
  return new Set(articles).size > 1
    ? [t.text('explanation.alsoCovers', { noun: findCountNoun(articles) })]
    : [t.text('explanation.wholeList')];
}

function describeNoAnswerReasons(
  verdict: NoAnswer,
  decision: Decision,
  style: ExplanationStyle,
  t: Translator,
): string[] {
  const { by, gap, reading, best } = decision;
  if (by === 'talk')
    return [
      t.text(verdict.talk === 'other-language' ? 'explanation.otherLanguage' : 'explanation.talk'),
    ];
  if (by === 'nothing-asked') return [t.text('explanation.nothingAsked')];
  if (by === 'curated-ask' && gap !== null)
    return [t.text('explanation.curated', nameSubject(gap))];
  if (verdict.values !== undefined)
    return [t.text('explanation.documentLacks', nameAsked(verdict.values))];
  if (by === 'document') return [t.text('explanation.severalHave')];
  if (verdict.reason === 'which-article') {
    const noun = findCountNoun(verdict.suggestions.map(({ fact }) => fact.article));
    return [t.text('explanation.which', { noun: toPlural(noun) })];
  }
  const { pronoun } = reading;
  if (pronoun !== null && verdict.reason === 'ambiguous' && isAboveThreshold(decision))
    return [t.text('explanation.pronoun', { pronoun })];
  return [
    ...(verdict.reason === 'not-mentioned'
      ? [t.text('explanation.missing', { names: formatList(reading.missing, t) })]
      : []),
    ...(verdict.reason === 'off-topic' ? [describeOffTopic(decision, style, t)] : []),
    ...(gap === null ? [] : style.describeGap(gap)),
    ...(best === null ? [t.text('explanation.noneNear')] : style.reject(best, decision)),
  ];
}

function describeOffTopic(decision: Decision, style: ExplanationStyle, t: Translator): string {
  return decision.reading.known >= decision.knownNeeded
    ? t.text('explanation.offTopic')
    : style.describeOffTopic(decision);
}

function describeRunnerUp(
  { outcome }: Verdict,
  { by, best, next }: Decision,
  style: ExplanationStyle,
): string[] {
  if (best === null || next === null || by !== 'signs') return [];
  if (next.score < best.score) return style.compare(best, next);
  const isGap = outcome === 'answer' && next.subject.kind === 'gap';
  return style.introduceNext(next, isGap ? 'explanation.gapAsNear' : 'explanation.asNear');
}

function describeReading(reading: ReadingSummary, searched: Subject, t: Translator): string[] {
  const { type, corrections, named, part, unknown, missing, leansOn } = reading;
  const words = unknown.filter((word) => !missing.includes(word));
  const quoteLong = (text: string) => quoteText(text, t, MAX_TEXT_LENGTH);
  return [
    ...(type === null ? [] : [t.text('explanation.asksFor', { type: toChoice(type) })]),
    ...corrections.slice(0, MAX_CORRECTIONS).map(({ written, read }) =>
      t.text('explanation.readAs', {
        written: quoteText(written, t),
        read: quoteText(read, t),
      }),
    ),
    ...(named === null ? [] : [t.text('explanation.standsFor', { text: quoteLong(named) })]),
    ...(part === null ? [] : [t.text('explanation.part', { text: quoteLong(part) })]),
    ...(words.length === 0
      ? []
      : [t.text('explanation.unknownWords', { ...searched, words: formatList(words, t) })]),
    ...(missing.length === 0
      ? []
      : [t.text('explanation.missingNames', { ...searched, names: formatList(missing, t) })]),
    ...(leansOn === null ? [] : [describeBorrowedContext(leansOn, t)]),
  ];
}

function describeBorrowedContext(
  { from, turn, text, words }: NonNullable<ReadingSummary['leansOn']>,
  t: Translator,
): string {
  const borrowed = formatList(words, t);
  if (from === 'post') return t.text('explanation.post', { words: borrowed });
  const context = { from, turn: turn ?? 0, text: quoteText(text, t, MAX_TEXT_LENGTH) };
  return words.length === 0
    ? t.text('explanation.follows', context)
    : t.text('explanation.followsBorrows', { ...context, words: borrowed });
}
