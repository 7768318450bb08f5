import type { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { normalizeAsk } from '../../knowledge/entries.ts';
import type { Sentence, Topic } from '../../knowledge/knowledge.ts';
import { describePlace } from '../../knowledge/place.ts';
import { DRAFT_STATEMENT_LIMIT, type FactEntry } from '../../knowledge/schemas.ts';
import { proposeAsks } from './ask-proposals.ts';
import { type DetectedCertainty, detectCertainty } from './certainty-detector.ts';
import { writeWithContext } from './context-writer.ts';
import { createFactId } from './ids.ts';
import { detectKind } from './kind-detector.ts';
import { findNeeds, writeStatement } from './statement-writer.ts';
import { tagText } from './tagged-text.ts';
import { proposeTopics } from './topic-proposals.ts';

/** Ids and asks of an article's entries, which must be unique. */
export interface UsedNames {
  ids: Set<string>;
  /** Normalised; see `normalizeAsk`. */
  asks: Set<string>;
}

/** A drafted fact, and its sentence's place, as `describePlace` words it. */
export interface Proposal {
  entry: FactEntry & { quote: string };
  place: string;
}

/** Returns why no fact can be drafted for a sentence; `null` if one can. */
export function describeObstacle({ text }: Sentence): string | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'contains no word';
  if (text.length <= DRAFT_STATEMENT_LIMIT) return null;
  return `has ${text.length} characters, more than the ${DRAFT_STATEMENT_LIMIT} of a draft: is a full stop missing?`;
}

/**
 * Drafts a fact for each sentence. Its statement is the sentence without connectives and reference marks,
 * so it states nothing that the article does not.
 *
 * @param plain uses the sentences verbatim with the certainty `stated`, for proposals that do not load
 * otherwise.
 */
export function proposeFacts(
  sentences: readonly Sentence[],
  index: ArticleIndex,
  used: UsedNames,
  known: readonly Topic[],
  plain = false,
): Proposal[] {
  return sentences.map((sentence) => proposeFact(sentence, index, used, known, plain));
}

function proposeFact(
  sentence: Sentence,
  index: ArticleIndex,
  used: UsedNames,
  known: readonly Topic[],
  plain: boolean,
): Proposal {
  const bare = plain ? sentence.text : writeStatement(sentence.text);
  const inContext = plain ? bare : writeWithContext(bare, index.blockOf(sentence));
  const statement = inContext.length <= DRAFT_STATEMENT_LIMIT ? inContext : bare;
  const { certainty, attribution }: DetectedCertainty = plain
    ? { certainty: 'stated', attribution: null }
    : detectCertainty(sentence.text);
  const text = tagText(statement);
  const place = describePlace(index.article, sentence);
  const asks = proposeAsks(bare).filter((ask) => isNew(ask, used.asks));
  const entry: Proposal['entry'] = {
    id: createFactId(statement, `p${sentence.paragraph}s${sentence.sentence}`, used.ids),
    statement,
    quote: sentence.text,
    section: sectionFor(sentence, index),
    topics: proposeTopics(text, certainty, known, index.blockOf(sentence)),
    kind:
      plain || certainty !== 'stated'
        ? null
        : detectKind(sentence.text, statement, index.blockOf(sentence)),
    certainty,
    attribution,
    borrows: [],
    asks,
    draft: true,
    needs: findNeeds(statement),
  };
  return { entry, place };
}

/** Returns the heading that tells a sentence from equal ones elsewhere; `null` if its quote is unique. */
function sectionFor(sentence: Sentence, index: ArticleIndex): string | null {
  const path = index.sectionOf(sentence);
  const others = index.findAll(sentence.text).filter((other) => other !== sentence);
  const isElsewhere = others.some((other) => index.sectionOf(other).at(-1) !== path.at(-1));
  return isElsewhere ? (path.at(-1) ?? null) : null;
}

function isNew(ask: string, used: Set<string>): boolean {
  const key = normalizeAsk(ask);
  if (key === '' || used.has(key)) return false;
  used.add(key);
  return true;
}
