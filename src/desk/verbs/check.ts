import { UsageError } from '../../cli/usage-error.ts';
import { loadConfig } from '../../config.ts';
import { openTerminalMeaning } from '../../main/terminal-meaning.ts';
import { formatGithub, formatJson, formatText } from '../check/finding-formats.ts';
import { checkFolder } from '../check/folder-check.ts';
import { MATCHING_LIMITS } from '../check/matcher-checks.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- check [DIR] [--format FORMAT] [--every] [--links]

Reports problems in a knowledge folder, each with its file, line and column and how to fix it. Exits
with 1 if there are errors; warnings are only listed.

  --format FORMAT  text (the default), json, or github for annotations in a workflow
  --every          tries every ask, even if there are more than fit into a minute
  --links          checks that the articles' addresses still respond
  --allow-private  with --links, also requests addresses of this machine and its network`;

/** `check [DIR]`. Exits with 1 if there are errors. */
export const checkVerb: Verb = {
  usage: USAGE,
  async run(argv, { print, printError }) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      format: { type: 'string', default: 'text' },
      every: { type: 'boolean', default: false },
      links: { type: 'boolean', default: false },
      'allow-private': { type: 'boolean', default: false },
    });
    if (positionals.length > 1) throw new UsageError(USAGE);
    const { format } = values;
    if (format !== 'text' && format !== 'json' && format !== 'github') {
      throw new UsageError(`--format must be text, json or github, not "${format}"\n\n${USAGE}`);
    }
    const directory = positionals[0] ?? defaultKnowledgeFolder();
    const meaning = openTerminalMeaning(loadConfig(process.env), printError);
    const { findings, summary, skipped } = await checkFolder(directory, {
      limits: values.every
        ? { ...MATCHING_LIMITS, work: Number.POSITIVE_INFINITY }
        : MATCHING_LIMITS,
      links: values.links ? { allowPrivate: values['allow-private'] } : null,
      meaning,
    }).finally(() => meaning?.stop());
    if (format === 'json') print(formatJson(findings, summary));
    else if (format === 'text') print(formatText(findings, summary));
    else if (findings.length > 0) print(formatGithub(directory, findings));
    if (skipped !== null) printError(`Not checked: ${skipped}.`);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
