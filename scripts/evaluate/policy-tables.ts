/** Tables of what became of questions, posts and turns about policies. */
import type { JudgedItem } from './policies.ts';
import { formatPercent } from './ranking-figures.ts';

type PolicyRow = Record<string, string | number>;

/** Kinds of questions for which silence is right. */
const UNANSWERED = ['near_unanswerable', 'off_topic'];

/** Returns a row for each kind, and for all questions, posts and turns. */
export function tabulateByKind(items: readonly JudgedItem[]): Record<string, PolicyRow> {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const isPost = ({ kind }: JudgedItem) => kind.startsWith('posts');
  const isQuestion = (item: JudgedItem) => !isPost(item) && item.kind !== 'turns';
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

/** Returns a row for each document's questions. */
export function tabulateByDocument(items: readonly JudgedItem[]): Record<string, PolicyRow> {
  const questions = items.filter(({ kind }) => kind !== 'turns' && !kind.startsWith('posts'));
  const byDocument = Map.groupBy(questions, ({ document }) => document);
  return Object.fromEntries([...byDocument].map(([document, own]) => [document, row(own)]));
}

function row(items: readonly JudgedItem[]): PolicyRow {
  const share = (isCounted: (item: JudgedItem) => boolean, of = items) =>
    formatPercent(of.filter(isCounted).length, of.length);
  const ranked = items.filter(({ rank, kind }) => rank !== null && !/^posts|^turns/.test(kind));
  const invented = items.filter(({ kind }) => kind.startsWith('posts'));
  return {
    items: items.length,
    right: share(({ outcome }) => outcome === 'right'),
    wrong: share(({ outcome }) => outcome === 'wrong'),
    silent: share(({ outcome }) => outcome === 'silent'),
    'ranked first': ranked.length === 0 ? '' : share(({ rank }) => rank === 1, ranked),
    'in ten': ranked.length === 0 ? '' : share(({ rank }) => (rank ?? 0) > 0, ranked),
    invented: invented.length === 0 ? '' : share((item) => item.invented, invented),
  };
}
