import { stringify } from 'yaml';
import type { FactEntry } from '../../knowledge/schemas.ts';
import { DeskError } from '../desk-errors.ts';
import type { Proposal } from './fact-proposals.ts';

/** By this line editors find the schema of a `facts.yaml`. */
export const SCHEMA_LINE = '# yaml-language-server: $schema=../schema/facts.json\n';

/** What a `facts.yaml` opens with that has been drafted. */
export const HEADER = `# One fact states one thing. \`quote\` is one whole sentence of article.md, character for character.
# \`asks\` are ways people ask for the fact; the first is shown as its question.
# Facts with "draft: true" are proposals: shorten the statement, settle what it "needs", write asks of
# your own, and take "draft" and "needs" away.
`;

/**
 * The text of a `facts.yaml` with drafts put at its end. What is there stays as it is, comments
 * included, except for an empty list \`[]\`.
 *
 * @throws DeskError where the list is not written in lines of "- ".
 */
export function appendFacts(text: string, proposals: readonly Proposal[]): string {
  const bare = text.replace(/^\[\s*\]\s*$/m, '').trimEnd();
  const isList = /^( *)- /m.exec(bare);
  if (isList === null && /^[^#\s]/m.test(bare.replace(/^---\s*$/m, ''))) {
    throw new DeskError(
      'facts.yaml is not written as lines that open with "- "; write it so, and draft again',
    );
  }
  const indent = isList?.[1] ?? '';
  const blocks = proposals.map((proposal) => indentLines(writeEntry(proposal), indent));
  return `${[bare === '' ? HEADER.trimEnd() : bare, ...blocks].join('\n\n')}\n`;
}

function writeEntry({ entry, place }: Proposal): string {
  const { borrows, attribution, needs, draft, asks, ...fields }: FactEntry = entry;
  const shown = {
    ...fields,
    ...(attribution === null ? {} : { attribution }),
    ...(borrows.length === 0 ? {} : { borrows }),
    draft,
    ...(needs === null ? {} : { needs }),
    asks,
  };
  const yaml = stringify([shown], { lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `# ${place.slice(0, 1).toUpperCase()}${place.slice(1)}\n${yaml}`;
}

function indentLines(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent);
}
