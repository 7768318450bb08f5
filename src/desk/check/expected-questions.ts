import { z } from 'zod';
import { suggest } from '../../knowledge/entries.ts';
import { describeIssues } from '../../knowledge/schemas.ts';
import { Source } from '../../knowledge/source.ts';
import type { Article, Fact } from '../../knowledge/types.ts';
import type { Matcher } from '../../matching/index.ts';
import { type Finding, fromProblem } from './finding.ts';

/** One entry of `questions.yaml`: a question, and the facts that may answer it, or `silent` where none does. */
export const questionSchema = z.strictObject({
  question: z.string().trim().min(1),
  wants: z.union(
    [z.literal('silent'), z.array(z.string()).min(1)],
    'must be "silent" or a list of fact ids',
  ),
});

/** All of `questions.yaml`. */
export const questionsSchema = z.array(questionSchema);

/**
 * Puts an article's own questions to the matcher. A question that is answered wrongly is an error.
 *
 * @param broken ids of facts that did not load, among others.
 */
export function checkQuestions(
  article: Article,
  text: string,
  facts: readonly Fact[],
  matcher: Matcher,
  broken: ReadonlySet<unknown>,
): Finding[] {
  const source = new Source(`${article.slug}/questions.yaml`, text);
  const ids = new Set(facts.filter((fact) => fact.article === article).map(({ id }) => id));
  const input = source.yaml.value;
  const { success, data, error } = questionsSchema.safeParse(input);
  if (!success && input !== undefined) {
    for (const { path, message } of describeIssues(error, input, ['question', 'wants']))
      source.report(path, message);
  }
  for (const [at, { question, wants }] of (data ?? []).entries()) {
    const known = wants === 'silent' ? [] : wants;
    // What did not load is found fault with already.
    if (known.some((id) => !ids.has(id) && broken.has(id))) continue;
    const unknown = known.find((id) => !ids.has(id));
    if (unknown !== undefined)
      source.report(
        [at, 'wants'],
        `"${unknown}" is no fact of this article${suggest(unknown, ids)}`,
      );
    else {
      const wrong = findWrong(question, known, article, matcher);
      if (wrong !== null) source.report([at, 'question'], `"${question}" ${wrong}`);
    }
  }
  return source.problems.map((problem) => fromProblem(problem, 'question'));
}

function findWrong(
  question: string,
  wants: readonly string[],
  article: Article,
  matcher: Matcher,
): string | null {
  const verdict = matcher.ask(question);
  const fact = verdict.outcome === 'answer' ? verdict.facts[0]?.fact : undefined;
  const wanted = wants.map((id) => `"${id}"`).join(' or ');
  if (fact === undefined)
    return wants.length === 0 ? null : `is not answered; ask ${wanted} for it in such words`;
  if (fact.article === article && wants.includes(fact.id)) return null;
  return wants.length === 0
    ? `should not be answered, but is by "${fact.key}"; a gap in gaps.yaml can say what is left open`
    : `is answered by "${fact.key}", not by ${wanted}; give ${wanted} an ask in such words`;
}
