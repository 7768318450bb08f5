import { stem } from '../language/stemmer.ts';
import { splitWords } from '../language/tokenizer.ts';
import type { SynonymGroup } from './knowledge.ts';
import { describeIssues, synonymsSchema } from './schemas.ts';
import type { Source } from './source.ts';

/** Reads `synonyms.yaml`. A word in several groups, or twice in one, is a problem. */
export function readSynonyms(source: Source): SynonymGroup[] {
  const input = source.yaml.value;
  if (input === undefined) return [];
  const { success, data, error } = synonymsSchema.safeParse(input);
  if (!success) {
    for (const { path, message } of describeIssues(error, input, [])) source.report(path, message);
    return [];
  }
  const groups = new Map<string, number>();
  for (const [group, members] of data.entries()) {
    for (const [at, member] of members.entries()) {
      const key = member.normalize('NFKC').toLowerCase();
      const other = groups.get(key);
      groups.set(key, group);
      if (other === undefined) continue;
      const where =
        other === group ? 'is listed twice in this group' : `is also in group ${other + 1}`;
      source.report(
        [group, at],
        `"${member}" ${where}; keep one, as a word can only be in one group`,
      );
    }
  }
  return data;
}

/**
 * Reports groups without effect, because none of their words occurs in any text. Whole words are compared
 * by stem ("raise" matches "raised"). Reads texts only until every group is found.
 */
export function reportDeadSynonyms(
  groups: readonly SynonymGroup[],
  texts: Iterable<string>,
  source: Source,
): void {
  const byFirstWord = new Map<string, { group: number; words: string[] }[]>();
  const dead = new Set<number>();
  for (const [group, members] of groups.entries()) {
    dead.add(group);
    for (const member of members) {
      const words = readKeys(member);
      const first = words[0];
      if (first === undefined) continue;
      const phrases = byFirstWord.get(first);
      if (phrases === undefined) byFirstWord.set(first, [{ group, words }]);
      else phrases.push({ group, words });
    }
  }
  for (const text of texts) {
    if (dead.size === 0) return;
    const words = readKeys(text);
    for (const [at, word] of words.entries()) {
      for (const phrase of byFirstWord.get(word) ?? []) {
        if (phrase.words.every((part, place) => part === words[at + place]))
          dead.delete(phrase.group);
      }
    }
  }
  for (const group of dead) {
    const members = (groups[group] as SynonymGroup).map((member) => `"${member}"`).join(', ');
    source.report(
      [group],
      `none of ${members} is in an article, statement, ask or gap; add a word that is, or remove the group`,
    );
  }
}

function readKeys(text: string): string[] {
  return splitWords(text).map(({ norm }) => stem(norm));
}
