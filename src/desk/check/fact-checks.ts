import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { findNumbers } from '../../language/number-finder.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** Longest statement that can be read at a glance, in UTF-16 units. */
const STATEMENT_LENGTH_WANTED = 250;

/** Reports facts that repeat another, disagree on a number, or are too long. Drafts are exempt. */
export async function checkFacts(
  { facts }: Knowledge,
  positions: SourcePositions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const earlier = new EarlierStatements();
  for (const fact of facts) {
    if (fact.draft === true) continue;
    const content = analyzeStatement(fact);
    const repeated = earlier.findRepeated(content);
    const other = repeated ?? earlier.findContradicted(content);
    if (other !== undefined) {
      const position = await positions.ofFact(fact, 'statement');
      findings.push({ ...position, ...describePair(content, other) });
    }
    if (repeated === undefined) earlier.add(content);
    if (fact.statement.length > STATEMENT_LENGTH_WANTED) {
      findings.push({
        ...(await positions.ofFact(fact, 'statement')),
        severity: 'warning',
        kind: 'overlong',
        fact: fact.id,
        field: 'statement',
        message: `has ${fact.statement.length} characters`,
        fix: `split it into two facts, or shorten it to ${STATEMENT_LENGTH_WANTED}`,
      });
    }
  }
  return findings;
}

function describePair(content: StatementContent, other: StatementContent) {
  const isSame = content.numbers.join() === other.numbers.join();
  const list = ({ numbers }: StatementContent) => numbers.join(' and ') || 'no number';
  return {
    severity: 'warning' as const,
    kind: isSame ? ('same' as const) : ('numbers' as const),
    fact: content.fact.id,
    field: 'statement',
    message: isSame
      ? `says the same as "${other.fact.id}"`
      : `gives ${list(content)} where "${other.fact.id}" gives ${list(other)}`,
    fix: isSame
      ? 'keep one of them, with both facts’ asks'
      : 'compare both quotes; if the article itself disagrees, say in each statement what it counts',
  };
}

/** A statement's content, without function words and word endings. */
interface StatementContent {
  fact: Fact;
  /** In sentence order, which distinguishes who did what to whom; without numbers. */
  words: string[];
  numbers: string[];
  /** What it counts: the words after numbers. */
  units: Set<string>;
  names: Set<string>;
}

function analyzeStatement(fact: Fact): StatementContent {
  const words = splitWords(fact.statement);
  const numbers = findNumbers(fact.statement, words);
  const numeric = new Set(numbers.flatMap(({ text }) => splitWords(text).map(({ norm }) => norm)));
  const content = words.filter(({ norm }) => !isStopWord(norm));
  const units = content.filter(
    ({ norm }, at) => at > 0 && numeric.has(content[at - 1]?.norm ?? '') && !numeric.has(norm),
  );
  const plain = content.filter(({ norm }) => !numeric.has(norm));
  return {
    fact,
    words: plain.map(({ norm }) => stem(norm)),
    numbers: numbers.map(({ value }) => value),
    units: new Set(units.map(({ norm }) => stem(norm))),
    names: new Set(
      plain
        .slice(1)
        .filter(({ text }) => /^\p{Lu}/u.test(text))
        .map(({ norm }) => norm),
    ),
  };
}

/** Statements that count the same thing are about one subject if they share this many of the shorter one's words. */
const SHARED_WORD_RATIO = 0.6;
const SHARED_WORDS_MIN = 3;

/** Most earlier statements compared for one unit: in a table of figures, every statement counts the same thing. */
const COMPARISON_LIMIT = 50;

/** Indexes the preceding statements, to find those that a statement repeats or contradicts. */
class EarlierStatements {
  readonly #byKey = new Map<string, StatementContent>();
  readonly #byUnit = new Map<string, StatementContent[]>();

  add(content: StatementContent): void {
    for (const key of contentKeys(content)) this.#byKey.set(key, content);
    for (const unit of content.units) {
      const key = `${content.fact.article.slug} ${unit}`;
      const list = this.#byUnit.get(key) ?? [];
      if (list.push(content) === 1) this.#byUnit.set(key, list);
    }
  }

  /** Finds one with the same words: in the same order, numbers aside, or with the same quote and numbers. */
  findRepeated(content: StatementContent): StatementContent | undefined {
    for (const key of contentKeys(content)) {
      const found = this.#byKey.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Finds one about the same subject, with another quote, that gives another number for the same thing. */
  findContradicted(content: StatementContent): StatementContent | undefined {
    for (const unit of content.units) {
      const list = this.#byUnit.get(`${content.fact.article.slug} ${unit}`) ?? [];
      const found = list.slice(-COMPARISON_LIMIT).find((other) => contradicts(content, other));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function contentKeys({ fact, words, numbers }: StatementContent): string[] {
  const { article, quote } = fact;
  return [
    `${article.slug} ${words.join(' ')}`,
    `${article.slug} ${quote} ${[...new Set(words)].sort().join(' ')} ${numbers.join(' ')}`,
  ];
}

function contradicts(a: StatementContent, b: StatementContent): boolean {
  if (a.fact.quote === b.fact.quote) return false;
  // A second number, such as a date, or different names suggest two occasions.
  if (a.numbers.length !== 1 || b.numbers.length !== 1 || a.numbers[0] === b.numbers[0])
    return false;
  if (!a.names.isSubsetOf(b.names) && !b.names.isSubsetOf(a.names)) return false;
  const words = new Set(a.words);
  const others = new Set(b.words);
  const shared = words.intersection(others).size;
  return (
    shared >= SHARED_WORDS_MIN && shared >= SHARED_WORD_RATIO * Math.min(words.size, others.size)
  );
}
