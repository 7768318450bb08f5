import type { Sentence } from '../../knowledge/knowledge.ts';
import { pluralize } from '../../presentation/plural.ts';
import { sanitizeLine } from '../output.ts';
import type { ArticleUpdate } from './article-update.ts';
import { type PassageChanges, showPath } from './passage-changes.ts';

/** Longest passage that is shown whole, in characters. */
const SHOWN = 300;

/** Formats what changed in a document, section by section in the order of the new version, and in what quotes it. */
export function formatUpdate(passages: PassageChanges, { changes }: ArticleUpdate): string {
  const sections = listSections(passages);
  const affected = Object.entries(changes).flatMap(([file, own]) =>
    own.length === 0
      ? []
      : [
          file,
          ...own.map(
            ({ name, description }) =>
              `  ${sanitizeLine(name, 80)}: ${sanitizeLine(description, SHOWN)}`,
          ),
        ],
  );
  return [...sections, countChanges(passages), ...affected].join('\n');
}

function listSections({ old, new: current, fates, added }: PassageChanges): string[] {
  const lines = new Map<string, string[]>();
  // In the order of the new version; sections that are gone come last.
  for (const sentence of current.sentences) lines.set(showPath(current, sentence), []);
  const add = (path: string, line: string) => {
    const own = lines.get(path);
    if (own === undefined) lines.set(path, [line]);
    else own.push(line);
  };
  const show = ({ text }: Sentence) => sanitizeLine(text, SHOWN);
  for (const [sentence, fate] of fates) {
    const path = showPath(old, sentence);
    if (fate.kind === 'removed') add(path, `  - ${show(sentence)}`);
    else if (fate.kind === 'changed')
      add(showPath(current, fate.to), `  - ${show(sentence)}\n  + ${show(fate.to)}`);
    else if (fate.kind === 'moved')
      add(showPath(current, fate.to), `  > ${show(fate.to)} (was under ${path || 'no heading'})`);
  }
  for (const sentence of added) add(showPath(current, sentence), `  + ${show(sentence)}`);
  return [...lines].flatMap(([path, own]) =>
    own.length === 0 ? [] : [sanitizeLine(path || '(before the first heading)'), ...own],
  );
}

function countChanges({ fates, added }: PassageChanges): string {
  const count = (kind: string) => [...fates.values()].filter((fate) => fate.kind === kind).length;
  const counts = [
    [added.length, 'added'],
    [count('changed'), 'changed'],
    [count('moved'), 'moved'],
    [count('removed'), 'removed'],
  ] as const;
  const parts = counts.filter(([amount]) => amount > 0);
  const changed = parts.map(([amount, kind]) => `${amount.toLocaleString('en-GB')} ${kind}`);
  return `${pluralize(count('same'), 'passage')} unchanged${changed.length > 0 ? `, ${changed.join(', ')}` : ''}`;
}
