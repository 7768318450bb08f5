/** What documents are called in English: "the handbook", "my policies". Messages choose the form of the verb. */
import type { Article } from '../knowledge/knowledge.ts';

/** What documents of several kinds are called together. */
const ANY = 'document';

type Named = Pick<Article, 'noun'>;

/** The documents that a message is about, as its arguments: see the catalogue in English. */
export interface Subject {
  documents: 'one' | 'plural' | 'several';
  /** "handbook", "rules"; of several documents in the plural: "policies", "documents". */
  noun: string;
}

/** Names documents as the subject of a message: one with its own noun, several as those that the bot answers from. */
export function nameDocuments(articles: readonly Named[]): Subject {
  const [first, ...others] = articles;
  if (first !== undefined && others.length === 0) return nameDocument(first);
  return { documents: 'several', noun: toPlural(findNoun(articles)) };
}

/** Names one document as the subject of a message. */
export function nameDocument({ noun }: Named): Subject {
  return { documents: isPlural(noun) ? 'plural' : 'one', noun };
}

/** Documents as a message names them that gives the title of a single one, and of several the number. */
export interface Collection {
  documents: 'none' | 'one' | 'several';
  noun: string;
  title: string;
  count: number;
}

/** Names the only document by its title, or says how many there are: "the handbook “Rowing”", "3 policies". */
export function nameCollection(articles: readonly (Named & Pick<Article, 'title'>)[]): Collection {
  const [first, ...others] = articles;
  const count = articles.length;
  if (first === undefined) return { documents: 'none', noun: '', title: '', count };
  if (others.length > 0) return { documents: 'several', ...countDocuments(articles), title: '' };
  return { documents: 'one', noun: first.noun, title: first.title, count };
}

/** Counts documents: "1 policy", "3 policies". */
export function countDocuments(articles: readonly Named[]): { count: number; noun: string } {
  const noun = findCountNoun(articles);
  return { count: articles.length, noun: articles.length === 1 ? noun : toPlural(noun) };
}

/** Capitalizes a text for the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Returns the noun that all of the documents have, or else "document". A noun that is a plural already, such as
 * "rules", names one document only: several are called documents.
 */
export function findCountNoun(articles: readonly Named[]): string {
  const noun = findNoun(articles);
  return isPlural(noun) ? ANY : noun;
}

function findNoun(articles: readonly Named[]): string {
  const nouns = new Set(articles.map(({ noun }) => noun));
  const [noun = ANY] = nouns;
  return nouns.size === 1 ? noun : ANY;
}

/** A noun phrase in two: the noun that is inflected with what precedes it, and "of conduct" or the like. */
const HEAD = /^(?<head>.*?)(?<rest> (?:of|for|on|in|to|and|about|from|with) .*)?$/u;

const splitPhrase = (noun: string) => {
  const { head = noun, rest = '' } = HEAD.exec(noun)?.groups ?? {};
  return { head, rest };
};

/** Whether a noun phrase is a plural: "rules", "terms of service", but not "code of ethics". */
export function isPlural(noun: string): boolean {
  return /(?<!s|u|i|new)s$/u.test(splitPhrase(noun).head);
}

/** Puts a noun phrase into the plural: "policies", "codes of conduct"; a plural stays as it is. */
export function toPlural(noun: string): string {
  const { head, rest } = splitPhrase(noun);
  return isPlural(noun) ? noun : inflect(head) + rest;
}

/** https://en.wikipedia.org/wiki/English_plurals#Regular_plurals, and the Greek "thesis", "theses". */
function inflect(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return noun.replace(/y$/u, 'ies');
  if (/sis$/u.test(noun)) return noun.replace(/is$/u, 'es');
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
