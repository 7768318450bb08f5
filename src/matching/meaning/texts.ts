/** The texts of facts, gaps and topics whose meaning counts. */
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { blockAt, headingsOf, sourceTextOf } from '../analysis/source-text.ts';
import { FEW_ASKS } from '../corpus/document.ts';

/** Asks of a fact that are compared by meaning, at most: more find no further questions. */
const MAX_COMPARED_ASKS = 24;

/** The texts of a fact, gap or topic. */
export interface MeaningTexts {
  /** The source passage with what a reader sees above it; the statement of a gap, the title of a topic. */
  inContext: string;
  /** The source passage. */
  alone: string;
  /** The headings above it; empty if there are none. */
  heading: string;
  statement: string;
  /** The asks of a curated one. */
  asks: readonly string[];
}

/** Returns the texts of a fact. The asks of a draft are only proposals. */
export function textsOfFact(fact: Fact): MeaningTexts {
  const { statement, draft, asks } = fact;
  return {
    inContext: inContext(fact),
    alone: sourceTextOf(fact),
    heading: headingsOf(fact).join(' > '),
    statement,
    asks: draft === true ? [] : asks.slice(0, MAX_COMPARED_ASKS),
  };
}

/** Returns the texts of a gap or topic by its statement or title. */
export function textsOfStatement(statement: string, asks: readonly string[]): MeaningTexts {
  return {
    inContext: statement,
    alone: statement,
    heading: '',
    statement,
    asks: asks.slice(0, MAX_COMPARED_ASKS),
  };
}

/**
 * Returns texts that give the gist of a fact or topic with many asks: its statement or title, and asks from all over the
 * list, as neighbours are often alike.
 */
export function gistOf(statement: string, asks: readonly string[]): string[] {
  const step = Math.ceil(asks.length / MAX_COMPARED_ASKS);
  return [statement, ...asks.filter((_, i) => i % step === 0)];
}

/**
 * Returns a source passage as a reader sees it: `heading > heading: lead-in text`, a row's cells after their column
 * heads. `training/` encodes passages in the same form.
 */
function inContext(fact: Fact): string {
  const block = blockAt(fact.article, fact.paragraph);
  if (block === undefined) return sourceTextOf(fact);
  const { leadIn, heads, cells } = block;
  const path = headingsOf(fact);
  const row = cells
    .slice(0, heads.length)
    .flatMap((cell, i) => (cell === '' ? [] : [`${heads[i]}: ${cell}`]))
    .join('; ');
  const headings = path.length > 0 ? `${path.join(' > ')}:` : null;
  const parts = [headings, leadIn, row || sourceTextOf(fact)];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/**
 * Lists the texts of a knowledge set whose vectors the matcher compares: those of what has few asks, or none, and the gist
 * of other facts and topics.
 */
export function listMeaningTexts({ facts, gaps, topics }: Knowledge): string[] {
  const texts = [
    ...facts.filter(hasFew).map(textsOfFact),
    ...gaps.filter(hasFew).map(({ statement, asks }) => textsOfStatement(statement, asks)),
    ...topics
      .filter(({ asks }) => asks.length > 0 && asks.length < FEW_ASKS)
      .map(({ title, asks }) => textsOfStatement(title, asks)),
  ];
  const all = texts.flatMap(({ inContext, alone, heading, statement, asks }) => [
    inContext,
    alone,
    ...(heading === '' ? [] : [heading]),
    statement,
    ...asks,
  ]);
  const gists = [
    ...facts.filter(hasMany).map(({ statement, asks }) => gistOf(statement, asks)),
    ...topics.filter(hasMany).map(({ title, asks }) => gistOf(title, asks)),
  ];
  return [...new Set([...all, ...gists.flat()])];
}

const hasMany = ({ asks }: { asks: readonly string[] }) => asks.length >= FEW_ASKS;
const hasFew = ({ asks }: { asks: readonly string[] }) => asks.length < FEW_ASKS;
