import { findNumbers } from '../../knowledge/numbers.ts';
import type { Fact, Knowledge } from '../../knowledge/types.ts';
import { cutEnding, FUNCTION_WORDS, splitWords } from '../../knowledge/words.ts';
import type { Finding } from './finding.ts';
import type { Places } from './places.ts';

/** A statement longer than this does not read at a glance, in UTF-16 units. */
export const LONG_STATEMENT = 250;

/** Facts that say the same, that disagree on a number, or that are too long to read at a glance. Drafts are left alone. */
export async function checkFacts({ facts }: Knowledge, places: Places): Promise<Finding[]> {
  const findings: Finding[] = [];
  const bySense = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.draft === true) continue;
    const place = () => places.ofFact(fact, 'statement');
    const { sense, numbers } = readSense(fact);
    const other = bySense.get(sense);
    if (other === undefined) bySense.set(sense, fact);
    else {
      const theirs = readSense(other).numbers;
      const isSame = theirs === numbers;
      findings.push({
        ...(await place()),
        severity: 'warning',
        kind: isSame ? 'same' : 'numbers',
        fact: fact.id,
        field: 'statement',
        message: isSame
          ? `says the same as "${other.id}"`
          : `gives ${numbers} where "${other.id}" gives ${theirs}`,
        mend: isSame
          ? 'keep one of them, with the asks of both'
          : 'look at both quotes; where the article itself disagrees, say in each statement what it counts',
      });
    }
    if (fact.statement.length > LONG_STATEMENT) {
      findings.push({
        ...(await place()),
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

/** What a statement says, whatever the order and endings of its words, and its numbers apart. */
function readSense({ article, statement }: Fact): { sense: string; numbers: string } {
  const words = splitWords(statement);
  const found = findNumbers(statement, words);
  const numeric = new Set(found.flatMap(({ text }) => splitWords(text).map(({ key }) => key)));
  const keys = words
    .map(({ key }) => key)
    .filter((key) => !FUNCTION_WORDS.has(key) && !numeric.has(key))
    .map(cutEnding);
  const values = found.map(({ value }) => value);
  // Order tells who did what to whom; only small words and endings are let go.
  return {
    sense: `${article.slug} ${keys.join(' ')}`,
    numbers: values.join(' and ') || 'no number',
  };
}
