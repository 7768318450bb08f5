import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from './documents.ts';
import { findException } from './exceptions.ts';
import { simulateRunningBot } from './running-bot.ts';
import { isServer, runCommand, tryServer } from './shell.ts';
import { readSteps, type ShownCommand, type Step } from './steps.ts';

/** The outcome of a page's command. */
export interface CommandResult {
  command: string;
  /** Why it was not run; `null` if it was. */
  exception: string | null;
  /** What is wrong; `null` if it did what the page says. */
  problem: string | null;
  seconds: number;
}

/** The outcome of a page. */
export interface DocumentRun {
  results: CommandResult[];
  /** The page with the real output of its commands. */
  text: string;
}

/** Lines of a failed command's output that are reported. */
const REPORTED_LINES = 20;

/**
 * Follows the steps of a page in a folder: saves and changes files and runs commands. A command with
 * shown output has to print exactly that; any other has to succeed.
 *
 * @param report called with each result as it comes.
 * @throws Error if text to be replaced is not in its file.
 */
export async function runDocument(
  document: Document,
  folder: string,
  report: (result: CommandResult) => void = () => {},
): Promise<DocumentRun> {
  const run: DocumentRun = { results: [], text: document.text };
  let stopBot = async () => {};
  try {
    for (const step of readSteps(document)) {
      if (step.kind === 'run') await runBlock(step, folder, run, report);
      else if (step.kind === 'save') await writeFile(await locate(folder, step.path), step.text);
      else if (step.kind === 'replace') await replace(await locate(folder, step.path), step);
      else if (step.kind === 'start') stopBot = await simulateRunningBot(folder);
      else await stopBot();
    }
  } finally {
    await stopBot();
  }
  return run;
}

/** Runs a block's commands and updates the output on the page, if it is shown. */
async function runBlock(
  { commands, block, showsOutput }: Extract<Step, { kind: 'run' }>,
  folder: string,
  run: DocumentRun,
  report: (result: CommandResult) => void,
): Promise<void> {
  const parts: string[] = [];
  for (const command of commands) {
    const { output, ...result } = await runOne(command, folder);
    report(result);
    run.results.push(result);
    parts.push([`$ ${command.text}`, output].filter((part) => part !== '').join('\n'));
  }
  if (!showsOutput) return;
  const real = `\`\`\`console\n${parts.join('\n')}\n\`\`\``;
  run.text = run.text.replace(block.trimEnd(), () => real);
}

async function runOne(
  { text: command, output: shown }: ShownCommand,
  folder: string,
): Promise<CommandResult & { output: string }> {
  const exception = findException(command);
  if (exception !== null)
    return { command, exception, problem: null, seconds: 0, output: shown ?? '' };
  const start = performance.now();
  const { status, output } = await (isServer(command) ? tryServer : runCommand)(command, folder);
  const seconds = (performance.now() - start) / 1000;
  const printed = output.replaceAll(`${folder}/`, '').trimEnd();
  let problem: string | null = null;
  if (shown !== null && shown !== printed)
    problem = `the page shows\n${shown}\nbut it prints\n${printed}`;
  if (shown === null && status !== 0)
    problem = `ended with ${status ?? 'a signal'}:\n${printed.split('\n').slice(-REPORTED_LINES).join('\n')}`;
  return { command, exception, problem, seconds, output: printed };
}

/**
 * Returns the path of a file that a page saves or changes, and creates its folder.
 *
 * @throws Error if it is outside of the folder, as through a link into the repository.
 */
async function locate(folder: string, path: string): Promise<string> {
  const parent = dirname(join(folder, path));
  await mkdir(parent, { recursive: true });
  const real = await realpath(parent);
  if (real === folder || real.startsWith(`${folder}/`)) return join(folder, path);
  throw new Error(
    `"${path}" is outside of the folder that the commands run in: use npm run docs:check`,
  );
}

async function replace(path: string, { from, to }: { from: string; to: string }): Promise<void> {
  const before = await readFile(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${path} does not hold "${from}"`);
  await writeFile(
    path,
    before.replace(from, () => to),
  );
}
