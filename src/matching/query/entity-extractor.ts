/**
 * Extracts entities from a text: numbers, time spans, dates, places, bodies and persons, with
 * their positions.
 */
import type { WordForm } from '../../language/tokenizer.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { KnowledgeIndex } from '../indexing/knowledge-index.ts';
import { type Entity, type Found, isCapitalised, keysOf } from './entity.ts';
import { isPlaced, nameAt } from './named-entities.ts';
import { valueAt } from './value-entities.ts';

/** Context words on each side of an entity. */
const CONTEXT_WORDS = 6;

/** Extracts the entities of a text, in order, after spelling correction. */
export function extractEntities(words: readonly WordForm[], index: KnowledgeIndex): Entity[] {
  const corrected = words.map((word) => ({
    ...word,
    norm: index.spelling.correct(word.norm) ?? word.norm,
  }));
  // The analyzer drops signs: its tokens are shared by words written alike.
  const tokens: Token[] = index.analyzer
    .analyzeWords(corrected)
    .map((token, i) => ({ ...token, sign: words[i]?.sign }));
  const entities: Entity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const found = entityAt(tokens, i, index);
    if (found !== null) entities.push(withContext(found, tokens, i));
    i += found?.length ?? 1;
  }
  return entities;
}

function entityAt(tokens: readonly Token[], i: number, index: KnowledgeIndex): Found | null {
  return valueAt(tokens, i) ?? nameAt(tokens, i, index);
}

function withContext(found: Found, tokens: readonly Token[], start: number): Entity {
  const end = start + found.length;
  const near = [
    ...tokens.slice(Math.max(0, start - CONTEXT_WORDS), start),
    ...tokens.slice(end, end + CONTEXT_WORDS),
  ];
  const next = tokens[end];
  return {
    ...found,
    start,
    beside: new Set(near.filter((token) => classify(token) === 'content').flatMap(keysOf)),
    after: next?.stem ?? null,
    placed: isPlaced(tokens, start),
    adjective: !isPlaced(tokens, start) && isNoun(next),
  };
}

const isNoun = (token: Token | undefined) =>
  token !== undefined &&
  !token.pause &&
  !token.opens &&
  !isCapitalised(token) &&
  classify(token) === 'content';
