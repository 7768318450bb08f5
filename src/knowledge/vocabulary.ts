import type { Knowledge, Problem, Topic } from './knowledge.ts';
import type { Source } from './source.ts';
import { readSynonyms, reportDeadSynonyms, type Synonyms } from './synonyms.ts';
import { reportCommands, type TopicFile } from './topic-commands.ts';
import { collectTopics, readTopics } from './topics.ts';

/** A `synonyms.yaml` as it was read. */
interface SynonymFile {
  source: Source;
  /** The article that it belongs to; `null` for all. */
  slug: string | null;
  synonyms: Synonyms;
}

type Contents = Pick<Knowledge, 'articles' | 'facts' | 'gaps'>;

/**
 * The topics and synonyms of a knowledge folder: those of all articles, and those of single ones. An article's facts
 * have topics of its own file before those of all, and of no other article. Synonyms join one table, as a question has
 * no article before it is answered.
 */
export class Vocabulary {
  readonly #sources: Source[] = [];
  readonly #topicFiles: TopicFile[] = [];
  readonly #synonymFiles: SynonymFile[] = [];
  #shared: ReadonlyMap<string, Topic> | null = null;

  /** Reads the topics of all articles. `source` is `null` if there is no such file. */
  readSharedTopics(source: Source | null): void {
    this.#shared = this.#readTopics(source, null);
  }

  /**
   * Reads an article's own topics, after those of all.
   *
   * @returns the topics that its facts may have, by the ids that they use; `null` if these are free.
   */
  readOwnTopics(source: Source | null, slug: string): ReadonlyMap<string, Topic> | null {
    const own = this.#readTopics(source, slug);
    return own === null ? this.#shared : new Map([...(this.#shared ?? []), ...own]);
  }

  #readTopics(source: Source | null, slug: string | null): Map<string, Topic> | null {
    if (source === null) return null;
    this.#sources.push(source);
    const topics = readTopics(source, slug);
    if (topics !== null) this.#topicFiles.push({ source, topics });
    return topics;
  }

  /** Reads the synonyms of all articles, or of one. */
  readSynonyms(source: Source | null, slug: string | null): void {
    if (source === null) return;
    this.#sources.push(source);
    this.#synonymFiles.push({ source, slug, synonyms: readSynonyms(source) });
  }

  /**
   * Checks what depends on all files, and combines them.
   *
   * @param isWhole whether nothing invalid was left out, so that a group that no text uses is a mistake.
   */
  combine(
    contents: Contents,
    isWhole: boolean,
  ): Pick<Knowledge, 'topics' | 'synonyms' | 'broaderTerms'> & { problems: Problem[] } {
    reportCommands(this.#topicFiles);
    const active = new Set(contents.articles.map(({ slug }) => slug));
    const files = this.#synonymFiles.filter(({ slug }) => slug === null || active.has(slug));
    if (isWhole) {
      for (const { synonyms, slug, source } of files)
        reportDeadSynonyms(synonyms, textsOf(contents, slug), source);
    }
    const broaderTerms = files.flatMap(({ synonyms }) => synonyms.broaderTerms);
    return {
      topics: collectTopics(
        contents.facts,
        this.#topicFiles.flatMap(({ topics }) => [...topics.values()]),
      ),
      synonyms: files.flatMap(({ synonyms }) => [...synonyms.groups.values()]),
      ...(broaderTerms.length === 0 ? {} : { broaderTerms }),
      problems: this.#sources.flatMap(({ problems }) => problems),
    };
  }
}

/** The texts of one article, or of all. */
function* textsOf({ articles, facts, gaps }: Contents, only: string | null): Iterable<string> {
  for (const { slug, paragraphs } of articles) {
    if (only !== null && slug !== only) continue;
    for (const { text } of paragraphs) yield text;
  }
  for (const { article, statement, asks } of [...gaps, ...facts]) {
    if (only !== null && article.slug !== only) continue;
    yield statement;
    yield* asks;
  }
}
