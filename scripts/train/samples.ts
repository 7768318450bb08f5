/** Training questions made out of the curated asks. */
import type { Knowledge } from '../../src/knowledge/types.ts';
import { readSigns, type Signs } from '../../src/matching/answerability.ts';
import type { Model } from '../../src/matching/consideration.ts';
import { DocIndex } from '../../src/matching/doc-index.ts';
import { classify, type Doc, prepare, type Subject } from '../../src/matching/documents.ts';
import type { Features } from '../../src/matching/features.ts';
import { prepareReader } from '../../src/matching/matcher.ts';
import { type Question, type Reader, readQuestions } from '../../src/matching/question.ts';
import { type Ranked, rank } from '../../src/matching/ranking.ts';

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

/** Each ask put to a knowledge that lacks it. */
export function rankingSamples(knowledge: Knowledge, model: Model): RankingSample<Features>[] {
  const reader = prepareReader(knowledge);
  const samples: RankingSample<Features>[] = [];
  for (const { doc, index, ask } of withoutEachAsk(reader)) {
    const candidates = rank(whole(ask, { ...reader, index }), index, model);
    const right = candidates.findIndex((candidate) => candidate.doc === doc);
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
): DecisionSample<Signs>[] {
  const reader = prepareReader(knowledge);
  const samples: DecisionSample<Signs>[] = [];
  const add = (
    text: string,
    index: DocIndex,
    weight: number,
    isRight: (best: Ranked) => boolean,
  ) => {
    const question = whole(text, { ...reader, index });
    const found = readSigns(question, rank(question, index, model));
    if (found === null || found.signs === null) return;
    samples.push({ signs: found.signs, answered: isRight(found.best), weight });
  };
  // One at a time: each comes with an index of its own, and thousands do not fit into memory.
  let i = -1;
  for (const { doc, index, ask } of withoutEachAsk(reader)) {
    i += 1;
    if (doc.subject.kind === 'gap') {
      add(ask, new DocIndex(index.docs.filter((other) => other !== doc)), 0.5, () => false);
      add(ask, index, 0.5, () => false);
      continue;
    }
    add(ask, index, 1, (best) => best.doc === doc || sentence(best.doc) === sentence(doc));
    add(replaceWord(ask, i, FOREIGN_NAMES, reader), index, 0.3, () => false);
    add(replaceWord(ask, i, OTHER_WORDS, reader), index, 0.3, () => false);
  }
  for (const question of far) add(question, reader.index, 0.5, () => false);
  return samples;
}

/** The reading of a text as one question. */
function whole(text: string, reader: Reader): Question {
  return readQuestions(text, reader)[0] as Question;
}

function* withoutEachAsk(reader: Reader): Generator<{ doc: Doc; index: DocIndex; ask: string }> {
  const { docs } = reader.index;
  for (const [at, whole] of docs.entries()) {
    for (const { text } of whole.asks) {
      const doc = prepare(lacking(whole.subject, text), reader.lexicon);
      yield { doc, index: new DocIndex(docs.with(at, doc)), ask: text };
    }
  }
}

function lacking(subject: Subject, ask: string): Subject {
  const asks = (all: string[]) => all.filter((other) => other !== ask);
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
  { lexicon, index }: Reader,
): string {
  const tokens = lexicon.read(ask).filter((token) => classify(token) === 'content');
  const target = tokens.toSorted((a, b) => index.idf(b) - index.idf(a))[0];
  const other = words[seed % words.length] as string;
  return target === undefined ? `${ask} ${other}` : ask.replace(target.text, other);
}
