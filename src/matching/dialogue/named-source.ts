/**
 * Questions that name where they want to be answered from: "according to the handbook, may I …?", "what does the section on
 * guests say?", or nothing but the title of one: "paternity leave", "Who can apply?".
 */
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import { stem } from '../../language/stemmer.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import { headingsOf } from '../analysis/source-text.ts';

/** What a question names, and what it asks of that. */
export interface NamedSource {
  /** The document; `null` for a section. */
  article: Article | null;
  /** The facts that may answer. */
  facts: readonly Fact[];
  /** The question without the name; `null` where it asks what the section says at all. */
  rest: string | null;
}

/** Reads which document or section a question names; `null` if it names none of these, or more than one. */
export type NamedSourceReader = (text: string) => NamedSource | null;

const THE = '(?:the|your|our|this) ';
const ASKS =
  '(?:what|when|where|who|whom|whose|why|how|which|can|could|may|must|do|does|did|is|are|was|were|will|should)\\b';
const BY = '(?:according to|as per|per|in|under|by) ';
/** Longest name, in characters. */
const NAME = '[^,?.!]{3,80}?';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:and |so |but )?${BY}${THE}(?<name>${NAME}),? (?<rest>${ASKS}.*)$`, 'isu'),
  new RegExp(`^(?<rest>${ASKS}.{3,}?),? ${BY}${THE}(?<name>${NAME})\\??$`, 'isu'),
  new RegExp(
    `^what (?:do|does) (?:${THE})?(?<name>${NAME}) (?:say|state|tell us) (?:about|on) (?<topic>.{2,}?)\\??$`,
    'isu',
  ),
  new RegExp(`^what (?:do|does) (?:${THE})?(?<name>${NAME}) (?:say|state|cover)\\??$`, 'isu'),
  new RegExp(`^(?:show me|what(?:['’]?s| is) in) ${THE}(?<name>${NAME})\\??$`, 'isu'),
];
const SECTION = /^(?:section|chapter|part)s?$/u;
/** What a document may be called besides its own noun, after something that tells which: "the leave policy". */
const NOUNS = new Set(
  'article document policy handbook guide guideline rule report statement term code manual faq news story page'
    .split(' ')
    .map(stem),
);
/** Share of a title's words that a question has to name of a section. */
const TITLE_SHARE = 0.5;
/** Facts of a document or section that its title alone is answered with at most; of a longer one, a part is meant. */
const MAX_TITLED = 10;

/** Creates a reader for the documents and sections of these facts. Documents are only told apart where there are several. */
export function createNamedSourceReader(
  articles: readonly Article[],
  facts: readonly Fact[],
): NamedSourceReader {
  const ownNouns = Map.groupBy(articles, ({ noun }) => stem(noun.toLowerCase()));
  const words = new Map(articles.map((article) => [article, wordsOfDocument(article)]));

  const findDocument = (name: readonly string[]): Article | null => {
    if (articles.length < 2) return null;
    const isNoun = (word: string) => NOUNS.has(word) || ownNouns.has(word);
    const noun = name.find(isNoun);
    if (noun === undefined) return null;
    const qualifiers = name.filter((word) => !isNoun(word));
    const named =
      qualifiers.length === 0
        ? (ownNouns.get(noun) ?? [])
        : articles.filter((article) => qualifiers.every((word) => words.get(article)?.has(word)));
    return named.length === 1 ? (named[0] as Article) : null;
  };
  const findSection = (name: readonly string[]): Fact[] => {
    if (!name.some((word) => SECTION.test(word))) return [];
    const asked = name.filter((word) => !SECTION.test(word));
    if (asked.length === 0) return [];
    return facts.filter((fact) =>
      headingsOf(fact).some((title) => {
        const own = readName(title);
        return (
          asked.every((word) => own.includes(word)) && asked.length >= TITLE_SHARE * own.length
        );
      }),
    );
  };

  let titled: ReadonlyMap<string, readonly Fact[]> | undefined;
  const findTitled = (text: string): NamedSource | null => {
    titled ??= groupByTitle(facts);
    const found = titled.get(readTitle(text)) ?? [];
    const isShort = found.length > 0 && found.length <= MAX_TITLED;
    return isShort ? { article: null, facts: found, rest: null } : null;
  };

  return (text) => {
    const groups = PATTERNS.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
    if (groups === undefined) return findTitled(text);
    const { name = '', topic } = groups;
    const rest = topic === undefined ? (groups.rest ?? null) : `what about ${topic}?`;
    const read = readName(name);
    const section = findSection(read);
    if (section.length > 0) return { article: null, facts: section, rest };
    const article = rest === null ? null : findDocument(read);
    return article && { article, facts: facts.filter((fact) => fact.article === article), rest };
  };
}

/**
 * Returns the facts of each document and section, with those of the sections in it, by its title; of longer ones the first,
 * one more than its title alone is answered with.
 */
function groupByTitle(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  /** Each title once: many facts share it. */
  const read = new Map<string, string>();
  for (const fact of facts) {
    const titles = [fact.article.title, ...headingsOf(fact)];
    for (const title of titles) if (!read.has(title)) read.set(title, readTitle(title));
    for (const title of new Set(titles.map((one) => read.get(one) as string))) {
      const group = groups.get(title) ?? [];
      if (group.length === 0) groups.set(title, group);
      if (group.length <= MAX_TITLED) group.push(fact);
    }
  }
  return groups;
}

/** Returns all stems of a title, as one text. */
const readTitle = (title: string): string =>
  splitWords(title)
    .map(({ norm }) => stem(norm))
    .join(' ');

/** Returns the stems of a name that say something. */
const readName = (name: string): string[] =>
  splitWords(name)
    .map(({ norm }) => norm)
    .filter((norm) => !isStopWord(norm) || norm === 'off')
    .map(stem);

/** Returns the stems that a document may be told from others by. */
const wordsOfDocument = ({ title, publisher, slug, noun }: Article): ReadonlySet<string> =>
  new Set(readName([title, publisher ?? '', slug.replaceAll('-', ' '), noun].join(' ')));
