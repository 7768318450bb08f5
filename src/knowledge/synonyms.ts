import { stem } from '../language/stemmer.ts';
import { splitWords } from '../language/tokenizer.ts';
import type { BroaderTerm, SynonymGroup } from './knowledge.ts';
import { describeIssues, synonymsSchema } from './schemas.ts';
import type { Source } from './source.ts';

/** The content of a `synonyms.yaml`. */
export interface Synonyms {
  /** By their positions in the file. */
  groups: ReadonlyMap<number, SynonymGroup>;
  broaderTerms: BroaderTerm[];
  /** Words of which the knowledge has at least one, or their entry has no effect, by its position in the file. */
  needed: ReadonlyMap<number, readonly string[]>;
}

/** Reads `synonyms.yaml`. A word in several groups, or twice in one, is a problem. */
export function readSynonyms(source: Source): Synonyms {
  const read: Synonyms = { groups: new Map(), broaderTerms: [], needed: new Map() };
  const input = source.yaml.value;
  if (input === undefined) return read;
  const { success, data, error } = synonymsSchema.safeParse(input);
  if (!success) {
    for (const { path, message } of describeIssues(error, input, [])) source.report(path, message);
    return read;
  }
  const groups = new Map<number, string[]>();
  const needed = new Map<number, string[]>();
  for (const [at, entry] of data.entries()) {
    needed.set(at, Array.isArray(entry) ? entry : Object.keys(entry));
    if (Array.isArray(entry)) groups.set(at, entry);
    else for (const [term, kinds] of Object.entries(entry)) read.broaderTerms.push({ term, kinds });
  }
  reportRepeated(groups, source);
  return { ...read, groups, needed };
}

/** Makes a key that is equal for members that are written the same, but for their case. */
export const keyOfMember = (member: string): string => member.normalize('NFKC').toLowerCase();

function reportRepeated(groups: ReadonlyMap<number, string[]>, source: Source): void {
  const seen = new Map<string, number>();
  for (const [group, members] of groups) {
    for (const [at, member] of members.entries()) {
      const key = keyOfMember(member);
      const other = seen.get(key);
      seen.set(key, group);
      if (other === undefined) continue;
      const where =
        other === group ? 'is listed twice in this group' : `is also in group ${other + 1}`;
      source.report(
        [group, at],
        `"${member}" ${where}; keep one, as a word can only be in one group`,
      );
    }
  }
}

/**
 * Reports entries without effect, because none of the words they need occurs in any text. Whole words are compared
 * by stem ("raise" matches "raised"). Reads texts only until every entry is found.
 */
export function reportDeadSynonyms(
  { needed }: Synonyms,
  texts: Iterable<string>,
  source: Source,
): void {
  const byFirstWord = new Map<string, { at: number; words: string[] }[]>();
  const dead = new Set(needed.keys());
  for (const [at, members] of needed) {
    for (const member of members) {
      const words = readKeys(member);
      const first = words[0];
      if (first === undefined) continue;
      const phrases = byFirstWord.get(first);
      if (phrases === undefined) byFirstWord.set(first, [{ at, words }]);
      else phrases.push({ at, words });
    }
  }
  for (const text of texts) {
    if (dead.size === 0) return;
    const words = readKeys(text);
    for (const [place, word] of words.entries()) {
      for (const phrase of byFirstWord.get(word) ?? []) {
        if (phrase.words.every((part, k) => part === words[place + k])) dead.delete(phrase.at);
      }
    }
  }
  for (const at of dead) {
    const members = needed.get(at)?.map((member) => `"${member}"`);
    const subject =
      members?.length === 1 ? `${members[0]} is not` : `none of ${members?.join(', ')} is`;
    source.report(
      [at],
      `${subject} in an article, statement, ask or gap; add a word that is, or remove the group`,
    );
  }
}

function readKeys(text: string): string[] {
  return splitWords(text).map(({ norm }) => stem(norm));
}
