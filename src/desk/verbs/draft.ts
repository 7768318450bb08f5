import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { checkSlug, replaceFile } from '../article-folder.ts';
import { draftArticle, formatDraftSummary } from '../draft/article-drafter.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- draft SLUG [--knowledge DIR]

Proposes a fact for every sentence of the article that has none, and appends them to its facts.yaml,
each marked "draft: true". Existing facts are not changed.

  --knowledge DIR  another knowledge folder`;

/** `draft SLUG`. */
export const draftVerb: Verb = {
  usage: USAGE,
  async run(argv, { print }) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      knowledge: { type: 'string' },
    });
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0) throw new UsageError(USAGE);
    checkSlug(slug);
    const directory = values.knowledge ?? defaultKnowledgeFolder();
    const result = await draftArticle(directory, slug);
    const file = join(directory, slug, 'facts.yaml');
    if (result.proposals.length > 0) await replaceFile(file, result.text);
    print(formatDraftSummary(result));
    if (result.proposals.length > 0) print(`They are at the end of ${file}.`);
    return 0;
  },
};
