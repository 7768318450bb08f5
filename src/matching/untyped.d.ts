/** Types for packages that ship none. */
declare module 'popular-english-words/words.js' {
  /** About 225,000 words, the most popular first. */
  export const words: string[];
}

declare module 'wink-porter2-stemmer' {
  /** The stem of a lower-case word. */
  function stemOf(word: string): string;
  export default stemOf;
}
