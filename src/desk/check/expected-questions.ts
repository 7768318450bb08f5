import { z } from 'zod';
import { suggest } from '../../knowledge/entries.ts';
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import { describeIssues } from '../../knowledge/schemas.ts';
import { Source } from '../../knowledge/source.ts';
import type { AsyncMatcher } from '../../matching/index.ts';
import { type Finding, toFinding } from './finding.ts';

/** The content of `questions.yaml`: questions with the facts that may answer them, or `silent` if none does. */
export const expectedQuestionsSchema = z.array(
  z.strictObject({
    question: z.string().trim().min(1),
    wants: z.union(
      [z.literal('silent'), z.array(z.string()).min(1)],
      'must be "silent" or a list of fact ids',
    ),
  }),
);

/**
 * Puts an article's `questions.yaml` to the matcher. A wrong answer is an error.
 *
 * @param rawIds all ids in its `facts.yaml`, those of facts that did not load included.
 */
export async function checkExpectedQuestions(
  article: Article,
  text: string,
  facts: readonly Fact[],
  matcher: AsyncMatcher,
  rawIds: ReadonlySet<unknown>,
): Promise<Finding[]> {
  const source = new Source(`${article.slug}/questions.yaml`, text);
  const ids = new Set(facts.filter((fact) => fact.article === article).map(({ id }) => id));
  const input = source.yaml.value;
  const { success, data, error } = expectedQuestionsSchema.safeParse(input);
  if (!success && input !== undefined) {
    for (const { path, message } of describeIssues(error, input, ['question', 'wants']))
      source.report(path, message);
  }
  for (const [at, { question, wants }] of (data ?? []).entries()) {
    const wanted = wants === 'silent' ? [] : wants;
    // A fact that did not load is already reported.
    if (wanted.some((id) => !ids.has(id) && rawIds.has(id))) continue;
    const unknown = wanted.find((id) => !ids.has(id));
    if (unknown !== undefined)
      source.report(
        [at, 'wants'],
        `"${unknown}" is not a fact of this article${suggest(unknown, ids)}`,
      );
    else {
      const wrong = await describeWrongAnswer(question, wanted, article, matcher);
      if (wrong !== null) source.report([at, 'question'], `"${question}" ${wrong}`);
    }
  }
  return source.problems.map((problem) => toFinding(problem, 'question'));
}

async function describeWrongAnswer(
  question: string,
  wants: readonly string[],
  article: Article,
  matcher: AsyncMatcher,
): Promise<string | null> {
  const verdict = await matcher.ask(question);
  const fact = verdict.outcome === 'answer' ? verdict.facts[0]?.fact : undefined;
  const expected = wants.map((id) => `"${id}"`).join(' or ');
  if (fact === undefined)
    return wants.length === 0 ? null : `is not answered; give ${expected} an ask in similar words`;
  if (fact.article === article && wants.includes(fact.id)) return null;
  return wants.length === 0
    ? `should not be answered, but is by "${fact.key}"; add a gap to gaps.yaml for what the article leaves open`
    : `is answered by "${fact.key}", not by ${expected}; give ${expected} an ask in similar words`;
}
