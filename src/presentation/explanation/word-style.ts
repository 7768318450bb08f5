import type { Decision, Evidence } from '../../matching/index.ts';
import type { Translator } from '../messages/translator.ts';
import type { Subject } from '../noun.ts';
import { type ExplanationStyle, isAboveThreshold, toChoice } from './explanation-style.ts';
import { rankLosses, rankSignals, type WeighedFactor } from './factor-tables.ts';
import type { Reason } from './factor-words.ts';
import { formatList, nameSubject } from './quoted-words.ts';

/** How many reasons are listed for each side. */
const MAX_REASONS = 3;

/** From these probabilities on, an answer is very or fairly sure. */
const VERY_SURE = 0.9;
const FAIRLY_SURE = 0.6;

/** Explains without figures: what spoke for a statement and against it, in sentences. */
export function createWordStyle(t: Translator, searched: Subject): ExplanationStyle {
  return {
    introduce: (best) => [t.text('explanation.nearest', nameSubject(best))],
    accept(decision) {
      const { signs, confidence, best } = decision;
      const level =
        confidence >= VERY_SURE ? 'very' : confidence >= FAIRLY_SURE ? 'fairly' : 'enough';
      const reasons = listReasons(rankSignals(signs, 'for'));
      const doubts = listReasons(rankSignals(signs, 'against'), reasons);
      return [
        t.text('explanation.sure', { level }),
        ...describeRule(decision, t),
        ...underHeading(t.text('explanation.for'), favour(reasons, best, t)),
        ...underHeading(t.text('explanation.against'), doubt(doubts, best, t)),
      ];
    },
    reject(best, decision) {
      const nearest = t.text('explanation.nearest', nameSubject(best));
      const { scoreNeeded, signs } = decision;
      if (scoreNeeded !== null && best.score < scoreNeeded)
        return [nearest, t.text('explanation.unlike')];
      if (isAboveThreshold(decision)) return [nearest];
      const reasons = listReasons(rankSignals(signs, 'lacking'));
      return [
        nearest,
        t.text('explanation.unsure'),
        ...describeRule(decision, t),
        ...underHeading(t.text('explanation.lacking'), doubt(reasons, best, t)),
      ];
    },
    describeGap: (gap) => [t.text('explanation.gap', { name: nameSubject(gap).name })],
    compare(best, next) {
      const opening = t.text('explanation.next', nameSubject(next));
      const reasons = listReasons(rankLosses(best, next));
      if (reasons.length === 0) return [opening];
      const aspects = t.list(reasons.map((reason) => t.text(`reason.${reason}`)));
      return [`${opening} ${t.text('explanation.further', { aspects })}`];
    },
    introduceNext: (next, key) => [
      `${t.text('explanation.next', nameSubject(next))} ${t.text(key)}`,
    ],
    describeOffTopic: () => t.text('explanation.offTopicWords', searched),
  };
}

/** The reasons of the heaviest factors, each once, without those that are given. */
function listReasons(factors: readonly WeighedFactor[], given: readonly Reason[] = []): Reason[] {
  const reasons = new Set(factors.flatMap(({ words }) => words.reason ?? []));
  return [...reasons].filter((reason) => !given.includes(reason)).slice(0, MAX_REASONS);
}

function describeRule({ rule }: Decision, t: Translator): string[] {
  return rule === null || rule === 'usual'
    ? []
    : [t.text('explanation.stricter', { rule: toChoice(rule) })];
}

const underHeading = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `• ${line}`)];

function favour(reasons: readonly Reason[], best: Evidence | null, t: Translator): string[] {
  return reasons.map((reason) => {
    const ask = best?.nearestAsk ?? null;
    const held = best?.held.all ?? [];
    if (reason === 'wording' && ask !== null)
      return t.text('reason.wording.example', { text: formatList([ask], t) });
    if (reason === 'words' && held.length > 0)
      return t.text('reason.words.example', { text: formatList(held, t) });
    return t.text(`reason.${reason}.for`);
  });
}

function doubt(reasons: readonly Reason[], best: Evidence | null, t: Translator): string[] {
  return reasons.map((reason) =>
    reason === 'words' && best !== null && best.lacking.length > 0
      ? t.text('reason.words.lacking', { text: formatList(best.lacking, t) })
      : t.text(`reason.${reason}.against`),
  );
}
