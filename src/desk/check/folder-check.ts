import type { Knowledge, Problem } from '../../knowledge/knowledge.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import type { Meaning } from '../../main/meaning.ts';
import { createProgress, type Progress, reportReading } from '../progress.ts';
import { checkArticles, checkTopics } from './article-checks.ts';
import { checkSharedAsks } from './ask-checks.ts';
import { checkCutTexts } from './cut-text-checks.ts';
import { checkDates } from './date-checks.ts';
import { checkFacts } from './fact-checks.ts';
import { type Finding, sortFindings, toFinding } from './finding.ts';
import { summarizeKnowledge } from './knowledge-summary.ts';
import { checkLinks } from './link-checks.ts';
import { checkMatching, MATCHING_LIMITS, type MatchingLimits } from './matcher-checks.ts';
import { checkMeaning } from './meaning-checks.ts';
import { SourcePositions } from './source-positions.ts';
import { checkSynonyms } from './synonym-checks.ts';

/** The result of a check. */
export interface CheckResult {
  /** Sorted: errors first, then by file and line. */
  findings: Finding[];
  /** A one-line summary of the knowledge. */
  summary: string;
  /** What was not checked, and why; `null` if everything was. */
  skipped: string | null;
}

/** Options of `checkFolder`. */
export interface CheckOptions {
  /** How much to put to the matcher. */
  limits?: MatchingLimits;
  /** Checks the articles' URLs, too; `allowPrivate` includes addresses of this machine and its network. */
  links?: { allowPrivate: boolean } | null;
  progress?: Progress;
  /** Lets the matcher read by meaning, as the bot does; `null` for by letters alone. */
  meaning?: Meaning | null;
  /** The time in milliseconds since 1970: documents expire. */
  now?: number;
}

/**
 * Checks a knowledge folder for everything that loading validates, and for the quality of its facts.
 * Drafts are exempt from checks that only a curator can satisfy. If something does not load, the rest is
 * still checked, without reporting consequential problems.
 */
export async function checkFolder(
  directory: string,
  {
    limits = MATCHING_LIMITS,
    links = null,
    progress = createProgress(),
    now = Date.now(),
    meaning = null,
  }: CheckOptions = {},
): Promise<CheckResult> {
  try {
    const { knowledge, problems } = await readKnowledge(directory, {
      drafts: true,
      progress: reportReading(progress),
    });
    const positions = new SourcePositions(directory);
    const matching = await checkMatching(knowledge, positions, limits, progress, meaning);
    const findings = [
      ...problems.map((problem) => toFinding(problem)),
      ...(await checkArticles(knowledge, positions)),
      ...(await checkDates(knowledge.articles, positions, now)),
      ...(hasUnloadedArticle(knowledge, problems) ? [] : await checkTopics(knowledge, positions)),
      ...(await checkFacts(knowledge, positions)),
      ...(await checkMeaning(knowledge, positions)),
      ...(await checkSharedAsks(knowledge, positions)),
      ...(await checkCutTexts(knowledge.articles, positions)),
      ...(await checkSynonyms(knowledge.articles, positions)),
      ...matching.findings,
      ...(links === null
        ? []
        : await checkLinks(knowledge.articles, positions, links.allowPrivate, progress)),
    ];
    const summary = problems.length > 0 ? 'not loadable' : summarizeKnowledge(knowledge);
    return { findings: sortFindings(findings), summary, skipped: matching.skipped };
  } finally {
    progress.clear();
  }
}

/** Whether an article did not load at all. */
function hasUnloadedArticle({ articles }: Knowledge, problems: readonly Problem[]): boolean {
  const loaded = new Set(articles.map(({ slug }) => slug));
  return problems.some(({ file }) => file.includes('/') && !loaded.has(file.split('/')[0] ?? ''));
}
