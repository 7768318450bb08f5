/** Training samples made from curated asks. */
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

/** A question's candidates, and which of them are right. */
export interface RankingSample<F> {
  candidates: F[];
  /** Positions among the candidates; at least one. */
  right: number[];
}

/** The signals of a question's best candidate, and whether that answers it. */
export interface DecisionSample<S> {
  signals: S;
  answered: boolean;
  weight: number;
}

/** Makes the ranking sample of a question with at least one right candidate; none of others. */
export function sampleRanking<F>(
  candidates: readonly F[],
  isRight: readonly boolean[],
): RankingSample<F>[] {
  const right = isRight.flatMap((is, i) => (is ? [i] : []));
  return right.length === 0 ? [] : [{ candidates: [...candidates], right }];
}

/** Well-known names that are not in our policy articles. */
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
/** Words that are not in our policy articles. */
const FOREIGN_WORDS = [
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

/** Whether most of the asks are kept in training, or few. */
export type Density = 'dense' | 'thin';

/** Makes a ranking sample of each ask, asked of the knowledge without it. */
export function makeRankingSamples(
  knowledge: Knowledge,
  model: Model,
  density: Density,
): RankingSample<CuratedFeatures>[] {
  const base = buildKnowledgeIndex(knowledge);
  const samples: RankingSample<CuratedFeatures>[] = [];
  for (const { position, index, ask } of holdOutAsks(base, density)) {
    const question = parseAsWhole(ask, { ...base, search: index });
    const candidates = rankCandidates(question, index, model);
    const right = candidates.findIndex(({ doc }) => doc === index.docs[position]);
    if (right < 0) continue;
    samples.push({
      candidates: candidates.flatMap(({ features }) => features ?? []),
      right: [right],
    });
  }
  return samples;
}

/** Makes decision samples of answerable and unanswerable questions, ranked by the trained model. */
export function makeDecisionSamples(
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
    const question = parseAsWhole(text, { ...base, search: index });
    const decision = readSignals(question, rankCandidates(question, index, model), index);
    if (decision === null || decision.signs === null) return;
    samples.push({ signals: decision.signs, answered: isRight(decision.best), weight });
  };
  for (const { position, index, ask, number } of holdOutAsks(base, density)) {
    const doc = index.docs[position] as Doc;
    if (doc.subject.kind === 'gap') {
      add(ask, index, 0.5, () => false);
      continue;
    }
    add(ask, index, 1, (best) => best.doc === doc || sentence(best.doc) === sentence(doc));
    add(replaceWord(ask, number, FOREIGN_NAMES, base), index, 0.15, () => false);
    add(replaceWord(ask, number, FOREIGN_WORDS, base), index, 0.05, () => false);
  }
  const all =
    density === 'dense' ? base.search : indexWithout(base, (i) => i % THIN_STEPS[0] !== 0);
  for (const { index, asks } of holdOutGaps(all, base.analyzer))
    for (const ask of asks) add(ask, index, 0.5, () => false);
  for (const question of far) add(question, all, FAR_WEIGHT, () => false);
  return samples;
}

/** Parses a text as a single question. */
function parseAsWhole(text: string, index: KnowledgeIndex): Question {
  return parseQuestion(text, index)[0] as Question;
}

/** An ask with an index that lacks it. */
interface HeldOutAsk {
  ask: string;
  index: SearchIndex;
  /** The position of the ask's doc in the index. */
  position: number;
  /** A running number. */
  number: number;
}

/** Raises the share of far questions to that of members' questions. */
const FAR_WEIGHT = 4;

/** One gap in this many is held out at a time. */
const GAP_FOLDS = 20;

/** One ask in this many of each fact is held out at a time: an index for each ask would take minutes. */
const FOLDS = 15;
/** For facts with few asks, one ask in this many is kept: about ten, and four, of each fact. */
const THIN_STEPS: readonly [number, number] = [15, 37];
/** Number of folds for each of these. */
const THIN_FOLDS = 3;

function* holdOutAsks(index: KnowledgeIndex, density: Density): Generator<HeldOutAsk> {
  let number = 0;
  const numbered = function* (asks: Iterable<Omit<HeldOutAsk, 'number'>>) {
    for (const ask of asks) {
      yield { ...ask, number };
      number += 1;
    }
  };
  if (density === 'dense') {
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isHeldOut = (i: number) => i % FOLDS === fold;
      yield* numbered(holdOut(index, isHeldOut, isHeldOut));
    }
    return;
  }
  for (const step of THIN_STEPS) {
    for (let fold = 0; fold < THIN_FOLDS; fold += 1) {
      const isHeldOut = (i: number) => i % step !== fold;
      const isAsked = (i: number) => i % FOLDS === fold + THIN_FOLDS && isHeldOut(i);
      yield* numbered(holdOut(index, isHeldOut, isAsked));
    }
  }
}

/** Yields indexes without some of the gaps, and the asks of those. */
function* holdOutGaps(
  { docs }: SearchIndex,
  analyzer: Analyzer,
): Generator<{ index: SearchIndex; asks: string[] }> {
  const gaps = docs.filter(({ subject }) => subject.kind === 'gap');
  for (let fold = 0; fold < GAP_FOLDS; fold += 1) {
    const heldOut = new Set(gaps.filter((_, i) => i % GAP_FOLDS === fold));
    const others = docs.filter((doc) => !heldOut.has(doc));
    const index = new SearchIndex(others, analyzer);
    yield { index, asks: [...heldOut].flatMap(({ asks }) => asks.map(({ text }) => text)) };
  }
}

/** Builds an index without the asks at some positions of each doc. */
function indexWithout(
  { search, analyzer }: KnowledgeIndex,
  isHeldOut: (i: number) => boolean,
): SearchIndex {
  return new SearchIndex(
    search.docs.map(({ subject }) => prepareDoc(withoutAsks(subject, isHeldOut), analyzer)),
    analyzer,
  );
}

/** Yields some asks of each doc, with an index without the held-out ones. */
function* holdOut(
  base: KnowledgeIndex,
  isHeldOut: (i: number) => boolean,
  isAsked: (i: number) => boolean,
): Generator<Omit<HeldOutAsk, 'number'>> {
  const index = indexWithout(base, isHeldOut);
  for (const [position, doc] of index.docs.entries()) {
    const asked = doc.asks.filter((_ask, i) => isAsked(i));
    for (const { text: ask } of asked) yield { ask, index, position };
  }
}

function withoutAsks(subject: DocSubject, isHeldOut: (i: number) => boolean): DocSubject {
  const asks = (all: string[]) => all.filter((_ask, i) => !isHeldOut(i));
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

/** Replaces an ask's rarest content word. */
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
