/** Tables of what became of questions, posts and turns about policies. */
import { type Bin, calibrationBins } from './calibration-error.ts';
import type { JudgedItem } from './policies.ts';
import { areaUnderRoc, formatPercent, rankFigures } from './ranking-figures.ts';

type PolicyRow = Record<string, string | number>;

/** Kinds of questions for which silence is right. */
const UNANSWERED = ['near_unanswerable', 'off_topic'];

const isPost = ({ kind }: JudgedItem) => kind.startsWith('posts');
const isQuestion = (item: JudgedItem) => !isPost(item) && item.kind !== 'turns';

/** Returns a row for each kind, and for all questions, posts and turns. */
export function tabulateByKind(items: readonly JudgedItem[]): Record<string, PolicyRow> {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [kind, row(items.filter((item) => item.kind === kind))]),
    ),
    'all questions': row(items.filter(isQuestion)),
    '… answered in the document': row(
      items.filter((item) => isQuestion(item) && !UNANSWERED.includes(item.kind)),
    ),
    'all posts': row(items.filter(isPost)),
    'all turns': row(items.filter(({ kind }) => kind === 'turns')),
  };
}

/** How well the confidence tells questions apart; each figure from 0 to 1. */
export interface ConfidenceFigures {
  /** Mean reciprocal rank of the first right candidate. */
  reciprocalRank: number;
  /** Area under the ROC curve: whether a question is answered in the document. */
  answered: number;
  /** … whether the first candidate is right. */
  right: number;
  /** Groups of questions of similar confidence. */
  bins: Bin[];
}

/** Measures the confidence in the answers to questions. */
export function measureConfidence(items: readonly JudgedItem[]): ConfidenceFigures {
  const questions = items.filter(isQuestion);
  const isAnswerable = ({ rank }: JudgedItem) => rank !== null;
  const split = (isIn: (item: JudgedItem) => boolean) => {
    const groups = Map.groupBy(questions, isIn);
    const confidences = (isIn: boolean) => (groups.get(isIn) ?? []).map((item) => item.confidence);
    return areaUnderRoc(confidences(true), confidences(false));
  };
  const ranks = questions.flatMap(({ rank }) => rank ?? []);
  return {
    reciprocalRank: rankFigures(ranks.map((rank) => rank - 1)).reciprocal / ranks.length,
    answered: split(isAnswerable),
    right: split(({ rank }) => rank === 1),
    bins: calibrationBins(
      questions.map(({ confidence, rank }) => ({ confidence, right: rank === 1 })),
      BINS,
    ),
  };
}

const BINS = 10;

/** Returns a row for each document's questions. */
export function tabulateByDocument(items: readonly JudgedItem[]): Record<string, PolicyRow> {
  const questions = items.filter(isQuestion);
  const byDocument = Map.groupBy(questions, ({ document }) => document);
  return Object.fromEntries([...byDocument].map(([document, own]) => [document, row(own)]));
}

const isRankedIn =
  (limit: number) =>
  ({ rank }: JudgedItem) =>
    rank !== null && rank >= 1 && rank <= limit;

function row(items: readonly JudgedItem[]): PolicyRow {
  const share = (isCounted: (item: JudgedItem) => boolean, of = items) =>
    formatPercent(of.filter(isCounted).length, of.length);
  const ranked = items.filter((item) => item.rank !== null && isQuestion(item));
  const invented = items.filter(isPost);
  return {
    items: items.length,
    right: share(({ outcome }) => outcome === 'right'),
    wrong: share(({ outcome }) => outcome === 'wrong'),
    silent: share(({ outcome }) => outcome === 'silent'),
    'in one click': ranked.length === 0 ? '' : share(({ inOneClick }) => inOneClick, ranked),
    'ranked first': ranked.length === 0 ? '' : share(({ rank }) => rank === 1, ranked),
    'in three': ranked.length === 0 ? '' : share(isRankedIn(3), ranked),
    'in ten': ranked.length === 0 ? '' : share(isRankedIn(10), ranked),
    invented: invented.length === 0 ? '' : share((item) => item.invented, invented),
  };
}
