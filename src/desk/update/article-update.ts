import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../knowledge/knowledge.ts';
import { formatProblem, WHOLE_FOLDER } from '../../knowledge/problem.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import { readOptionalFile } from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import {
  changeFacts,
  changeGaps,
  changeWaivers,
  type FactChange,
  removeFact,
} from './fact-changes.ts';
import type { PassageChanges } from './passage-changes.ts';
import { editEntries, readEntries } from './yaml-list.ts';

/** The files of an article's folder that quote or refer to its passages. */
const QUOTING_FILES = ['facts.yaml', 'gaps.yaml', 'waived.yaml'] as const;
type QuotingFile = (typeof QUOTING_FILES)[number];

/** What an update changes. */
export interface ArticleUpdate {
  /** New texts by file name, the document's included; files that stay as they are are not in it. */
  files: Record<string, string>;
  changes: Record<QuotingFile, FactChange[]>;
}

/**
 * Plans the update of an article's folder, so that it loads afterwards. A fact that the loader rejects with the new
 * text, for example as its statement has a number that its passage lost, becomes a comment with the reason.
 *
 * @param document the document's file name and its new text.
 * @throws DeskError if the folder does not load before, or could not after.
 */
export async function planUpdate(
  directory: string,
  slug: string,
  document: { file: string; text: string },
  passages: PassageChanges,
): Promise<ArticleUpdate> {
  await checkBefore(directory, slug);
  const texts = new Map<QuotingFile, string>();
  for (const file of QUOTING_FILES) {
    const text = await readOptionalFile(directory, `${slug}/${file}`);
    if (text !== null) texts.set(file, text);
  }
  const facts = readEntries(texts.get('facts.yaml') ?? '');
  let changed = changeFacts(facts, passages);
  for (let attempt = 0; ; attempt += 1) {
    const update = makeUpdate(slug, document, texts, passages, changed);
    const problems = await tryOut(directory, slug, update.files);
    if (problems.length === 0) return update;
    const rejected = rejectFacts(facts, changed, problems);
    if (attempt > 1 || rejected === null)
      throw new DeskError(problems.map(formatProblem).join('\n'));
    changed = rejected;
  }
}

function makeUpdate(
  slug: string,
  document: { file: string; text: string },
  texts: ReadonlyMap<QuotingFile, string>,
  passages: PassageChanges,
  facts: FactChange[],
): ArticleUpdate {
  const gone = new Set(facts.filter(({ edit }) => 'remove' in edit).map(({ name }) => name));
  const entriesOf = (file: QuotingFile) => readEntries(texts.get(file) ?? '');
  const changes = {
    'facts.yaml': facts,
    'gaps.yaml': changeGaps(entriesOf('gaps.yaml'), gone),
    'waived.yaml': changeWaivers(entriesOf('waived.yaml'), passages),
  };
  const files: Record<string, string> = { [document.file]: document.text };
  for (const [file, text] of texts) {
    const edits = new Map(changes[file].map(({ position, edit }) => [position, edit]));
    const edited = editEntries(text, edits, `${slug}/${file}`);
    if (edited !== text) files[file] = edited;
  }
  return { files, changes };
}

/** Turns the facts that have problems into comments; `null` if the problems are not those of facts. */
function rejectFacts(
  entries: readonly Record<string, unknown>[],
  changed: readonly FactChange[],
  problems: readonly Problem[],
): FactChange[] | null {
  const byId = Map.groupBy(problems, ({ fact }) => fact);
  if (byId.has(null)) return null;
  const rejected = entries.flatMap(({ id }, position): FactChange[] => {
    const [first] = byId.get(String(id)) ?? [];
    if (first === undefined) return [];
    const reason = [first.field, first.message].filter(Boolean).join(': ');
    const edit = changed.find((one) => one.position === position)?.edit;
    const quote = edit !== undefined && 'set' in edit ? edit.set.quote : undefined;
    const cause = typeof quote === 'string' ? `passage "${quote}"` : 'text';
    return [removeFact(position, String(id), `with the new ${cause}, ${reason}`)];
  });
  const positions = new Set(rejected.map(({ position }) => position));
  const all = [...changed.filter(({ position }) => !positions.has(position)), ...rejected];
  return rejected.length === 0 ? null : all.sort((a, b) => a.position - b.position);
}

async function checkBefore(directory: string, slug: string): Promise<void> {
  const { problems } = await readKnowledge(directory, { drafts: true });
  const own = problems.filter(({ file }) => file.startsWith(`${slug}/`));
  if (own.length > 0)
    throw new DeskError(`Fix these problems first:\n${own.map(formatProblem).join('\n')}`);
}

/** Loads a copy of the knowledge folder with the new files, and returns the problems that it did not have before. */
async function tryOut(
  directory: string,
  slug: string,
  files: Readonly<Record<string, string>>,
): Promise<Problem[]> {
  const keyOf = ({ file, message }: Problem) => `${file} ${message}`;
  const before = new Set((await readKnowledge(directory, { drafts: true })).problems.map(keyOf));
  const folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  try {
    const copy = join(folder, 'copy');
    await cp(directory, copy, { recursive: true, dereference: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(copy, slug, file), text);
    const { problems } = await readKnowledge(copy, { drafts: true });
    // That a folder has no facts yet, or only drafts, is no fault of its files.
    return problems.filter((one) => one.file !== WHOLE_FOLDER && !before.has(keyOf(one)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
