import type { ArticleIndex } from './checks/article-index.ts';
import { checkCertainty } from './checks/certainty.ts';
import { checkKind } from './checks/kind.ts';
import { checkNames, type FieldProblem } from './checks/names.ts';
import { type ArticleScope, readEntries, suggest, type YamlEntry } from './entries.ts';
import { findPassages } from './fact-passages.ts';
import type { Fact, Gap, Sentence, Topic } from './knowledge.ts';
import { showValue } from './problem.ts';
import { chooseFactSchema, type FactEntry, type GapEntry, gapSchema } from './schemas.ts';
import type { Source } from './source.ts';

/**
 * Reads the facts of one article. Problems are reported to `source`, and facts with problems are left out.
 *
 * @param index `null` if the article is invalid; checks that need it are then skipped.
 * @param topics The topics that a fact may have, by the ids that it gives them; `null` allows any.
 */
export function readFacts(
  source: Source,
  index: ArticleIndex | null,
  scope: ArticleScope,
  topics: ReadonlyMap<string, Topic> | null,
): Fact[] {
  const facts: Fact[] = [];
  scope.knowsFacts = Array.isArray(source.yaml.value);
  for (const entry of readEntries<FactEntry>(source, chooseFactSchema)) {
    if (entry.id !== null) scope.factIds.add(entry.id);
    const isNew = scope.add(entry, source);
    const { passages, problems } = findPassages(entry.fields, index, entry.isWhole);
    // A draft's topics are proposals: topics.yaml may not have them yet.
    const allowed = entry.fields.draft === true ? null : topics;
    problems.push(...checkFact(entry, passages, index, allowed));
    for (const { field, message } of problems) {
      source.report([entry.at, ...parsePath(field)], message, entry.id);
    }
    if (!entry.isWhole || !isNew || problems.length > 0 || index === null || passages.length === 0)
      continue;
    const fields = entry.fields as FactEntry;
    const own = fields.topics.map((id) => topics?.get(id)?.id ?? id);
    facts.push(makeFact({ ...fields, topics: own }, index, passages));
  }
  return facts;
}

function makeFact(
  { quote: _, quotes: __, ...fields }: FactEntry,
  index: ArticleIndex,
  [first, ...further]: readonly Sentence[],
): Fact {
  const { article } = index;
  const { text, paragraph, sentence } = first as Sentence;
  return {
    ...fields,
    key: `${article.slug}/${fields.id}`,
    article,
    // Facts with the same quote share one string.
    quote: text,
    paragraph,
    sentence,
    ...(further.length === 0 ? {} : { furtherPassages: further }),
  };
}

function checkFact(
  { fields }: YamlEntry<FactEntry>,
  passages: readonly Sentence[],
  index: ArticleIndex | null,
  topics: ReadonlyMap<string, Topic> | null,
): FieldProblem[] {
  const { statement, kind = null, certainty, attribution = null, borrows = [] } = fields;
  const problems = checkTopics(fields.topics ?? [], topics);
  const source = index === null || passages.length === 0 ? null : index.sourceOf(passages);
  if (index !== null && attribution !== null && !index.hasPhrase(attribution)) {
    problems.push({
      field: 'attribution',
      message: `${showValue(attribution)} is not in the article; use the article's wording`,
    });
  }
  if (statement === undefined) return problems;
  if (index !== null && source !== null)
    problems.push(...checkNames({ statement, attribution, borrows }, source, index));
  problems.push(...checkKind(statement, kind));
  if (certainty !== undefined)
    problems.push(...checkCertainty({ statement, kind, certainty, attribution }, source, index));
  return problems;
}

function checkTopics(own: string[], topics: ReadonlyMap<string, Topic> | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [at, topic] of own.entries()) {
    const field = `topics[${at}]`;
    if (own.indexOf(topic) < at)
      problems.push({ field, message: `"${topic}" is listed twice; keep one` });
    if (topics !== null && !topics.has(topic)) {
      problems.push({
        field,
        message: `"${topic}" is not in topics.yaml${suggest(topic, topics.keys())}`,
      });
    }
  }
  return problems;
}

/** Reads the gaps of one article, after its facts. Problems are reported to `source`. */
export function readGaps(
  source: Source,
  index: ArticleIndex | null,
  scope: ArticleScope,
  facts: readonly Fact[],
): Gap[] {
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const gaps: Gap[] = [];
  for (const entry of readEntries<GapEntry>(source, () => gapSchema)) {
    const isNew = scope.add(entry, source);
    const { id, statement, asks, nearest = [] } = entry.fields;
    for (const [at, fact] of nearest.entries()) {
      if (scope.factIds.has(fact) || !scope.knowsFacts) continue;
      source.report(
        [entry.at, 'nearest', at],
        `"${fact}" is not a fact of this article${suggest(fact, scope.factIds)}`,
        id,
      );
    }
    if (!entry.isWhole || !isNew || index === null) continue;
    if (id === undefined || statement === undefined || asks === undefined) continue;
    const { article } = index;
    const found = nearest.map((fact) => factsById.get(fact)).filter((fact) => fact !== undefined);
    gaps.push({ key: `${article.slug}/${id}`, id, article, statement, nearest: found, asks });
  }
  return gaps;
}

/** Parses a field such as `asks[2]` into a path. */
function parsePath(field: string): (string | number)[] {
  return field
    .split(/[[\].]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
