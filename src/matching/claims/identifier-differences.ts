import type { Contradiction } from '../api/verdict.ts';

/** Names that are written exactly: e-mail addresses, and functions with what they belong to, as in "List.zip/1". */
const PATTERNS = [
  /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu,
  /(?<![\w@./-])[A-Za-z]\w*(?:[.:]\w+)+\/\d+/gu,
];

/** Finds where a message has another e-mail address or name in a program than its source has in its place. */
export function findIdentifierDifferences(message: string, source: string): Contradiction[] {
  return PATTERNS.flatMap((pattern) => {
    const [ours, theirs] = [listMatches(message, pattern), listMatches(source, pattern)];
    const said = ours.keys().find((key) => !theirs.has(key));
    const stated = theirs.keys().find((key) => !ours.has(key));
    if (said === undefined || stated === undefined) return [];
    return [{ said: ours.get(said) as string, article: theirs.get(stated) as string }];
  });
}

/** Returns the matches of a pattern as written, by their lower case. */
const listMatches = (text: string, pattern: RegExp): Map<string, string> =>
  new Map(text.match(pattern)?.map((found) => [found.toLowerCase(), found]));
