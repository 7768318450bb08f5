import type { ArticleFile } from './knowledge.ts';

/** Longest noun of a document, in characters. */
export const NOUN_LIMIT = 40;

/** Words in lower case, or abbreviations in capitals, with a space or hyphen between: "code of conduct", "by-laws", "FAQ". */
const NOUN = /^(?:\p{Ll}+|\p{Lu}{2,}s?)(?:[ -](?:\p{Ll}+|\p{Lu}{2,}s?))*$/u;
const DETERMINER = /^(?:an?|the|this|that|these|those|my|our|your|their|its?) /u;

/** Whether a text can follow "the" in a sentence to name a document. */
export function isDocumentNoun(text: string): boolean {
  return NOUN.test(text) && !DETERMINER.test(text);
}

/** What a document is called that does not say, by its file. */
export const DEFAULT_NOUNS: Readonly<Record<ArticleFile, string>> = {
  'article.md': 'article',
  'document.md': 'document',
};
