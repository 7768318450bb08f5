import { describeKnowledge } from '../../knowledge/check.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import { createMatcher } from '../../matching/index.ts';
import { checkArticles } from './articles.ts';
import { checkShared, checkStolen } from './asks.ts';
import { checkFacts } from './facts.ts';
import { type Finding, fromProblem, sortFindings } from './finding.ts';
import { Places } from './places.ts';
import { checkQuestions } from './questions.ts';

/** What a check came to. */
export interface Checked {
  /** Errors first, then in the order of files and lines. */
  findings: Finding[];
  /** What there is, in a few words. */
  summary: string;
}

/**
 * Checks a knowledge folder: all that loading checks, and then what makes facts good ones. Drafts are
 * read, too, but not held to what only a person can do. Where the folder does not load, nothing
 * more is looked for: the rest would follow from it.
 */
export async function checkFolder(
  directory: string,
  progress: (done: number, of: number) => void = () => {},
): Promise<Checked> {
  const { knowledge, problems } = await readKnowledge(directory, { drafts: true });
  if (problems.length > 0) {
    return { findings: problems.map((problem) => fromProblem(problem)), summary: 'not loadable' };
  }
  const places = new Places(directory);
  const matcher = createMatcher(knowledge);
  const findings = [
    ...(await checkArticles(knowledge, places)),
    ...(await checkFacts(knowledge, places)),
    ...(await checkShared(knowledge, places)),
    ...(await checkStolen(knowledge, matcher, places, progress)),
  ];
  for (const article of knowledge.articles) {
    const text = await places.text(`${article.slug}/questions.yaml`);
    if (text !== null) findings.push(...checkQuestions(article, text, knowledge.facts, matcher));
  }
  return { findings: sortFindings(findings), summary: describeKnowledge(knowledge) };
}
