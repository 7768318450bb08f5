import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { checkSlug, loadArticle, readArticleFile, replaceFile } from '../article-folder.ts';
import { DeskError } from '../desk-errors.ts';
import { importArticle } from '../import/article-import.ts';
import { formatLeftOut } from '../import/import-summary.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { planUpdate } from '../update/article-update.ts';
import { type StoredDocument, updateDocument } from '../update/document-update.ts';
import { comparePassages } from '../update/passage-changes.ts';
import { formatUpdate } from '../update/update-summary.ts';
import { confirm, IMPORT_OPTIONS, IMPORT_USAGE, parseImportOptions } from './import-options.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- update SLUG [FILE|URL|-] [--knowledge DIR]

Imports a document again, from its address unless another source is given, and shows what changed.
Facts keep their quotes where a passage only moved. A fact whose passage changed gets the new quote and
becomes a draft to review; one whose passage is gone becomes a comment. The front matter keeps its
values. The folder loads afterwards, or nothing is written.

  --knowledge DIR   another knowledge folder
${IMPORT_USAGE}`;

/** `update SLUG [FILE|URL|-]`. */
export const updateVerb: Verb = { usage: USAGE, run };

async function run(argv: string[], output: Output): Promise<number> {
  const { values, positionals } = parseVerbArguments(argv, USAGE, {
    ...IMPORT_OPTIONS,
    knowledge: { type: 'string' },
  });
  const [slug, given, ...others] = positionals;
  if (slug === undefined || others.length > 0) throw new UsageError(USAGE);
  checkSlug(slug);
  const options = parseImportOptions(values, USAGE);
  const directory = values.knowledge ?? defaultKnowledgeFolder();
  const stored = await loadDocument(directory, slug);
  const source = given ?? stored.article.url;
  if (source === null)
    throw new DeskError(
      `${join(directory, slug, stored.file)} has no url; name a file or an address`,
    );
  const { imported } = await importArticle(source, options, output.input);
  if (values['show-left-out']) output.print(formatLeftOut(imported.leftOut));
  if (imported.truncation !== null && !values.partial)
    throw new DeskError(
      `The article may be incomplete: ${imported.truncation}.\nSave the whole text to a file and update from that, or take what was found with --partial.`,
    );
  const updated = updateDocument(stored, imported, options.overrides);
  if (updated.text === stored.text) {
    output.print(`${join(directory, slug)} is up to date.`);
    return 0;
  }
  const passages = comparePassages(stored.article, updated.article);
  const document = { file: stored.file, text: updated.text };
  const plan = await planUpdate(directory, slug, document, passages);
  for (const line of updated.kept) output.print(line);
  output.print(formatUpdate(passages, plan));
  if (values['dry-run']) return 0;
  if (!(await confirm(`Update ${join(directory, slug)}?`, values.yes || source === '-'))) return 1;
  for (const [file, text] of Object.entries(plan.files)) {
    await replaceFile(join(directory, slug, file), text);
    output.print(`Wrote ${join(directory, slug, file)}.`);
  }
  return 0;
}

async function loadDocument(directory: string, slug: string): Promise<StoredDocument> {
  const article = await loadArticle(directory, slug);
  const stored = await readArticleFile(directory, slug);
  if (stored === null) throw new DeskError(`${join(directory, slug)} has been removed`);
  return { ...stored, article };
}
