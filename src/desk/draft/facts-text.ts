import { stringify } from 'yaml';
import type { FactEntry } from '../../knowledge/schemas.ts';
import { DeskError } from '../desk-errors.ts';
import type { Proposal } from './fact-proposals.ts';

/** Refers editors to the schema of `facts.yaml`. */
export const FACTS_SCHEMA_LINE = '# yaml-language-server: $schema=../schema/facts.json\n';

/** The comment at the top of a drafted `facts.yaml`. */
export const FACTS_HEADER = `# A fact states one thing. \`quote\` is one whole sentence of the document, verbatim. \`asks\` are ways people
# ask for the fact; the first is shown as its question. Facts with "draft: true" are proposals: shorten
# the statement, resolve what it "needs", write your own asks, and remove "draft" and "needs".
`;

/**
 * Appends drafts to the text of a `facts.yaml`. Existing text, comments included, is not changed except
 * for an empty list `[]`.
 *
 * @throws DeskError if the list is not in block style.
 */
export function appendFacts(text: string, proposals: readonly Proposal[]): string {
  const bare = text.replace(/^\[\s*\]\s*$/m, '').trimEnd();
  const isList = /^( *)- /m.exec(bare);
  if (isList === null && /^[^#\s]/m.test(bare.replace(/^---\s*$/m, ''))) {
    throw new DeskError(
      'facts.yaml is not a list with a "- " line for each fact; rewrite it as one, then draft again',
    );
  }
  const indent = isList?.[1] ?? '';
  const blocks = proposals.map((proposal) => indentLines(formatEntry(proposal), indent));
  return `${[bare === '' ? FACTS_HEADER.trimEnd() : bare, ...blocks].join('\n\n')}\n`;
}

function formatEntry({ entry, place }: Proposal): string {
  const {
    id,
    statement,
    quote,
    section,
    kind,
    borrows,
    attribution,
    needs,
    draft,
    asks,
    ...fields
  }: FactEntry = entry;
  const shown = {
    id,
    statement,
    quote,
    ...(section === null ? {} : { section }),
    ...fields,
    ...(kind === null ? {} : { kind }),
    ...(attribution === null ? {} : { attribution }),
    ...(borrows.length === 0 ? {} : { borrows }),
    draft,
    ...(needs === null ? {} : { needs }),
    ...(asks.length === 0 ? {} : { asks }),
  };
  const yaml = stringify([shown], { lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `# ${place.slice(0, 1).toUpperCase()}${place.slice(1)}\n${yaml}`;
}

function indentLines(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent);
}
