import type { ArticleIndex } from './article-index.ts';
import { checkCertainty } from './check-certainty.ts';
import { checkNames, type FieldProblem } from './check-names.ts';
import { describeWrongQuote } from './check-quote.ts';
import { type ArticleScope, readEntries, suggest, type YamlEntry } from './entries.ts';
import type { Fact, Gap, Sentence, Topic } from './knowledge.ts';
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
    const { sentence, problem } = findSource(entry, index);
    const problems = checkFact(
      entry,
      sentence,
      index,
      // A draft's topics are proposals: topics.yaml may not have them yet.
      entry.fields.draft === true ? null : topics,
    );
    if (problem !== null) problems.push(problem);
    for (const { field, message } of problems) {
      source.report([entry.at, ...parsePath(field)], message, entry.id);
    }
    if (!entry.isWhole || !isNew || problems.length > 0 || index === null || sentence === undefined)
      continue;
    const fields = entry.fields as FactEntry;
    const own = fields.topics.map((id) => topics?.get(id)?.id ?? id);
    facts.push(makeFact({ ...fields, topics: own }, index, sentence));
  }
  return facts;
}

/** Finds the sentence that a fact quotes: of equal ones in several sections, the one under its `section`. */
function findSource(
  { fields: { quote, section = null } }: YamlEntry<FactEntry>,
  index: ArticleIndex | null,
): { sentence: Sentence | undefined; problem: FieldProblem | null } {
  const all = quote === undefined || index === null ? [] : index.findAll(quote);
  const [first] = all;
  if (first === undefined || index === null) return { sentence: undefined, problem: null };
  const titleOf = (sentence: Sentence) => index.sectionOf(sentence).at(-1) ?? '';
  const titles = [...new Set(all.map(titleOf))].map((title) => `"${title}"`).join(' and ');
  if (section === null) {
    const isUnique = all.every((sentence) => titleOf(sentence) === titleOf(first));
    const message = `occurs under ${titles}; add the one that is meant as section`;
    return { sentence: first, problem: isUnique ? null : { field: 'quote', message } };
  }
  const found = all.find((sentence) => isUnder(index.sectionOf(sentence), section));
  const message = `"${section}" is not a heading above the quote; it occurs under ${titles}`;
  return { sentence: found ?? first, problem: found ? null : { field: 'section', message } };
}

/** Whether a path of headings has one that a curator means, or ends with several of them: "Loans > Late fees". */
function isUnder(path: readonly string[], section: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const wanted = section.split(' > ').map(fold);
  const own = path.map(fold);
  return wanted.length === 1
    ? own.includes(wanted[0] as string)
    : wanted.every((title, i) => title === own[own.length - wanted.length + i]);
}

function makeFact(
  fields: FactEntry,
  index: ArticleIndex,
  { text, paragraph, sentence }: Sentence,
): Fact {
  const { article } = index;
  // Facts with the same quote share one string.
  return {
    ...fields,
    key: `${article.slug}/${fields.id}`,
    article,
    quote: text,
    paragraph,
    sentence,
  };
}

function checkFact(
  { fields }: YamlEntry<FactEntry>,
  sentence: Sentence | undefined,
  index: ArticleIndex | null,
  topics: ReadonlyMap<string, Topic> | null,
): FieldProblem[] {
  const { statement, quote, certainty, attribution = null, borrows = [] } = fields;
  const problems = checkTopics(fields.topics ?? [], topics);
  if (index !== null) {
    if (quote !== undefined && sentence === undefined) {
      problems.push({ field: 'quote', message: describeWrongQuote(quote, index) });
    }
    if (attribution !== null && !index.hasPhrase(attribution)) {
      problems.push({
        field: 'attribution',
        message: `"${attribution}" is not in the article; use the article's wording`,
      });
    }
    if (statement !== undefined && sentence !== undefined) {
      problems.push(...checkNames({ statement, attribution, borrows }, sentence, index));
    }
  }
  if (statement !== undefined && certainty !== undefined) {
    problems.push(...checkCertainty({ statement, certainty, attribution }, sentence, index));
  }
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
