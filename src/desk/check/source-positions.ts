import { readText } from '../../knowledge/files.ts';
import type { Fact, Sentence } from '../../knowledge/types.ts';
import { readYaml, type YamlText } from '../../knowledge/yaml.ts';

/** Where something stands in a file of the knowledge; `null` where that cannot be told. */
export interface FoundPosition {
  file: string;
  line: number | null;
  column: number | null;
}

/** The entries of a list by their ids. */
interface List {
  yaml: YamlText;
  entries: Map<unknown, number>;
}

/** An entry of a list of facts, of which nothing is known. */
export type RawFact = { id?: unknown; quote?: unknown; topics?: unknown } | null;

/** Finds facts and sentences in their files. A file is read once, on the first question about it. */
export class SourcePositions {
  readonly #directory: string;
  // Promises, so that many who ask at once wait for one reading.
  readonly #texts = new Map<string, Promise<string | null>>();
  readonly #lists = new Map<string, Promise<List | null>>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Where a field of a fact stands, such as `asks` 2. */
  async ofFact(
    { id, article }: Fact,
    field: string,
    at: number | null = null,
  ): Promise<FoundPosition> {
    const file = `${article.slug}/facts.yaml`;
    const list = await this.#openList(file);
    const entry = list?.entries.get(id);
    if (list === null || entry === undefined) return { file, line: null, column: null };
    return { file, ...list.yaml.findPosition(at === null ? [entry, field] : [entry, field, at]) };
  }

  /** The entries of an article's `facts.yaml` as they stand, broken ones included; `null` where it cannot be read. */
  async rawFacts(slug: string): Promise<RawFact[] | null> {
    const list = await this.#openList(`${slug}/facts.yaml`);
    return list === null ? null : (list.yaml.value as RawFact[]);
  }

  /** Where a key of a file that is a map stands. */
  async ofKey(file: string, key: string): Promise<FoundPosition> {
    const text = await this.text(file);
    if (text === null) return { file, line: null, column: null };
    return { file, ...readYaml(text).findPosition([key]) };
  }

  /** Where a sentence of an article starts. */
  ofSentence(slug: string, { text }: Sentence): Promise<FoundPosition> {
    return this.ofText(`${slug}/article.md`, text);
  }

  /** Where a text stands in a file for the first time. */
  async ofText(file: string, text: string): Promise<FoundPosition> {
    const whole = await this.text(file);
    const start = whole === null ? -1 : findText(whole, text);
    if (whole === null || start === -1) return { file, line: null, column: null };
    const before = whole.slice(0, start).split('\n');
    return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
  }

  /** The text of a file; `null` where it cannot be read. */
  text(file: string): Promise<string | null> {
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = readText(this.#directory, file).then((read) => read.text);
      this.#texts.set(file, text);
    }
    return text;
  }

  #openList(file: string): Promise<List | null> {
    let list = this.#lists.get(file);
    if (list === undefined) {
      list = this.text(file).then((text) => (text === null ? null : readList(text)));
      this.#lists.set(file, list);
    }
    return list;
  }
}

/** Where a text starts in a file that may wrap its lines anywhere; its first words tell nearly all texts apart. */
function findText(file: string, text: string): number {
  const start = file.indexOf(text);
  if (start !== -1) return start;
  const words = text
    .split(/\s+/)
    .slice(0, 12)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return file.search(new RegExp(words.join('\\s+'), 'u'));
}

function readList(text: string): List | null {
  const yaml = readYaml(text);
  if (!Array.isArray(yaml.value)) return null;
  const entries = new Map<unknown, number>();
  for (const [at, entry] of yaml.value.entries())
    entries.set((entry as { id?: unknown } | null)?.id, at);
  return { yaml, entries };
}
