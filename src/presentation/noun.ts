/** What documents are called: "the handbook", "my policies", and the verbs that go with them. */
import type { Article } from '../knowledge/knowledge.ts';

/** What documents of several kinds are called together. */
const ANY = 'document';

/** A subject of a sentence: the documents that it is about. */
export interface Subject {
  /** "the handbook", "the rules", "my policies"; "my documents" where they are of several kinds. */
  name: string;
  /** Whether its verb is in the plural. */
  isPlural: boolean;
}

/** Names documents as the subject of a sentence: one with its own noun, several as those that the bot answers from. */
export function nameDocuments(articles: readonly Pick<Article, 'noun'>[]): Subject {
  const [first, ...others] = articles;
  if (first !== undefined && others.length === 0) return nameDocument(first);
  return { name: `my ${toPlural(findNoun(articles))}`, isPlural: true };
}

/** Names one document as the subject of a sentence. */
export function nameDocument({ noun }: Pick<Article, 'noun'>): Subject {
  return { name: `the ${noun}`, isPlural: isPlural(noun) };
}

/** Capitalizes a subject or another text for the start of a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Chooses the form of a verb or pronoun that agrees with a subject: `agree(rules, 'says', 'say')`. */
export function agree({ isPlural }: Subject, singular: string, plural: string): string {
  return isPlural ? plural : singular;
}

/**
 * Returns the noun that all of the documents have, or else "document". A noun that is a plural already, such as
 * "rules", names one document only: several are called documents.
 */
export function findCountNoun(articles: readonly Pick<Article, 'noun'>[]): string {
  const noun = findNoun(articles);
  return isPlural(noun) ? ANY : noun;
}

function findNoun(articles: readonly Pick<Article, 'noun'>[]): string {
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
