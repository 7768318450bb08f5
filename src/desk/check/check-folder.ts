import { describeKnowledge } from '../../knowledge/check.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import { makeProgress, showReading } from '../progress.ts';
import { checkArticles } from './articles.ts';
import { checkShared } from './asks.ts';
import { checkFacts } from './facts.ts';
import { type Finding, fromProblem, sortFindings } from './finding.ts';
import { checkMatched, LIMITS } from './matched.ts';
import { Places } from './places.ts';

/** What a check came to. */
export interface Checked {
  /** Errors first, then in the order of files and lines. */
  findings: Finding[];
  /** What there is, in a few words. */
  summary: string;
  /** What was not looked at, and why; `null` where all was. */
  left: string | null;
}

/**
 * Checks a knowledge folder: all that loading checks, and then what makes facts good ones. Drafts are
 * read, too, but not held to what only a person can do. Where the folder does not load, nothing
 * more is looked for: the rest would follow from it.
 *
 * @param limits of the asks that are tried.
 */
export async function checkFolder(
  directory: string,
  limits = LIMITS,
  progress = makeProgress(),
): Promise<Checked> {
  try {
    const { knowledge, problems } = await readKnowledge(directory, {
      drafts: true,
      progress: showReading(progress),
    });
    if (problems.length > 0) {
      const findings = problems.map((problem) => fromProblem(problem));
      return { findings, summary: 'not loadable', left: null };
    }
    const places = new Places(directory);
    const matched = await checkMatched(knowledge, places, limits, progress);
    const findings = [
      ...(await checkArticles(knowledge, places)),
      ...(await checkFacts(knowledge, places)),
      ...(await checkShared(knowledge, places)),
      ...matched.findings,
    ];
    const summary = describeKnowledge(knowledge);
    return { findings: sortFindings(findings), summary, left: matched.left };
  } finally {
    progress.clear();
  }
}
