import { checkKnowledge, formatFindings } from '../knowledge/check.ts';
import { parseVerb } from './arguments.ts';
import { UsageError } from './errors.ts';
import { defaultFolder } from './knowledge-folder.ts';
import type { Output } from './output.ts';

/** How `check` is called. */
export const USAGE = `npm run knowledge -- check [DIR]

Finds what is wrong with a knowledge folder.`;

/** `check [DIR]`. Returns the exit status: 1 where there are problems. */
export async function run(argv: string[], { say }: Output): Promise<number> {
  const { positionals } = parseVerb(argv, USAGE, {});
  if (positionals.length > 1) throw new UsageError(USAGE);
  const findings = await checkKnowledge(positionals[0] ?? defaultFolder());
  say(formatFindings(findings));
  return findings.problems.length > 0 ? 1 : 0;
}
