import { UsageError } from '../../cli/usage-error.ts';
import { toGithub, toJson, toText } from '../check/finding-formats.ts';
import { checkFolder } from '../check/folder-check.ts';
import { LIMITS } from '../check/matcher-checks.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `check` is called. */
export const USAGE = `npm run knowledge -- check [DIR] [--format FORMAT] [--every] [--links]

Finds what is wrong with a knowledge folder: each finding with its file, line and column, and what
to do about it. Ends with 1 where there are errors; warnings are only listed.

  --format FORMAT  text (the default), json, or github for annotations in a workflow
  --every          tries every ask, also where there are more than can be tried in a minute
  --links          asks whether the articles' addresses still answer
  --allow-private  asks those of this machine and its network, too`;

/** `check [DIR]`. Returns the exit status: 1 where there are errors. */
export async function run(argv: string[], { say, note }: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, {
    format: { type: 'string', default: 'text' },
    every: { type: 'boolean', default: false },
    links: { type: 'boolean', default: false },
    'allow-private': { type: 'boolean', default: false },
  });
  if (positionals.length > 1) throw new UsageError(USAGE);
  const { format } = values;
  if (format !== 'text' && format !== 'json' && format !== 'github') {
    throw new UsageError(`--format "${format}" is none of text, json, github\n\n${USAGE}`);
  }
  const directory = positionals[0] ?? defaultFolder();
  const { findings, summary, left } = await checkFolder(directory, {
    limits: values.every ? { ...LIMITS, work: Number.POSITIVE_INFINITY } : LIMITS,
    links: values.links ? { allowPrivate: values['allow-private'] } : null,
  });
  if (format === 'json') say(toJson(findings, summary));
  else if (format === 'text') say(toText(findings, summary));
  else if (findings.length > 0) say(toGithub(directory, findings));
  if (left !== null) note(`Not looked at: ${left}.`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
