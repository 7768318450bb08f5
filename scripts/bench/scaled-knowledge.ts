/** Scales knowledge to any size. */
import type { Article, Fact, Knowledge } from '../../src/knowledge/knowledge.ts';

/** Words in a larger share of the facts than this are common to all articles: "year", "people". */
const COMMON_SHARE = 0.01;
/** One in this many names of a copy is a new one. */
const NEW_NAME_INTERVAL = 4;
const SYLLABLES = ['ba', 'co', 'di', 'fu', 'ga', 'le', 'mi', 'no', 'pu', 'ra', 'so', 'te'];

/**
 * Returns knowledge with `count` facts: the given ones first, then copies of them in further articles.
 * In a copy every rare word is replaced by another rare word and some names are new, while common words
 * stay, as in articles on other subjects. The vocabulary grows about with the square root of the text,
 * as in natural language (Heaps 1978).
 */
export function scaleKnowledge(base: Knowledge, count: number): Knowledge {
  const rare = findRareWords(base.facts);
  const facts: Fact[] = [];
  const articles: Article[] = [];
  for (let copy = 0; facts.length < count; copy += 1) {
    const rename = renamer(rare, copy);
    const copies = new Map(
      base.articles.map((article) => [article, renameArticle(article, rename, copy)]),
    );
    articles.push(...copies.values());
    for (const fact of base.facts.slice(0, count - facts.length)) {
      facts.push(renameFact(fact, copies.get(fact.article) as Article, rename));
    }
  }
  // Gaps and topics stay with the original articles.
  return { ...base, articles, facts };
}

/** Words that occur in few facts. */
interface RareWords {
  /** Lower-case words, and capitalised ones. */
  lists: readonly [words: string[], names: string[]];
  /** Each word's position in its list. */
  positions: ReadonlyMap<string, number>;
}

function findRareWords(facts: readonly Fact[]): RareWords {
  const counts = new Map<string, number>();
  for (const { quote } of facts) {
    for (const word of new Set(quote.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const limit = Math.max(2, COMMON_SHARE * facts.length);
  const rare = counts.keys().filter((word) => (counts.get(word) ?? 0) <= limit);
  const lists: [string[], string[]] = [[], []];
  const positions = new Map<string, number>();
  for (const word of rare) {
    const list = lists[isName(word) ? 1 : 0];
    positions.set(word, list.length);
    list.push(word);
  }
  return { lists, positions };
}

const WORD = /\p{L}{3,}/gu;
const isName = (word: string) => word[0] !== word[0]?.toLowerCase();

/** Returns a function that replaces rare words, each by the same other one throughout a copy. */
function renamer({ lists, positions }: RareWords, copy: number): (text: string) => string {
  if (copy === 0) return (text) => text;
  const suffix = [...copy.toString(SYLLABLES.length)]
    .map((digit) => SYLLABLES[Number.parseInt(digit, SYLLABLES.length)])
    .join('');
  const renamed = (word: string) => {
    const position = positions.get(word);
    if (position === undefined) return word;
    const list = lists[isName(word) ? 1 : 0];
    const other = list[(position * (1 + copy) + 7919 * copy) % list.length] as string;
    return isName(word) && (position + copy) % NEW_NAME_INTERVAL === 0 ? other + suffix : other;
  };
  return (text) => text.replace(WORD, renamed);
}

function renameArticle(article: Article, rename: (text: string) => string, copy: number): Article {
  if (copy === 0) return article;
  return {
    ...article,
    slug: `${article.slug}-${copy}`,
    title: rename(article.title),
    paragraphs: article.paragraphs.map(({ text, sentences }) => ({
      text: rename(text),
      sentences: sentences.map((sentence) => ({ ...sentence, text: rename(sentence.text) })),
    })),
  };
}

function renameFact(fact: Fact, article: Article, rename: (text: string) => string): Fact {
  if (article === fact.article) return fact;
  const quote = article.paragraphs[fact.paragraph - 1]?.sentences[fact.sentence - 1]?.text;
  return {
    ...fact,
    article,
    key: `${article.slug}/${fact.id}`,
    statement: fact.statement === fact.quote ? (quote as string) : rename(fact.statement),
    quote: quote as string,
    attribution: fact.attribution === null ? null : rename(fact.attribution),
    asks: fact.asks.map(rename),
  };
}
