import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from './documents.ts';
import { findException } from './exceptions.ts';
import { prepare } from './givens.ts';
import { isServer, runCommand, tryServer } from './shell.ts';
import { type Command, readSteps, type Step } from './steps.ts';

/** What came of a command of a page. */
export interface Result {
  command: string;
  /** Why it was not run; `null` where it was. */
  exception: string | null;
  /** What is wrong; `null` where nothing is. */
  problem: string | null;
  /** Seconds. */
  seconds: number;
}

/** What came of a page. */
export interface DocumentRun {
  results: Result[];
  /** The page with what its commands really print. */
  text: string;
}

/** Lines of the output of a command that failed which are told. */
const TOLD_LINES = 20;

/**
 * Does what a page has its reader do, in a folder: saves and changes files, and runs the commands.
 * A command that shows its output has to print just that; another one has to end well.
 *
 * @param told hears of each result as it comes.
 * @throws Error where the page has a text replaced that its file does not hold.
 */
export async function runDocument(
  document: Document,
  folder: string,
  told: (result: Result) => void = () => {},
): Promise<DocumentRun> {
  const run: DocumentRun = { results: [], text: document.text };
  const ends: (() => Promise<void>)[] = [];
  const endAll = async () => {
    for (const end of ends.splice(0)) await end();
  };
  try {
    for (const step of readSteps(document)) {
      if (step.kind === 'given') ends.push(await prepare(step.name, folder));
      else if (step.kind === 'end') await endAll();
      else if (step.kind === 'save') await writeFile(await locate(folder, step.path), step.text);
      else if (step.kind === 'replace') await replace(await locate(folder, step.path), step);
      else await runBlock(step, folder, run, told);
    }
  } finally {
    await endAll();
  }
  return run;
}

/** Runs the commands of a block, and puts what they print on the page where it shows that. */
async function runBlock(
  { commands, block, showsOutput }: Extract<Step, { kind: 'run' }>,
  folder: string,
  run: DocumentRun,
  told: (result: Result) => void,
): Promise<void> {
  const parts: string[] = [];
  for (const command of commands) {
    const { result, output } = await runOne(command, folder);
    told(result);
    run.results.push(result);
    parts.push([`$ ${command.text}`, output].filter((part) => part !== '').join('\n'));
  }
  if (!showsOutput) return;
  const real = `\`\`\`console\n${parts.join('\n')}\n\`\`\``;
  run.text = run.text.replace(block.trimEnd(), () => real);
}

async function runOne(
  { text, output }: Command,
  folder: string,
): Promise<{ result: Result; output: string }> {
  const exception = findException(text);
  if (exception !== null) {
    const result = { command: text, exception, problem: null, seconds: 0 };
    return { result, output: output ?? '' };
  }
  const start = performance.now();
  const outcome = await (isServer(text) ? tryServer : runCommand)(text, folder);
  const seconds = (performance.now() - start) / 1000;
  const printed = outcome.output.replaceAll(`${folder}/`, '').trimEnd();
  const problem =
    output === null ? explainStatus(outcome.status, printed) : compare(output, printed);
  return { result: { command: text, exception, problem, seconds }, output: printed };
}

function explainStatus(status: number | null, printed: string): string | null {
  if (status === 0) return null;
  const end = printed.split('\n').slice(-TOLD_LINES).join('\n');
  return `ended with ${status ?? 'a signal'}:\n${end}`;
}

function compare(shown: string, printed: string): string | null {
  return shown === printed ? null : `the page shows\n${shown}\nbut it prints\n${printed}`;
}

/**
 * The path of a file that a page makes or changes, with the folders above it.
 *
 * @throws Error where it leads out of the folder, as through a link into the repository.
 */
async function locate(folder: string, path: string): Promise<string> {
  const parent = dirname(join(folder, path));
  await mkdir(parent, { recursive: true });
  const real = await realpath(parent);
  if (real === folder || real.startsWith(`${folder}/`)) return join(folder, path);
  throw new Error(
    `"${path}" is not in the folder that the commands run in: use npm run docs:check`,
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
