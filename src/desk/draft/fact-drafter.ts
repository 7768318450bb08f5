import { ArticleIndex } from '../../knowledge/article-index.ts';
import { ArticleScope, normalizeAsk } from '../../knowledge/entries.ts';
import { readFacts, readGaps } from '../../knowledge/facts.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import type { Article, Fact, Gap, Problem, Sentence, Topic } from '../../knowledge/types.ts';
import { DeskError } from '../desk-errors.ts';
import { findObstacle, type Proposal, proposeFacts, type UsedNames } from './fact-proposals.ts';
import { appendFacts } from './facts-text.ts';

/** The files of one article that drafting reads. */
export interface Draftable {
  article: Article;
  /** Texts; `null` where there is no such file. */
  facts: string | null;
  gaps: string | null;
  /** Quotes of the sentences that need no fact. */
  waived: ReadonlySet<string>;
  topics: readonly Topic[];
}

/** What drafting came to. */
export interface Drafted {
  /** The new text of `facts.yaml`. */
  text: string;
  proposals: Proposal[];
  /** Sentences that no fact could be drafted for, and why. */
  left: { sentence: Sentence; reason: string }[];
}

/**
 * Drafts a fact for each sentence of an article that has none and is not waived. Facts that are
 * there stay as they are.
 *
 * @throws DeskError where the article's facts or gaps are broken: what is missing cannot be told then.
 */
export function draftFacts(input: Draftable): Drafted {
  const index = new ArticleIndex(input.article);
  const { facts, taken } = readExisting(input, index);
  const left: Drafted['left'] = [];
  const missing: Sentence[] = [];
  const covered = new Set([...facts.map(({ quote }) => quote), ...input.waived]);
  for (const sentence of index.sentences) {
    // Of two equal sentences the first one is the source of both.
    if (covered.has(sentence.text)) continue;
    covered.add(sentence.text);
    const reason = findObstacle(sentence);
    if (reason === null) missing.push(sentence);
    else left.push({ sentence, reason });
  }
  const proposals = proposeFacts(missing, taken, input.topics);
  const sound = keepSound(input, index, missing, proposals, taken, left);
  const before = input.facts ?? '';
  return { text: sound.length === 0 ? before : appendFacts(before, sound), proposals: sound, left };
}

function readExisting(
  { article, facts, gaps }: Draftable,
  index: ArticleIndex,
): { facts: Fact[]; taken: UsedNames } {
  const file = (name: string) => `${article.slug}/${name}`;
  const scope = new ArticleScope();
  const read = facts === null || isEmptyList(facts) ? null : new Source(file('facts.yaml'), facts);
  const found = read === null ? [] : readFacts(read, index, scope, null);
  const gapSource = gaps === null ? null : new Source(file('gaps.yaml'), gaps);
  const open: Gap[] = gapSource === null ? [] : readGaps(gapSource, index, scope, found);
  refuse([...(read?.problems ?? []), ...(gapSource?.problems ?? [])]);
  const entries = [...found, ...open];
  return {
    facts: found,
    taken: {
      ids: new Set(entries.map(({ id }) => id)),
      asks: new Set(entries.flatMap(({ asks }) => asks.map(normalizeAsk))),
    },
  };
}

/** A file of comments alone, or of an empty list, is one to begin. */
function isEmptyList(text: string): boolean {
  return /^(?:\s*#.*\n|\s*\n)*\s*(?:\[\s*\])?\s*$/.test(`${text}\n`);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new DeskError(
    ['mend these first, then draft again:', ...problems.map(formatProblem)].join('\n'),
  );
}

/** The proposals that stand up to the checks, where need be in their plain form. */
function keepSound(
  input: Draftable,
  index: ArticleIndex,
  sentences: readonly Sentence[],
  proposals: readonly Proposal[],
  taken: UsedNames,
  left: Drafted['left'],
): Proposal[] {
  const wrong = findWrong(input.article, index, proposals);
  if (wrong.size === 0) return [...proposals];
  const again = sentences.filter((_, at) => wrong.has((proposals[at] as Proposal).entry.id));
  const plain = proposeFacts(again, taken, input.topics, true).values();
  const second = proposals.map((proposal) =>
    wrong.has(proposal.entry.id) ? (plain.next().value as Proposal) : proposal,
  );
  const still = findWrong(input.article, index, second);
  for (const [at, { entry }] of second.entries()) {
    const reason = still.get(entry.id);
    if (reason !== undefined) left.push({ sentence: sentences[at] as Sentence, reason });
  }
  return second.filter(({ entry }) => !still.has(entry.id));
}

/** Reads proposals as the loader will, and tells what it finds wrong, by id. */
function findWrong(
  { slug }: Article,
  index: ArticleIndex,
  proposals: readonly Proposal[],
): Map<string, string> {
  if (proposals.length === 0) return new Map();
  const source = new Source(`${slug}/facts.yaml`, appendFacts('', proposals));
  readFacts(source, index, new ArticleScope(), null);
  const nowhere = source.problems.filter(({ fact }) => fact === null);
  if (nowhere.length > 0)
    throw new Error(`drafted an unreadable file: ${nowhere.map(formatProblem).join('; ')}`);
  return new Map(source.problems.map(({ fact, message }) => [fact as string, message]));
}
