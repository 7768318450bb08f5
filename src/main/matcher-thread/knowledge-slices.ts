import type { Section } from '../../knowledge/document/document-model.ts';
import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import type { ObjectTable } from './object-table.ts';

/** The lists that a knowledge set is cut into, in the order in which each refers to those before it. */
type List = 'sections' | 'articles' | 'paragraphs' | 'facts' | 'retracted' | 'gaps' | 'topics';

/** A part of a knowledge set that takes a few milliseconds to send and to receive. */
export interface KnowledgeSlice {
  list: List | 'rest';
  items: unknown[];
}

/** Characters of text in a slice, about; objects count as some, too. */
const SLICE_SIZE = 100_000;
const OBJECT_SIZE = 100;

/**
 * Cuts a knowledge set into slices, and numbers its objects. An empty set has a slice, too.
 *
 * @param table without objects.
 */
export function* sliceKnowledge(
  knowledge: Knowledge,
  table: ObjectTable,
): Generator<KnowledgeSlice, void> {
  const { articles, facts, retracted, gaps, topics, ...rest } = knowledge;
  const paragraphs = articles.flatMap((article) =>
    article.paragraphs.map((paragraph) => ({ article, paragraph })),
  );
  const shells = articles.map((article) => ({ ...article, paragraphs: [] }));
  yield* sliceList('sections', listSections(articles), table, true);
  yield* sliceList('articles', shells, table, false);
  // The articles themselves, rather than their shells.
  for (const article of articles) table.add(article);
  yield* sliceList('paragraphs', paragraphs, table, false);
  yield* sliceList('facts', facts, table, true);
  if (retracted !== undefined) yield* sliceList('retracted', retracted, table, true);
  yield* sliceList('gaps', gaps, table, true);
  yield* sliceList('topics', topics, table, true);
  yield { list: 'rest', items: [rest] };
}

function* sliceList(
  list: List,
  items: readonly object[],
  table: ObjectTable,
  isNumbered: boolean,
): Generator<KnowledgeSlice, void> {
  let slice: unknown[] = [];
  let size = 0;
  for (const item of items) {
    const packed = table.pack(item);
    if (isNumbered) table.add(item);
    slice.push(packed);
    size += measure(packed);
    if (size < SLICE_SIZE) continue;
    yield { list, items: slice };
    [slice, size] = [[], 0];
  }
  // An empty list is sent, too.
  yield { list, items: slice };
}

function measure(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let size = OBJECT_SIZE;
  for (const part of Object.values(value)) size += measure(part);
  return size;
}

/** Lists the sections of articles, each after the one that it belongs to. */
function listSections(articles: readonly Article[]): Section[] {
  const sections = new Set<Section>();
  const add = (section: Section | null) => {
    if (section === null || sections.has(section)) return;
    add(section.parent);
    sections.add(section);
  };
  for (const { paragraphs } of articles)
    for (const { block } of paragraphs) add(block?.section ?? null);
  return [...sections];
}

/** Puts a knowledge set together from its slices, which must come in order, and numbers its objects. */
export class KnowledgeAssembler {
  readonly #table: ObjectTable;
  readonly #lists: Partial<Record<List, object[]>> = {};
  #rest: Partial<Knowledge> = {};

  /** @param table without objects. */
  constructor(table: ObjectTable) {
    this.#table = table;
  }

  /** Adds the next slice. */
  add({ list, items }: KnowledgeSlice): void {
    if (list !== 'rest' && list !== 'paragraphs') this.#lists[list] ??= [];
    for (const item of items) {
      const own = this.#table.unpack(item) as object;
      if (list === 'rest') this.#rest = own as Partial<Knowledge>;
      else if (list === 'paragraphs') addParagraph(own as OwnedParagraph);
      else {
        // The next of the slice may refer to it, as a section does to the one above.
        this.#table.add(own);
        this.#lists[list]?.push(own);
      }
    }
  }

  /** The knowledge set, once all slices were added. */
  get knowledge(): Knowledge {
    const { sections: _, ...lists } = this.#lists;
    return { ...this.#rest, ...lists } as unknown as Knowledge;
  }
}

interface OwnedParagraph {
  article: Article;
  paragraph: Article['paragraphs'][number];
}

const addParagraph = ({ article, paragraph }: OwnedParagraph) => article.paragraphs.push(paragraph);
