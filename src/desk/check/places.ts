import { readText } from '../../knowledge/files.ts';
import type { Fact, Sentence } from '../../knowledge/types.ts';
import { readYaml, type YamlText } from '../../knowledge/yaml.ts';

/** Where something stands in a file of the knowledge; `null` where that cannot be told. */
export interface FoundPlace {
  file: string;
  line: number | null;
  column: number | null;
}

/** Finds facts and sentences in their files. A file is read on the first question about it. */
export class Places {
  readonly #directory: string;
  readonly #texts = new Map<string, string | null>();
  readonly #lists = new Map<string, { yaml: YamlText; entries: Map<unknown, number> } | null>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Where a field of a fact stands, such as `asks` 2. */
  async ofFact(
    { id, article }: Fact,
    field: string,
    at: number | null = null,
  ): Promise<FoundPlace> {
    const file = `${article.slug}/facts.yaml`;
    const list = await this.#openList(file);
    const entry = list?.entries.get(id);
    if (list === null || entry === undefined) return { file, line: null, column: null };
    return { file, ...list.yaml.findPlace(at === null ? [entry, field] : [entry, field, at]) };
  }

  /** Where a sentence of an article starts. */
  async ofSentence(slug: string, { text }: Sentence): Promise<FoundPlace> {
    const file = `${slug}/article.md`;
    const article = await this.text(file);
    // The file may wrap its lines anywhere. The first words tell nearly all sentences apart.
    const words = text
      .split(/\s+/)
      .slice(0, 12)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const start = article === null ? -1 : article.search(new RegExp(words.join('\\s+'), 'u'));
    if (article === null || start === -1) return { file, line: null, column: null };
    const before = article.slice(0, start).split('\n');
    return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
  }

  /** The text of a file; `null` where it cannot be read. */
  async text(file: string): Promise<string | null> {
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = (await readText(this.#directory, file)).text;
      this.#texts.set(file, text);
    }
    return text;
  }

  async #openList(file: string) {
    let list = this.#lists.get(file);
    if (list === undefined) {
      const text = await this.text(file);
      list = text === null ? null : readList(text);
      this.#lists.set(file, list);
    }
    return list;
  }
}

function readList(text: string) {
  const yaml = readYaml(text);
  if (!Array.isArray(yaml.value)) return null;
  const entries = new Map<unknown, number>();
  for (const [at, entry] of yaml.value.entries())
    entries.set((entry as { id?: unknown } | null)?.id, at);
  return { yaml, entries };
}
