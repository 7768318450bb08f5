import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { findContentsEntries } from '../../knowledge/checks/contents-entries.ts';
import { coverageKey, coverageKeysOf } from '../../knowledge/checks/uncovered-sentences.ts';
import { ArticleScope, normalizeAsk } from '../../knowledge/entries.ts';
import { readFacts, readGaps } from '../../knowledge/facts.ts';
import type { Article, Fact, Gap, Problem, Sentence, Topic } from '../../knowledge/knowledge.ts';
import { describePlace } from '../../knowledge/place.ts';
import { formatProblem } from '../../knowledge/problem.ts';
import { Source } from '../../knowledge/source.ts';
import { DeskError } from '../desk-errors.ts';
import { describeObstacle, type Proposal, proposeFacts, type UsedNames } from './fact-proposals.ts';
import { appendFacts } from './facts-text.ts';

/** An article, and the files that drafting depends on. */
export interface DraftInput {
  article: Article;
  /** The text of `facts.yaml`; `null` if it does not exist. */
  facts: string | null;
  /** The text of `gaps.yaml`; `null` if it does not exist. */
  gaps: string | null;
  /** Quotes of sentences that need no fact. */
  waived: ReadonlySet<string>;
  topics: readonly Topic[];
}

/** The result of drafting. */
export interface DraftResult {
  /** The new text of `facts.yaml`. */
  text: string;
  proposals: Proposal[];
  /** Sentences that could not be drafted, and why. */
  skipped: { place: string; reason: string }[];
}

/**
 * Drafts a fact for each sentence of an article that has none and is not waived, but for its table of contents. Existing
 * facts are not changed.
 *
 * @throws DeskError if the article's facts or gaps are invalid, as missing facts cannot be determined.
 */
export function draftFacts(input: DraftInput): DraftResult {
  const index = new ArticleIndex(input.article);
  const { facts, used } = readExisting(input, index);
  const skipped: DraftResult['skipped'] = [];
  const missing: Sentence[] = [];
  const { article } = input;
  const covered = new Set(facts.flatMap(coverageKeysOf));
  const contents = findContentsEntries(article);
  for (const sentence of index.sentences) {
    // In an article.md, a repeated sentence is quoted from its first occurrence.
    const key = coverageKey(article, sentence);
    if (covered.has(key) || contents.has(sentence) || input.waived.has(sentence.text)) continue;
    covered.add(key);
    const reason = describeObstacle(sentence);
    if (reason === null) missing.push(sentence);
    else skipped.push({ place: describePlace(article, sentence), reason });
  }
  const proposals = proposeFacts(missing, index, used, input.topics);
  const valid = keepValid(input, index, missing, proposals, used, skipped);
  const before = input.facts ?? '';
  return {
    text: valid.length === 0 ? before : appendFacts(before, valid),
    proposals: valid,
    skipped,
  };
}

function readExisting(
  { article, facts, gaps }: DraftInput,
  index: ArticleIndex,
): { facts: Fact[]; used: UsedNames } {
  const file = (name: string) => `${article.slug}/${name}`;
  const scope = new ArticleScope();
  const read = facts === null || isEmptyList(facts) ? null : new Source(file('facts.yaml'), facts);
  const found = read === null ? [] : readFacts(read, index, scope, null);
  const gapSource = gaps === null ? null : new Source(file('gaps.yaml'), gaps);
  const open: Gap[] = gapSource === null ? [] : readGaps(gapSource, index, scope, found);
  throwProblems([...(read?.problems ?? []), ...(gapSource?.problems ?? [])]);
  const entries = [...found, ...open];
  return {
    facts: found,
    used: {
      ids: new Set(entries.map(({ id }) => id)),
      asks: new Set(entries.flatMap(({ asks }) => asks.map(normalizeAsk))),
    },
  };
}

/** Whether a file contains nothing but comments and, below them, an empty list. */
function isEmptyList(text: string): boolean {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  const rest = start < 0 ? '' : lines.slice(start).join('').replace(/\s+/g, '');
  return rest === '' || rest === '[]';
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new DeskError(
    ['fix these first, then draft again:', ...problems.map(formatProblem)].join('\n'),
  );
}

/** Keeps the proposals that load as facts, in their plain form if necessary. */
function keepValid(
  input: DraftInput,
  index: ArticleIndex,
  sentences: readonly Sentence[],
  proposals: readonly Proposal[],
  used: UsedNames,
  skipped: DraftResult['skipped'],
): Proposal[] {
  const invalid = findInvalid(input.article, index, proposals);
  if (invalid.size === 0) return [...proposals];
  const retried = sentences.filter((_, at) => invalid.has((proposals[at] as Proposal).entry.id));
  const plain = proposeFacts(retried, index, used, input.topics, true).values();
  const revised = proposals.map((proposal) =>
    invalid.has(proposal.entry.id) ? (plain.next().value as Proposal) : proposal,
  );
  const stillInvalid = findInvalid(input.article, index, revised);
  for (const [at, { entry }] of revised.entries()) {
    const reason = stillInvalid.get(entry.id);
    const place = describePlace(input.article, sentences[at] as Sentence);
    if (reason !== undefined) skipped.push({ place, reason });
  }
  return revised.filter(({ entry }) => !stillInvalid.has(entry.id));
}

/** Reads proposals as the loader will, and returns its problems by fact id. */
function findInvalid(
  { slug }: Article,
  index: ArticleIndex,
  proposals: readonly Proposal[],
): Map<string, string> {
  if (proposals.length === 0) return new Map();
  const source = new Source(`${slug}/facts.yaml`, appendFacts('', proposals));
  readFacts(source, index, new ArticleScope(), null);
  const unassigned = source.problems.filter(({ fact }) => fact === null);
  if (unassigned.length > 0)
    throw new Error(`drafted an unreadable file: ${unassigned.map(formatProblem).join('; ')}`);
  return new Map(source.problems.map(({ fact, message }) => [fact as string, message]));
}
