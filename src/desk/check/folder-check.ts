import { describeKnowledge } from '../../knowledge/check.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import type { Knowledge, Problem } from '../../knowledge/types.ts';
import { makeProgress, type Progress, showReading } from '../progress.ts';
import { checkArticles, checkTopics } from './article-checks.ts';
import { checkShared } from './ask-checks.ts';
import { checkFacts } from './fact-checks.ts';
import { type Finding, fromProblem, sortFindings } from './finding.ts';
import { checkLinks } from './link-checks.ts';
import { checkMatched, LIMITS, type MatchLimits } from './matcher-checks.ts';
import { SourcePositions } from './source-positions.ts';

/** What a check came to. */
export interface Checked {
  /** Errors first, then in the order of files and lines. */
  findings: Finding[];
  /** What there is, in a few words. */
  summary: string;
  /** What was not looked at, and why; `null` where all was. */
  left: string | null;
}

/** How a folder is checked. */
export interface CheckOptions {
  /** Of the asks that are tried. */
  limits?: MatchLimits;
  /** Whether the articles' addresses are asked, too; `allowPrivate` also those of this machine and its network. */
  links?: { allowPrivate: boolean } | null;
  progress?: Progress;
}

/**
 * Checks a knowledge folder: all that loading checks, and then what makes facts good ones. Drafts are
 * read, too, but not held to what only a person can do. Where something does not load, the rest is
 * looked at all the same, for all that does not follow from it.
 */
export async function checkFolder(
  directory: string,
  { limits = LIMITS, links = null, progress = makeProgress() }: CheckOptions = {},
): Promise<Checked> {
  try {
    const { knowledge, problems } = await readKnowledge(directory, {
      drafts: true,
      progress: showReading(progress),
    });
    const places = new SourcePositions(directory);
    const matched = await checkMatched(knowledge, places, limits, progress);
    const findings = [
      ...problems.map((problem) => fromProblem(problem)),
      ...(await checkArticles(knowledge, places)),
      ...(lacksArticle(knowledge, problems) ? [] : await checkTopics(knowledge, places)),
      ...(await checkFacts(knowledge, places)),
      ...(await checkShared(knowledge, places)),
      ...matched.findings,
      ...(links === null
        ? []
        : await checkLinks(knowledge.articles, places, links.allowPrivate, progress)),
    ];
    const summary = problems.length > 0 ? 'not loadable' : describeKnowledge(knowledge);
    return { findings: sortFindings(findings), summary, left: matched.left };
  } finally {
    progress.clear();
  }
}

/** Whether a whole article did not load. */
function lacksArticle({ articles }: Knowledge, problems: readonly Problem[]): boolean {
  const there = new Set(articles.map(({ slug }) => slug));
  return problems.some(({ file }) => file.includes('/') && !there.has(file.split('/')[0] ?? ''));
}
