import { readText } from '../../knowledge/folder/files.ts';
import type { Article, Fact, Sentence } from '../../knowledge/knowledge.ts';
import { readYaml, type YamlText } from '../../knowledge/yaml.ts';

/** A position in a knowledge file; `null` if it is unknown. */
export interface FilePosition {
  file: string;
  line: number | null;
  column: number | null;
}

/** A parsed YAML list, and its entries' indices by id. */
interface ParsedList {
  yaml: YamlText;
  entries: Map<unknown, number>;
}

/** An unvalidated entry of `facts.yaml`. */
export type RawFact = { id?: unknown; quote?: unknown; quotes?: unknown; topics?: unknown } | null;

/** Finds facts and sentences in their files. Each file is read once, on first use. */
export class SourcePositions {
  readonly #directory: string;
  // Promises, so that concurrent callers share one read.
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #lists = new Map<string, Promise<ParsedList | null>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Finds a fact's field, such as `asks` 2. */
  async ofFact(
    { id, article }: Fact,
    field: string,
    at: number | null = null,
  ): Promise<FilePosition> {
    const file = `${article.slug}/facts.yaml`;
    const list = await this.#openList(file);
    const entry = list?.entries.get(id);
    if (list === null || entry === undefined) return { file, line: null, column: null };
    return { file, ...list.yaml.findPosition(at === null ? [entry, field] : [entry, field, at]) };
  }

  /** Returns the unvalidated entries of an article's `facts.yaml`; `null` if it cannot be read. */
  async rawFacts(slug: string): Promise<RawFact[] | null> {
    const list = await this.#openList(`${slug}/facts.yaml`);
    return list === null ? null : (list.yaml.value as RawFact[]);
  }

  /** Finds a key of a YAML map. */
  async ofKey(file: string, key: string): Promise<FilePosition> {
    const text = await this.text(file);
    if (text === null) return { file, line: null, column: null };
    return { file, ...readYaml(text).findPosition([key]) };
  }

  /** Finds the start of an article's sentence. */
  ofSentence({ slug, file }: Article, { text }: Sentence): Promise<FilePosition> {
    return this.ofText(`${slug}/${file}`, text);
  }

  /** Finds the first occurrence of a text in a file. */
  async ofText(file: string, text: string): Promise<FilePosition> {
    const whole = await this.text(file);
    const start = whole === null ? -1 : indexOfText(whole, text);
    if (whole === null || start === -1) return { file, line: null, column: null };
    const before = whole.slice(0, start).split('\n');
    return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
  }

  /** Returns a file's text; `null` if it cannot be read. */
  text(file: string): Promise<string | null> {
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = readText(this.#directory, file).then((read) => read.text);
      this.#texts.set(file, text);
    }
    return text;
  }

  #openList(file: string): Promise<ParsedList | null> {
    let list = this.#lists.get(file);
    if (list === undefined) {
      list = this.text(file).then((text) => (text === null ? null : parseList(text)));
      this.#lists.set(file, list);
    }
    return list;
  }
}

/** Finds a text in a file that may wrap lines anywhere, by its first words: these identify nearly every text. */
function indexOfText(file: string, text: string): number {
  const start = file.indexOf(text);
  if (start !== -1) return start;
  const words = text
    .split(/\s+/)
    .slice(0, 12)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return file.search(new RegExp(words.join('\\s+'), 'u'));
}

function parseList(text: string): ParsedList | null {
  const yaml = readYaml(text);
  if (!Array.isArray(yaml.value)) return null;
  const entries = new Map<unknown, number>();
  for (const [at, entry] of yaml.value.entries())
    entries.set((entry as { id?: unknown } | null)?.id, at);
  return { yaml, entries };
}
