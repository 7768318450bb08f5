import type { Fact, Knowledge } from '../../knowledge/types.ts';
import { findNumbers } from '../../language/number-finder.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** A statement longer than this does not read at a glance, in UTF-16 units. */
export const LONG_STATEMENT = 250;

/** Facts that say the same, that disagree on a number, or that are too long to read at a glance. Drafts are left alone. */
export async function checkFacts(
  { facts }: Knowledge,
  places: SourcePositions,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const earlier = new Earlier();
  for (const fact of facts) {
    if (fact.draft === true) continue;
    const said = readSaid(fact);
    const same = earlier.findSame(said);
    const other = same ?? earlier.findContradicted(said);
    if (other !== undefined) {
      const place = await places.ofFact(fact, 'statement');
      findings.push({ ...place, ...describePair(said, other) });
    }
    if (same === undefined) earlier.add(said);
    if (fact.statement.length > LONG_STATEMENT) {
      findings.push({
        ...(await places.ofFact(fact, 'statement')),
        severity: 'warning',
        kind: 'overlong',
        fact: fact.id,
        field: 'statement',
        message: `has ${fact.statement.length} characters`,
        mend: `make two facts of it, or say it in ${LONG_STATEMENT}`,
      });
    }
  }
  return findings;
}

function describePair(said: Said, other: Said) {
  const isSame = said.numbers.join() === other.numbers.join();
  const give = ({ numbers }: Said) => numbers.join(' and ') || 'no number';
  return {
    severity: 'warning' as const,
    kind: isSame ? ('same' as const) : ('numbers' as const),
    fact: said.fact.id,
    field: 'statement',
    message: isSame
      ? `says the same as "${other.fact.id}"`
      : `gives ${give(said)} where "${other.fact.id}" gives ${give(other)}`,
    mend: isSame
      ? 'keep one of them, with the asks of both'
      : 'look at both quotes; where the article itself disagrees, say in each statement what it counts',
  };
}

/** What a statement says, small words and endings let go. */
interface Said {
  fact: Fact;
  /** Its words in their order, which tells who did what to whom; without numbers. */
  words: string[];
  numbers: string[];
  /** What it counts: the word behind a number. */
  units: Set<string>;
  names: Set<string>;
}

function readSaid(fact: Fact): Said {
  const words = splitWords(fact.statement);
  const found = findNumbers(fact.statement, words);
  const numeric = new Set(found.flatMap(({ text }) => splitWords(text).map(({ norm }) => norm)));
  const content = words.filter(({ norm }) => !isStopWord(norm));
  const units = content.filter(
    ({ norm }, at) => at > 0 && numeric.has(content[at - 1]?.norm ?? '') && !numeric.has(norm),
  );
  const plain = content.filter(({ norm }) => !numeric.has(norm));
  return {
    fact,
    words: plain.map(({ norm }) => stem(norm)),
    numbers: found.map(({ value }) => value),
    units: new Set(units.map(({ norm }) => stem(norm))),
    names: new Set(
      plain
        .slice(1)
        .filter(({ text }) => /^\p{Lu}/u.test(text))
        .map(({ norm }) => norm),
    ),
  };
}

/** Statements that count the same thing and share this much of the shorter one's words are on one subject. */
const SAME_SUBJECT = 0.6;
const SAME_WORDS = 3;

/** Earlier statements that count one thing which are looked at, at most: in a table of figures all do. */
const MOST_COMPARED = 50;

/** The facts before a fact, by what may make it repeat or contradict one of them. */
class Earlier {
  readonly #senses = new Map<string, Said>();
  readonly #counted = new Map<string, Said[]>();

  add(said: Said): void {
    for (const sense of sensesOf(said)) this.#senses.set(sense, said);
    for (const unit of said.units) {
      const key = `${said.fact.article.slug} ${unit}`;
      const list = this.#counted.get(key) ?? [];
      if (list.push(said) === 1) this.#counted.set(key, list);
    }
  }

  /** One of the same words, numbers aside: in the same order, or of the same sentence. */
  findSame(said: Said): Said | undefined {
    for (const sense of sensesOf(said)) {
      const found = this.#senses.get(sense);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** One on the same subject, of another sentence, that counts the same thing and gets another number. */
  findContradicted(said: Said): Said | undefined {
    for (const unit of said.units) {
      const list = this.#counted.get(`${said.fact.article.slug} ${unit}`) ?? [];
      const found = list.slice(-MOST_COMPARED).find((other) => contradicts(said, other));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function sensesOf({ fact, words, numbers }: Said): string[] {
  const { article, quote } = fact;
  return [
    `${article.slug} ${words.join(' ')}`,
    `${article.slug} ${quote} ${[...new Set(words)].sort().join(' ')} ${numbers.join(' ')}`,
  ];
}

function contradicts(a: Said, b: Said): boolean {
  if (a.fact.quote === b.fact.quote) return false;
  // With a second number, a date perhaps, they may well be about two occasions; so with other names.
  if (a.numbers.length !== 1 || b.numbers.length !== 1 || a.numbers[0] === b.numbers[0])
    return false;
  if (!a.names.isSubsetOf(b.names) && !b.names.isSubsetOf(a.names)) return false;
  const ours = new Set(a.words);
  const theirs = new Set(b.words);
  const shared = ours.intersection(theirs).size;
  return shared >= SAME_WORDS && shared >= SAME_SUBJECT * Math.min(ours.size, theirs.size);
}
