import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { checkSlug, replaceFile } from '../article-folder.ts';
import { describeDrafted, draftArticle } from '../draft/article-drafter.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `draft` is called. */
export const USAGE = `npm run knowledge -- draft SLUG [--knowledge DIR]

Proposes a fact for every sentence of the article that has none, and adds them to its facts.yaml,
each marked "draft: true". Facts that are there stay as they are.

  --knowledge DIR  another knowledge folder`;

/** `draft SLUG`. Returns the exit status. */
export async function run(argv: string[], { say }: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, { knowledge: { type: 'string' } });
  const [slug, ...others] = positionals;
  if (slug === undefined || others.length > 0) throw new UsageError(USAGE);
  checkSlug(slug);
  const directory = values.knowledge ?? defaultFolder();
  const drafted = await draftArticle(directory, slug);
  const file = join(directory, slug, 'facts.yaml');
  if (drafted.proposals.length > 0) await replaceFile(file, drafted.text);
  say(describeDrafted(drafted));
  if (drafted.proposals.length > 0) say(`They are at the end of ${file}.`);
  return 0;
}
