/** Types for packages that ship none. */

declare module 'wink-porter2-stemmer' {
  /** Returns the stem of a lower-case word. */
  function stemOf(word: string): string;
  export default stemOf;
}
