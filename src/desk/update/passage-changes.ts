/** Compares two versions of a document passage by passage. */
import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import type { Article, Sentence } from '../../knowledge/knowledge.ts';

/** Where a passage of the old version is in the new one. */
export type PassageFate =
  /** Under the same headings, or `moved` below others. */
  | { kind: 'same' | 'moved'; to: Sentence }
  /** In other words. */
  | { kind: 'changed'; to: Sentence }
  | { kind: 'removed' };

/** What has become of a document's passages. */
export interface PassageChanges {
  old: ArticleIndex;
  new: ArticleIndex;
  /** In the order of the old version. */
  fates: ReadonlyMap<Sentence, PassageFate>;
  /** Passages of the new version that no passage of the old one has become. */
  added: readonly Sentence[];
}

/** Passages that share less of their words than this are different ones (Dice coefficient). */
const SIMILAR = 0.5;

/** A word in more of the passages that are compared than this says nothing about which belong together. */
const COMMON_WORD = 500;

/** Compares two versions of a document. */
export function comparePassages(before: Article, after: Article): PassageChanges {
  const changes = { old: new ArticleIndex(before), new: new ArticleIndex(after) };
  const fates = matchEqual(changes);
  const taken = new Set([...fates.values()].map(({ to }) => to));
  const rest = changes.old.sentences.filter((sentence) => !fates.has(sentence));
  const added = new Set(changes.new.sentences.filter((sentence) => !taken.has(sentence)));
  const similar = matchSimilar(changes, rest, [...added]);
  for (const to of similar.values()) added.delete(to);
  const all = changes.old.sentences.map((sentence): [Sentence, PassageFate] => {
    const to = similar.get(sentence);
    const changed: PassageFate = to === undefined ? { kind: 'removed' } : { kind: 'changed', to };
    return [sentence, fates.get(sentence) ?? changed];
  });
  return { ...changes, fates: new Map(all), added: [...added] };
}

/** Returns the headings above a passage as one text. */
export const showPath = (index: ArticleIndex, sentence: Sentence): string =>
  index.sectionOf(sentence).join(' > ');

type Versions = Pick<PassageChanges, 'old' | 'new'>;
type EqualFate = Extract<PassageFate, { kind: 'same' | 'moved' }>;

/** Matches passages with the same text, first those under the same headings. */
function matchEqual({ old, new: current }: Versions): Map<Sentence, EqualFate> {
  const fates = new Map<Sentence, EqualFate>();
  const free = Map.groupBy(current.sentences, ({ text }) => text);
  const match = (sentence: Sentence, kind: EqualFate['kind']) => {
    const candidates = free.get(sentence.text) ?? [];
    const path = showPath(old, sentence);
    const at = kind === 'same' ? candidates.findIndex((one) => showPath(current, one) === path) : 0;
    const [to] = at < 0 ? [] : candidates.splice(at, 1);
    if (to !== undefined) fates.set(sentence, { kind, to });
  };
  for (const sentence of old.sentences) match(sentence, 'same');
  for (const sentence of old.sentences) if (!fates.has(sentence)) match(sentence, 'moved');
  return fates;
}

/** Matches passages that share most of their words, the most similar ones first. */
function matchSimilar(
  { old, new: current }: Versions,
  before: readonly Sentence[],
  after: readonly Sentence[],
): Map<Sentence, Sentence> {
  const byWord = new Map<string, Sentence[]>();
  for (const sentence of after)
    for (const word of current.wordsOf(sentence).norms) {
      const found = byWord.get(word);
      if (found === undefined) byWord.set(word, [sentence]);
      else found.push(sentence);
    }
  const pairs = before.flatMap((from) => {
    const { norms } = old.wordsOf(from);
    const shared = new Map<Sentence, number>();
    for (const word of norms) {
      const found = byWord.get(word) ?? [];
      if (found.length > COMMON_WORD) continue;
      for (const to of found) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    return [...shared].map(([to, count]) => {
      const score = (2 * count) / (norms.size + current.wordsOf(to).norms.size);
      // Of two that are as similar, the one under the same headings.
      const isNear = showPath(old, from) === showPath(current, to);
      return { from, to, score, rank: score + (isNear ? 0.1 : 0) };
    });
  });
  const similar = new Map<Sentence, Sentence>();
  const taken = new Set<Sentence>();
  const sorted = pairs.filter(({ score }) => score >= SIMILAR).sort((a, b) => b.rank - a.rank);
  for (const { from, to } of sorted) {
    if (similar.has(from) || taken.has(to)) continue;
    similar.set(from, to);
    taken.add(to);
  }
  return similar;
}
