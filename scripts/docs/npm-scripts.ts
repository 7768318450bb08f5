import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASK_USAGE as ASK } from '../../src/cli/ask-arguments.ts';
import { CONSOLE } from '../../src/desk/output.ts';
import { runDesk } from '../../src/desk/verb-runner.ts';
import type { Document } from './documents.ts';
import { listInlineCommands, listShownCommands } from './steps.ts';

const CALL = /\bnpm run (?:-s )?(?<script>[\w:-]+)(?: -- (?<rest>[^<>|&]*))?/g;

/**
 * Finds calls of npm on pages, in blocks and inline, that would fail: unknown scripts, unknown verbs of
 * the desk and unknown options.
 *
 * @param root the folder of package.json.
 * @returns a line for each, with the page and the call.
 */
export async function findUnknownCalls(
  documents: readonly Document[],
  root: string,
): Promise<string[]> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found: string[] = [];
  for (const document of documents) {
    const shown = listShownCommands(document).map(({ text }) => text);
    for (const command of [...shown, ...listInlineCommands(document)]) {
      for (const { groups } of command.matchAll(CALL)) {
        const { script = '', rest = '' } = groups ?? {};
        const problem = await findProblem(script, rest, scripts, root);
        if (problem !== null) found.push(`${document.path}: ${command}: ${problem}`);
      }
    }
  }
  return found;
}

async function findProblem(
  script: string,
  rest: string,
  scripts: Record<string, string>,
  root: string,
): Promise<string | null> {
  const line = scripts[script];
  if (line === undefined) return `package.json has no script "${script}"`;
  const [verb = ''] = rest.split(' ');
  const isDesk = script === 'knowledge';
  if (isDesk && !verb.startsWith('-') && (await readHelp(verb)) === null)
    return `the desk has no "${verb}"`;
  const help = isDesk ? await readHelp(verb) : readUsage(script, line, root);
  const options = rest.match(/(?<=^|\s)--[a-z][\w-]*/g) ?? [];
  const unknown = options.find((option) => option !== '--help' && help?.includes(option) === false);
  return unknown === undefined ? null : `"${script}" has no option ${unknown}`;
}

/** Returns the help text of a verb of the desk; `null` if there is no such verb. */
async function readHelp(verb: string): Promise<string | null> {
  let text = '';
  const say = (line: string) => {
    text += line;
  };
  const status = await runDesk([verb, '--help'], { ...CONSOLE, print: say, printError: say });
  return status === 0 ? text : null;
}

/** Returns a text with a script's options: its usage, or its source; `null` if it is not one of ours. */
function readUsage(script: string, line: string, root: string): string | null {
  if (script === 'ask') return ASK;
  const file = /^node (\S+\.ts)$/.exec(line)?.[1];
  if (file === undefined) return null;
  const source = readFileSync(join(root, file), 'utf8');
  return source.replaceAll(/(\w+): \{ type: '(?:string|boolean)'/g, '--$1');
}
