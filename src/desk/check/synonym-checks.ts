import type { Article } from '../../knowledge/knowledge.ts';
import { Source } from '../../knowledge/source.ts';
import { keyOfMember, readSynonyms } from '../../knowledge/synonyms.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/**
 * Reports words in groups of two `synonyms.yaml`: the groups of all files are one table, so that such a word means what
 * both say, whichever article is asked about. Within one file they do not load.
 */
export async function checkSynonyms(
  articles: readonly Article[],
  positions: SourcePositions,
): Promise<Finding[]> {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of ['synonyms.yaml', ...articles.map(({ slug }) => `${slug}/synonyms.yaml`)]) {
    const text = await positions.text(file);
    if (text === null) continue;
    const source = new Source(file, text);
    for (const [group, members] of readSynonyms(source).groups) {
      for (const [at, member] of members.entries()) {
        const key = keyOfMember(member);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, file);
        else
          findings.push({
            file,
            ...source.yaml.findPosition([group, at]),
            severity: 'warning',
            kind: 'synonym',
            fact: null,
            field: `[${group}][${at}]`,
            message: `"${member}" is also in a group of ${owner}, and means both in every article`,
            fix: 'keep one, unless that is right',
          });
      }
    }
  }
  return findings;
}
