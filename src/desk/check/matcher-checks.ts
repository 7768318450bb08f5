import type { Fact, Knowledge } from '../../knowledge/types.ts';
import { createMatcher } from '../../matching/index.ts';
import { count } from '../output.ts';
import type { Progress } from '../progress.ts';
import { checkAskOwners, listAsks } from './ask-checks.ts';
import { checkQuestions } from './expected-questions.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** How much is put to the matcher. */
export interface MatchLimits {
  /** Facts that one matcher is made of, at most; more are taken in groups. */
  facts: number;
  /** Asks that are tried times the facts that each is tried on, at most. */
  work: number;
}

/**
 * Half a minute's work or less. One matcher of a hundred thousand facts would take as long to make
 * as all else, and gigabytes.
 */
export const LIMITS: MatchLimits = { facts: 5_000, work: 12_000_000 };

/** What trying the asks and questions came to. */
export interface MatchedResult {
  findings: Finding[];
  /** What was not tried; `null` where all was. */
  left: string | null;
}

/**
 * Puts asks and the articles' own questions to the matcher. Where there are more asks than the limit
 * allows, they are spread over all facts.
 */
export async function checkMatched(
  knowledge: Knowledge,
  places: SourcePositions,
  limits: MatchLimits,
  progress: Progress,
): Promise<MatchedResult> {
  const all = listAsks(knowledge.facts);
  const most = Math.floor(limits.work / Math.min(knowledge.facts.length, limits.facts));
  const asks = pickEvenly(all, most);
  const groups = groupFacts(knowledge, limits.facts);
  const findings: Finding[] = [];
  let tried = 0;
  for (const group of groups) {
    const facts = new Set(group.facts);
    if (facts.size >= 1_000) progress.announce(`reading ${facts.size} facts`);
    const matcher = createMatcher(group);
    const tries = asks.filter(({ fact }) => facts.has(fact));
    const step = () => {
      tried += 1;
      progress.show(`trying ask ${tried} of ${asks.length}`);
    };
    findings.push(...(await checkAskOwners(tries, matcher, places, step)));
    for (const article of group.articles) {
      const text = await places.text(`${article.slug}/questions.yaml`);
      if (text === null) continue;
      const raw = new Set((await places.rawFacts(article.slug))?.map((entry) => entry?.id));
      // What other articles answer is no fault of this one.
      const own = group.articles.length === 1 ? matcher : matcher.within(article.slug);
      findings.push(...checkQuestions(article, text, group.facts, own, raw));
    }
  }
  return { findings, left: describeLeft(all.length - asks.length, groups.length) };
}

function describeLeft(untried: number, groups: number): string | null {
  const parts = [
    ...(untried > 0 ? [`${count(untried, 'ask')} not tried; --every tries them all`] : []),
    ...(groups > 1 ? [`facts were taken in ${groups} groups, and asks tried within each`] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

/** So many of a list, spread over the whole of it. */
function pickEvenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)] as T);
}

/** The knowledge in parts: whole articles in their order, except for one that has too many facts by itself. */
function groupFacts(knowledge: Knowledge, most: number): Knowledge[] {
  if (knowledge.facts.length <= most) return [knowledge];
  const groups: Fact[][] = [];
  for (const own of Map.groupBy(knowledge.facts, ({ article }) => article).values()) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + own.length <= most)
      groups.splice(-1, 1, last.concat(own));
    else for (let at = 0; at < own.length; at += most) groups.push(own.slice(at, at + most));
  }
  return groups.map((facts) => {
    const articles = [...new Set(facts.map(({ article }) => article))];
    const gaps = knowledge.gaps.filter(({ article }) => articles.includes(article));
    return { ...knowledge, articles, facts, gaps };
  });
}
