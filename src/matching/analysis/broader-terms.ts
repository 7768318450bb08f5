import type { BroaderTerm } from '../../knowledge/knowledge.ts';
import type { Analyzer } from './analyzer.ts';
import type { Token } from './token.ts';

interface Kind {
  /** The stems of a particular term's words. */
  stems: readonly string[];
  /** The general term, and its concepts. */
  general: string;
  concepts: readonly number[];
}

/**
 * Reads the particular terms of a question as their general ones, too: what is said of a membership answers for a family
 * card. Not the other way round, so the tokens of the knowledge are left as they are.
 */
export class BroaderTerms {
  /** By the first stem of the particular term. */
  readonly #kinds: ReadonlyMap<string, readonly Kind[]>;

  /** @param analyzer has a group for each general term; see `groupsOfBroaderTerms`. */
  constructor(terms: readonly BroaderTerm[], analyzer: Analyzer) {
    const kinds = terms.flatMap(({ term, kinds }) => {
      const [first, ...others] = analyzer.analyze(term);
      const concepts = (first?.concepts ?? []).filter((concept) =>
        others.every((other) => other.concepts.includes(concept)),
      );
      return kinds.map((kind) => ({
        stems: analyzer.analyze(kind).map(({ stem }) => stem),
        general: term,
        concepts,
      }));
    });
    this.#kinds = Map.groupBy(kinds, ({ stems }) => stems[0] ?? '');
  }

  /** Returns a question's tokens with the concepts of the general terms. */
  apply(tokens: readonly Token[]): Token[] {
    const extended = [...tokens];
    for (const [i, { stems, concepts }] of this.#find(tokens)) {
      for (let k = i; k < i + stems.length; k += 1) {
        const token = extended[k] as Token;
        extended[k] = { ...token, concepts: [...new Set([...token.concepts, ...concepts])] };
      }
    }
    return extended;
  }

  /**
   * Returns a question with the general terms in place of the particular ones.
   *
   * @param tokens the question's.
   */
  generalize(text: string, tokens: readonly Token[]): string {
    let generalized = '';
    let from = 0;
    for (const [i, { stems, general }] of this.#find(tokens)) {
      const first = text.indexOf((tokens[i] as Token).text, from);
      const last = (tokens[i + stems.length - 1] as Token).text;
      const at = text.indexOf(last, first);
      if (first < 0 || at < 0) continue;
      generalized += text.slice(from, first) + general;
      from = at + last.length;
    }
    return generalized + text.slice(from);
  }

  /** Finds the particular terms, each with the position of its first token. */
  *#find(tokens: readonly Token[]): Generator<[number, Kind]> {
    for (const [i, { stem }] of tokens.entries()) {
      for (const kind of this.#kinds.get(stem) ?? [])
        if (kind.stems.every((own, k) => own === tokens[i + k]?.stem)) yield [i, kind];
    }
  }
}

/** Returns a synonym group for each general term that has none. */
export function groupsOfBroaderTerms(
  terms: readonly BroaderTerm[],
  groups: readonly (readonly string[])[],
): string[][] {
  const grouped = new Set(groups.flat().map((member) => member.toLowerCase()));
  return terms.filter(({ term }) => !grouped.has(term.toLowerCase())).map(({ term }) => [term]);
}
