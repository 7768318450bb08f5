import { normalizeAsk } from '../../knowledge/entries.ts';
import { DRAFT_STATEMENT_LIMIT, type FactEntry } from '../../knowledge/schemas.ts';
import type { Sentence, Topic } from '../../knowledge/types.ts';
import { proposeAsks } from './ask-proposals.ts';
import { type FoundCertainty, findCertainty } from './certainty-detector.ts';
import { readAllTerms, type TaggedTerm } from './grammar.ts';
import { makeId } from './ids.ts';
import { findNeeds, writeStatement } from './statement-writer.ts';
import { proposeTopics } from './topic-proposals.ts';

/** What an article's entries have already: nothing of it may stand twice. */
export interface UsedNames {
  ids: Set<string>;
  /** Normalised; see `normalizeAsk`. */
  asks: Set<string>;
}

/** A drafted fact, and the place of its sentence. */
export interface Proposal {
  entry: FactEntry;
  place: string;
}

/** Why no fact can be drafted for a sentence; `null` where one can. */
export function findObstacle({ text }: Sentence): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'holds no word';
  if (text.length <= DRAFT_STATEMENT_LIMIT) return null;
  return `has ${text.length} characters; a draft holds at most ${DRAFT_STATEMENT_LIMIT}: is a full stop missing?`;
}

/**
 * Drafts a fact for each sentence. Its statement is the sentence, or the sentence without what joins
 * it to the one before: nothing is said that the article does not say.
 *
 * @param plain leaves the sentences as they are, and their certainty as it reads: the way back where a
 * proposal does not stand up to the checks.
 */
export function proposeFacts(
  sentences: readonly Sentence[],
  taken: UsedNames,
  known: readonly Topic[],
  plain = false,
): Proposal[] {
  const statements = sentences.map(({ text }) => (plain ? text : writeStatement(text)));
  const terms = readAllTerms(statements);
  return sentences.map((sentence, at) => {
    const statement = statements[at] as string;
    const found = findCertainty(sentence.text);
    const certainty: FoundCertainty = plain ? { certainty: 'stated', attribution: null } : found;
    return proposeFact(sentence, statement, terms[at] as TaggedTerm[], certainty, taken, known);
  });
}

function proposeFact(
  sentence: Sentence,
  statement: string,
  terms: readonly TaggedTerm[],
  { certainty, attribution }: FoundCertainty,
  taken: UsedNames,
  known: readonly Topic[],
): Proposal {
  const place = `paragraph ${sentence.paragraph}, sentence ${sentence.sentence}`;
  const asks = proposeAsks(statement, terms).filter((ask) => isNew(ask, taken.asks));
  if (asks.length === 0) {
    const ask = `What does ${place} say?`;
    taken.asks.add(normalizeAsk(ask));
    asks.push(ask);
  }
  const entry: FactEntry = {
    id: makeId(statement, `p${sentence.paragraph}s${sentence.sentence}`, taken.ids),
    statement,
    quote: sentence.text,
    topics: proposeTopics(terms, certainty, known),
    certainty,
    attribution,
    borrows: [],
    asks,
    draft: true,
    needs: findNeeds(statement),
  };
  return { entry, place };
}

function isNew(ask: string, taken: Set<string>): boolean {
  const key = normalizeAsk(ask);
  if (key === '' || taken.has(key)) return false;
  taken.add(key);
  return true;
}
