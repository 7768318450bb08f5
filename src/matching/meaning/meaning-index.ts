import type { VectorLookup } from '../api/thread.ts';
import { type Doc, hasFewAsks } from '../corpus/document.ts';
import { topK } from '../util/top-k.ts';
import { gistOf, type MeaningTexts, textsOfFact, textsOfStatement } from './texts.ts';
import { centreOf, cosine, type Vector } from './vector.ts';
import { VectorTable } from './vector-table.ts';

/** A question's meaning. */
export interface QuestionMeaning {
  /** Of the whole. */
  whole: Vector;
  /** Of its last sentence, which asks after a story. */
  last: Vector;
}

/** How close a question is to a fact, gap or topic by meaning: cosines, from -1 to 1. */
export interface MeaningFeatures {
  /** With the nearest ask; with the statement where there are no asks. */
  asked: number;
  /** With the paragraph, item or row of the source passage. */
  block: number;
  /** With the headings above it; 0 if there are none. */
  heading: number;
  /** How far the passage in context stands out from all of its document, in a sixth of standard deviations. */
  outstanding: number;
}

/** What else the decision looks at: cosines, from -1 to 1. */
export interface MeaningDetails {
  /** With the source passage in its context. */
  context: number;
  /** Of the question's last sentence with the source passage in its context. */
  lastPart: number;
}

/** Standard deviations beyond which a passage does not stand out further. */
const MAX_DEVIATIONS = 6;
/** The least variance of cosines: those of a document with a single sentence do not vary. */
const MIN_VARIANCE = 0.0025;

/** The vectors of a fact, gap or topic. */
interface DocVectors {
  /** Its asks, or its statement where it has none. */
  asks: readonly Vector[];
  block: Vector;
  heading: Vector | null;
}

/** What compares questions by meaning. */
export interface Meanings {
  compare(question: QuestionMeaning): MeaningComparison;
  restrict(accepts: (doc: Doc) => boolean): Meanings;
}

/** The meanings of all facts, gaps and topics, in memory. A comparison scans all that have few asks. */
export class MeaningIndex implements Meanings {
  readonly #docs: readonly Doc[];
  readonly #vectors: readonly DocVectors[];
  readonly #positions: ReadonlyMap<Doc, number>;
  /** Passages in their context, a row for each. */
  readonly #contexts: VectorTable;
  readonly #articleNames: readonly string[];
  /** The number of each one's article. */
  readonly #articles: Uint32Array;
  /** The gist of facts and topics with many asks. */
  readonly #gists: ReadonlyMap<Doc, readonly Vector[]>;

  /** @throws {RangeError} If a text has no vector. */
  constructor(docs: readonly Doc[], vectors: VectorLookup) {
    this.#docs = docs.filter(hasFewAsks);
    this.#positions = new Map(this.#docs.map((doc, i) => [doc, i]));
    const texts = this.#docs.map(readTexts);
    const vectorOf = (text: string): Vector => {
      const vector = vectors(text);
      if (vector === undefined) throw new RangeError(`no vector of "${text.slice(0, 80)}"`);
      return vector;
    };
    const blocks = centresOf(
      texts.map(({ alone }) => vectorOf(alone)),
      this.#docs.map(blockOf),
    );
    const articles = this.#docs.map(articleOf);
    this.#articleNames = [...new Set(articles)];
    const numbers = new Map(this.#articleNames.map((article, i) => [article, i]));
    this.#articles = Uint32Array.from(articles, (article) => numbers.get(article) as number);
    this.#vectors = texts.map(({ statement, asks, heading }, i) => ({
      asks: (asks.length > 0 ? asks : [statement]).map(vectorOf),
      block: blocks[i] as Vector,
      heading: heading === '' ? null : vectorOf(heading),
    }));
    this.#gists = new Map(
      docs.flatMap((doc) => (hasFewAsks(doc) ? [] : [[doc, readGist(doc).map(vectorOf)] as const])),
    );
    this.#contexts = new VectorTable(texts.map(({ inContext }) => vectorOf(inContext)));
  }

  /** Returns what compares a question with some of the documents. It shares all vectors. */
  restrict(accepts: (doc: Doc) => boolean): Meanings {
    const among = [...this.#docs.keys()].filter((i) => accepts(this.#docs[i] as Doc));
    return {
      compare: (question) => this.compare(question, among),
      restrict: (both) => this.restrict((doc) => accepts(doc) && both(doc)),
    };
  }

  /**
   * Compares a question.
   *
   * @param among The positions of the documents that it may be nearest to; all by default.
   */
  compare({ whole, last }: QuestionMeaning, among?: readonly number[]): MeaningComparison {
    const context = this.#contexts.compare(whole);
    const spreads = this.#measureSpreads(context);
    const at = (doc: Doc) => this.#positions.get(doc) as number;
    return {
      has: (doc) => this.#positions.has(doc),
      nearest: (limit) =>
        topK(among ?? context.keys(), context, limit).map((i) => this.#docs[i] as Doc),
      featuresOf: memoize((doc: Doc): MeaningFeatures => {
        const i = at(doc);
        const { asks, block, heading } = this.#vectors[i] as DocVectors;
        const { mean, deviation } = spreads[this.#articles[i] as number] as Spread;
        return {
          asked: Math.max(...asks.map((ask) => cosine(whole, ask))),
          block: cosine(whole, block),
          heading: heading === null ? 0 : cosine(whole, heading),
          outstanding: Math.min(1, ((context[i] as number) - mean) / deviation / MAX_DEVIATIONS),
        };
      }),
      closenessOf: memoize((doc: Doc) => {
        const gist = this.#gists.get(doc) ?? [];
        if (gist.length === 0) return null;
        return Math.max(...gist.map((one) => Math.max(cosine(whole, one), cosine(last, one))));
      }),
      contextOf: (doc) => context[at(doc)] as number,
      detailsOf: (doc) => {
        const i = at(doc);
        const lastPart = cosine(last, this.#contexts.row(i));
        return { context: context[i] as number, lastPart };
      },
    };
  }

  /** Measures how the cosines of each article are spread. */
  #measureSpreads(context: Float32Array): Spread[] {
    const sums = Array.from(this.#articleNames, () => ({ count: 0, sum: 0, squares: 0 }));
    for (let i = 0; i < context.length; i += 1) {
      const own = sums[this.#articles[i] as number] as (typeof sums)[number];
      const value = context[i] as number;
      own.count += 1;
      own.sum += value;
      own.squares += value * value;
    }
    return sums.map(({ count, sum, squares }) => {
      const mean = sum / count;
      return { mean, deviation: Math.sqrt(Math.max(MIN_VARIANCE, squares / count - mean * mean)) };
    });
  }
}

/** Remembers results: the readings of a question have the same meaning. */
function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}

interface Spread {
  mean: number;
  deviation: number;
}

/** A question compared with everything that has few asks. */
export interface MeaningComparison {
  /** Returns the facts, gaps and topics whose source passages in their context are nearest, best first. */
  nearest(limit: number): Doc[];
  /** Whether one has few asks, and is compared. */
  has(doc: Doc): boolean;
  /** Returns the cosine of a fact or topic with many asks with the nearest text of its gist; `null` for others. */
  closenessOf(doc: Doc): number | null;
  /** Returns the features of one that has few asks. */
  featuresOf(doc: Doc): MeaningFeatures;
  /** Returns the cosine with the source passage in its context of one that has few asks. */
  contextOf(doc: Doc): number;
  /** Returns further cosines of one that has few asks. */
  detailsOf(doc: Doc): MeaningDetails;
}

function readTexts({ subject }: Doc): MeaningTexts {
  if (subject.kind === 'fact') return textsOfFact(subject.fact);
  if (subject.kind === 'gap') return textsOfStatement(subject.gap.statement, subject.gap.asks);
  return textsOfStatement(subject.topic.title, subject.topic.asks);
}

/** A gap may be anything that is not said: it has none. */
function readGist({ subject }: Doc): string[] {
  if (subject.kind === 'fact') return gistOf(subject.fact.statement, subject.fact.asks);
  return subject.kind === 'topic' ? gistOf(subject.topic.title, subject.topic.asks) : [];
}

const articleOf = ({ subject }: Doc): string => {
  if (subject.kind === 'topic') return '';
  return (subject.kind === 'fact' ? subject.fact : subject.gap).article.slug;
};

/** The paragraph, item or row of a fact; gaps and topics stand for themselves. */
function blockOf({ subject }: Doc): string {
  if (subject.kind === 'fact') return `${subject.fact.article.slug} ${subject.fact.paragraph}`;
  return subject.kind === 'gap' ? `gap ${subject.gap.key}` : `topic ${subject.topic.id}`;
}

/** Returns for each vector the centre of those with its key. */
function centresOf(vectors: readonly Vector[], keys: readonly string[]): Vector[] {
  const groups = Map.groupBy(keys.keys(), (i) => keys[i] as string);
  const centres = new Map<string, Vector>();
  for (const [key, members] of groups)
    centres.set(key, centreOf(members.map((i) => vectors[i] as Vector)));
  return keys.map((key) => centres.get(key) as Vector);
}
