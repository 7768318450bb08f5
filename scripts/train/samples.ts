/** Training questions made out of the curated asks. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  type Analyzer,
  buildKnowledgeIndex,
  type CuratedFeatures,
  type CuratedSignals,
  classify,
  type Doc,
  type DocSubject,
  type KnowledgeIndex,
  type Model,
  parseQuestion,
  prepareDoc,
  type Question,
  type Ranked,
  rankCandidates,
  readSignals,
  SearchIndex,
} from '../../src/matching/training.ts';

/** The candidates of one ask, and which of them it belongs to. */
export interface RankingSample<F> {
  candidates: F[];
  /** Their positions among the candidates; at least one. */
  right: number[];
}

/** The signs of one question's best candidate, and whether that answers it. */
export interface DecisionSample<S> {
  signs: S;
  answered: boolean;
  weight: number;
}

/** Names that are surely not in a policy article of ours: well-known ones of other places. */
const FOREIGN_NAMES = [
  'Blinken',
  'Macron',
  'Modi',
  'Merkel',
  'Zelensky',
  'Kabul',
  'Tehran',
  'Norway',
  'Chad',
  'Hezbollah',
  'Toyota',
  'Kanye',
];
const OTHER_WORDS = [
  'cancel',
  'cost',
  'marry',
  'weather',
  'hospital',
  'resign',
  'election',
  'budget',
  'wear',
  'eat',
  'school',
  'nuclear',
  'tariff',
  'born',
  'hotel',
  'arrested',
  'salary',
  'wife',
  'sanction',
  'airport',
];

/** How many of the asks there are while training. */
export type Density = 'dense' | 'thin';

/** Each ask put to a knowledge that lacks it, and as many others. */
export function rankingSamples(
  knowledge: Knowledge,
  model: Model,
  density: Density,
): RankingSample<CuratedFeatures>[] {
  const base = buildKnowledgeIndex(knowledge);
  const samples: RankingSample<CuratedFeatures>[] = [];
  for (const { place, index, ask } of withoutAsks(base, density)) {
    const candidates = rankCandidates(whole(ask, { ...base, search: index }), index, model);
    const right = candidates.findIndex(({ doc }) => doc === index.docs[place]);
    if (right < 0) continue;
    samples.push({
      candidates: candidates.flatMap(({ features }) => features ?? []),
      right: [right],
    });
  }
  return samples;
}

/** Questions with and without an answer, as the trained ranking sees them. */
export function decisionSamples(
  knowledge: Knowledge,
  model: Model,
  far: readonly string[],
  density: Density,
): DecisionSample<CuratedSignals>[] {
  const base = buildKnowledgeIndex(knowledge);
  const samples: DecisionSample<CuratedSignals>[] = [];
  const add = (
    text: string,
    index: SearchIndex,
    weight: number,
    isRight: (best: Ranked) => boolean,
  ) => {
    const question = whole(text, { ...base, search: index });
    const found = readSignals(question, rankCandidates(question, index, model), index);
    if (found === null || found.signs === null) return;
    samples.push({ signs: found.signs, answered: isRight(found.best), weight });
  };
  for (const { place, index, ask, number } of withoutAsks(base, density)) {
    const doc = index.docs[place] as Doc;
    if (doc.subject.kind === 'gap') {
      add(ask, index, 0.5, () => false);
      continue;
    }
    add(ask, index, 1, (best) => best.doc === doc || sentence(best.doc) === sentence(doc));
    add(replaceWord(ask, number, FOREIGN_NAMES, base), index, 0.15, () => false);
    add(replaceWord(ask, number, OTHER_WORDS, base), index, 0.05, () => false);
  }
  const all = density === 'dense' ? base.search : indexWithout(base, (i) => i % THIN[0] !== 0);
  for (const { index, asks } of withoutGaps(all, base.analyzer))
    for (const ask of asks) add(ask, index, 0.5, () => false);
  for (const question of far) add(question, all, FAR_WEIGHT, () => false);
  return samples;
}

/** The reading of a text as one question. */
function whole(text: string, index: KnowledgeIndex): Question {
  return parseQuestion(text, index)[0] as Question;
}

/** An ask with an index that lacks it. */
interface Lacking {
  ask: string;
  index: SearchIndex;
  /** The position of the ask's doc in the index. */
  place: number;
  /** Counts the asks. */
  number: number;
}

/** Questions about anything else are few here; members ask about as many as this makes of them. */
const FAR_WEIGHT = 4;

/** One gap in so many is left out at a time. */
const GAP_FOLDS = 20;

/** One ask in so many of each fact is left out at a time: an index for each would take minutes. */
const FOLDS = 15;
/** Of all asks one in so many is there while training for facts with few asks: some ten, and four, of each. */
const THIN: readonly [number, number] = [15, 37];
/** So often for each of these. */
const THIN_FOLDS = 3;

function* withoutAsks(index: KnowledgeIndex, density: Density): Generator<Lacking> {
  let number = 0;
  const numbered = function* (asks: Iterable<Omit<Lacking, 'number'>>) {
    for (const one of asks) {
      yield { ...one, number };
      number += 1;
    }
  };
  if (density === 'dense') {
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isOut = (i: number) => i % FOLDS === fold;
      yield* numbered(without(index, isOut, isOut));
    }
    return;
  }
  for (const step of THIN) {
    for (let fold = 0; fold < THIN_FOLDS; fold += 1) {
      const isOut = (i: number) => i % step !== fold;
      const isPut = (i: number) => i % FOLDS === fold + THIN_FOLDS && isOut(i);
      yield* numbered(without(index, isOut, isPut));
    }
  }
}

/** Indexes that lack some gaps, with the asks of these. */
function* withoutGaps(
  { docs }: SearchIndex,
  analyzer: Analyzer,
): Generator<{ index: SearchIndex; asks: string[] }> {
  const gaps = docs.filter(({ subject }) => subject.kind === 'gap');
  for (let fold = 0; fold < GAP_FOLDS; fold += 1) {
    const left = new Set(gaps.filter((_, i) => i % GAP_FOLDS === fold));
    const others = docs.filter((doc) => !left.has(doc));
    const index = new SearchIndex(others, analyzer);
    yield { index, asks: [...left].flatMap(({ asks }) => asks.map(({ text }) => text)) };
  }
}

/** An index that lacks some asks of each doc, by their positions. */
function indexWithout(
  { search, analyzer }: KnowledgeIndex,
  isOut: (i: number) => boolean,
): SearchIndex {
  const isLeftOut = (_ask: string, i: number) => isOut(i);
  return new SearchIndex(
    search.docs.map(({ subject }) => prepareDoc(lacking(subject, isLeftOut), analyzer)),
    analyzer,
  );
}

/** An index that lacks some asks of each doc, with those of them that are put to it. */
function* without(
  base: KnowledgeIndex,
  isOut: (i: number) => boolean,
  isPut: (i: number) => boolean,
): Generator<Omit<Lacking, 'number'>> {
  const index = indexWithout(base, isOut);
  for (const [place, doc] of index.docs.entries()) {
    for (const { text: ask } of doc.asks.filter((_ask, i) => isPut(i))) yield { ask, index, place };
  }
}

function lacking(subject: DocSubject, isLeftOut: (ask: string, i: number) => boolean): DocSubject {
  const asks = (all: string[]) => all.filter((ask, i) => !isLeftOut(ask, i));
  switch (subject.kind) {
    case 'fact':
      return { ...subject, fact: { ...subject.fact, asks: asks(subject.fact.asks) } };
    case 'gap':
      return { ...subject, gap: { ...subject.gap, asks: asks(subject.gap.asks) } };
    case 'topic':
      return { ...subject, topic: { ...subject.topic, asks: asks(subject.topic.asks) } };
  }
}

function sentence({ subject }: Doc): string | null {
  return subject.kind === 'fact' ? `${subject.fact.article.slug} ${subject.fact.quote}` : null;
}

/** Puts another word in the place of the ask's most telling one. */
function replaceWord(
  ask: string,
  seed: number,
  words: readonly string[],
  { analyzer, search }: KnowledgeIndex,
): string {
  const tokens = analyzer.analyze(ask).filter((token) => classify(token) === 'content');
  const target = tokens.toSorted((a, b) => search.idf(b) - search.idf(a))[0];
  const other = words[seed % words.length] as string;
  return target === undefined ? `${ask} ${other}` : ask.replace(target.text, other);
}
