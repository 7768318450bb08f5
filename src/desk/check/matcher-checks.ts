import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { Meaning } from '../../main/meaning.ts';
import { type AsyncMatcher, createAsyncMatcher, createMatcher } from '../../matching/index.ts';
import { pluralize } from '../../presentation/plural.ts';
import type { Progress } from '../progress.ts';
import { checkStolenAsks, listFactAsks } from './ask-checks.ts';
import { checkExpectedQuestions } from './expected-questions.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Limits of the work that the matcher does. */
export interface MatchingLimits {
  /** Most facts in one matcher; more are checked in groups. */
  facts: number;
  /** Most asks tried, times the facts that each is matched against. */
  work: number;
}

/** At most half a minute of work. Building one matcher for 100,000 facts would double that, and take gigabytes. */
export const MATCHING_LIMITS: MatchingLimits = { facts: 5_000, work: 12_000_000 };

/** The result of trying the asks and questions. */
export interface MatchingResult {
  findings: Finding[];
  /** What was not tried; `null` if everything was. */
  skipped: string | null;
}

/**
 * Puts the asks and the articles' `questions.yaml` to the matcher. If there are more asks than the limit
 * allows, a sample spread over all facts is tried.
 *
 * @param meaning `null` to read them by letters alone.
 */
export async function checkMatching(
  knowledge: Knowledge,
  positions: SourcePositions,
  limits: MatchingLimits,
  progress: Progress,
  meaning: Meaning | null,
): Promise<MatchingResult> {
  const all = listFactAsks(knowledge.facts);
  const limit = Math.floor(limits.work / Math.min(knowledge.facts.length, limits.facts));
  const asks = sampleEvenly(all, limit);
  const groups = groupFacts(knowledge, limits.facts);
  const findings: Finding[] = [];
  let tried = 0;
  for (const group of groups) {
    const facts = new Set(group.facts);
    if (facts.size >= 1_000) progress.announce(`indexing ${facts.size} facts`);
    const matcher = await createCheckMatcher(group, meaning);
    const own = asks.filter(({ fact }) => facts.has(fact));
    const onTry = () => {
      tried += 1;
      progress.show(`trying ask ${tried} of ${asks.length}`);
    };
    findings.push(...(await checkStolenAsks(own, matcher, positions, onTry)));
    for (const article of group.articles) {
      const text = await positions.text(`${article.slug}/questions.yaml`);
      if (text === null) continue;
      const rawIds = new Set((await positions.rawFacts(article.slug))?.map((entry) => entry?.id));
      // Another article's answer is not an error here.
      const scoped = group.articles.length === 1 ? matcher : matcher.within(article.slug);
      findings.push(...(await checkExpectedQuestions(article, text, group.facts, scoped, rawIds)));
    }
  }
  return { findings, skipped: describeSkipped(all.length - asks.length, groups.length) };
}

/** Creates a matcher that reads as the bot does. */
async function createCheckMatcher(
  knowledge: Knowledge,
  meaning: Meaning | null,
): Promise<AsyncMatcher> {
  const matcher = createMatcher(knowledge);
  await meaning?.learn(matcher);
  return createAsyncMatcher(matcher, meaning?.encode);
}

function describeSkipped(untried: number, groups: number): string | null {
  const parts = [
    ...(untried > 0 ? [`${pluralize(untried, 'ask')} not tried; --every tries them all`] : []),
    ...(groups > 1
      ? [`the facts were split into ${groups} groups, and asks tried only within their own`]
      : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

/** Returns at most `limit` items, spread evenly over the list. */
function sampleEvenly<T>(list: readonly T[], limit: number): readonly T[] {
  if (list.length <= limit) return list;
  return Array.from({ length: limit }, (_, i) => list[Math.floor((i * list.length) / limit)] as T);
}

/** Splits the knowledge into groups of whole articles; only an article that exceeds the limit is divided. */
function groupFacts(knowledge: Knowledge, limit: number): Knowledge[] {
  if (knowledge.facts.length <= limit) return [knowledge];
  const groups: Fact[][] = [];
  for (const own of Map.groupBy(knowledge.facts, ({ article }) => article).values()) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + own.length <= limit)
      groups.splice(-1, 1, last.concat(own));
    else for (let at = 0; at < own.length; at += limit) groups.push(own.slice(at, at + limit));
  }
  return groups.map((facts) => {
    const articles = [...new Set(facts.map(({ article }) => article))];
    const gaps = knowledge.gaps.filter(({ article }) => articles.includes(article));
    return { ...knowledge, articles, facts, gaps };
  });
}
