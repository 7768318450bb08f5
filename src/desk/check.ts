import { parseVerb } from './arguments.ts';
import { checkFolder } from './check/check-folder.ts';
import { toGithub, toJson, toText } from './check/formats.ts';
import { UsageError } from './errors.ts';
import { defaultFolder } from './knowledge-folder.ts';
import type { Output } from './output.ts';

/** How `check` is called. */
export const USAGE = `npm run knowledge -- check [DIR] [--format FORMAT]

Finds what is wrong with a knowledge folder: each finding with its file, line and column, and what
to do about it. Ends with 1 where there are errors; warnings are only listed.

  --format FORMAT  text (the default), json, or github for annotations in a workflow`;

/** `check [DIR]`. Returns the exit status: 1 where there are errors. */
export async function run(argv: string[], { say }: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, {
    format: { type: 'string', default: 'text' },
  });
  if (positionals.length > 1) throw new UsageError(USAGE);
  const { format } = values;
  if (format !== 'text' && format !== 'json' && format !== 'github') {
    throw new UsageError(`--format "${format}" is none of text, json, github\n\n${USAGE}`);
  }
  const directory = positionals[0] ?? defaultFolder();
  const { findings, summary } = await checkFolder(directory, showProgress());
  if (format === 'json') say(toJson(findings, summary));
  else if (format === 'text') say(toText(findings, summary));
  else if (findings.length > 0) say(toGithub(directory, findings));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Shows how far a check is once it has taken a second, at a terminal alone. */
function showProgress(): (done: number, of: number) => void {
  const { stderr } = process;
  if (stderr.isTTY !== true) return () => {};
  const start = Date.now();
  let isShown = false;
  return (done, of) => {
    const isDone = done === of;
    if (isDone ? isShown : Date.now() - start > 1_000) {
      stderr.write(isDone ? '\r\x1b[K' : `\r\x1b[Kchecking ask ${done} of ${of}`);
      isShown = true;
    }
  };
}
