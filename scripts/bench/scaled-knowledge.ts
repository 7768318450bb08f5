/** Knowledge of any size, made out of the articles and questions that there are. */
import type { Article, Fact, Knowledge } from '../../src/knowledge/knowledge.ts';

/** A word in more facts than this share of them is one that every article has: "year", "people". */
const COMMON = 0.01;
/** One in so many names of a copy is a new one. */
const NEW_NAME = 4;
const SYLLABLES = ['ba', 'co', 'di', 'fu', 'ga', 'le', 'mi', 'no', 'pu', 'ra', 'so', 'te'];

/**
 * Facts as many as asked for. The first are the given ones; the others are copies of them in articles
 * of their own, in which each of the rarer words has become another one of them, and some names are
 * new: articles on other subjects, in which common words stay what they are. The vocabulary grows
 * with the square root of the text, about, as that of real ones does (Heaps 1978).
 */
export function scaleKnowledge(base: Knowledge, count: number): Knowledge {
  const rare = findRareWords(base.facts);
  const facts: Fact[] = [];
  const articles: Article[] = [];
  for (let copy = 0; facts.length < count; copy += 1) {
    const rename = renamer(rare, copy);
    const own = new Map(
      base.articles.map((article) => [article, renameArticle(article, rename, copy)]),
    );
    articles.push(...own.values());
    for (const fact of base.facts.slice(0, count - facts.length)) {
      facts.push(renameFact(fact, own.get(fact.article) as Article, rename));
    }
  }
  // Gaps and topics belong to the articles as they are.
  return { ...base, articles, facts };
}

/** Words that few facts have, by whether they are written with a capital, and their places in these lists. */
interface RareWords {
  lists: readonly [string[], string[]];
  places: ReadonlyMap<string, number>;
}

function findRareWords(facts: readonly Fact[]): RareWords {
  const counts = new Map<string, number>();
  for (const { quote } of facts) {
    for (const word of new Set(quote.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(2, COMMON * facts.length);
  const rare = counts.keys().filter((word) => (counts.get(word) ?? 0) <= most);
  const lists: [string[], string[]] = [[], []];
  const places = new Map<string, number>();
  for (const word of rare) {
    const list = lists[isName(word) ? 1 : 0];
    places.set(word, list.length);
    list.push(word);
  }
  return { lists, places };
}

const WORD = /\p{L}{3,}/gu;
const isName = (word: string) => word[0] !== word[0]?.toLowerCase();

/** Puts another word in the place of each rare one, the same one throughout a copy. */
function renamer({ lists, places }: RareWords, copy: number): (text: string) => string {
  if (copy === 0) return (text) => text;
  const ending = [...copy.toString(SYLLABLES.length)]
    .map((digit) => SYLLABLES[Number.parseInt(digit, SYLLABLES.length)])
    .join('');
  const renamed = (word: string) => {
    const place = places.get(word);
    if (place === undefined) return word;
    const list = lists[isName(word) ? 1 : 0];
    const other = list[(place * (1 + copy) + 7919 * copy) % list.length] as string;
    return isName(word) && (place + copy) % NEW_NAME === 0 ? other + ending : other;
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
