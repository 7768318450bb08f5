import { join, relative } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { loadConfig } from '../../config.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import {
  type ProposedAsk,
  readSuggestions,
  SUGGESTIONS_FILE,
  writeSuggestions,
} from '../../memory/suggestions-file.ts';
import { replaceFile } from '../article-folder.ts';
import { addAsk, openFactsFile } from '../ask-insertion.ts';
import { DeskError } from '../desk-errors.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import { clean, count, type Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `suggestions` is called. */
export const USAGE = `npm run knowledge -- suggestions [apply|drop NUMBER…|all] [--knowledge DIR]

Shows the asks that moderators proposed on Discord, each with the statement it is proposed for.

  apply 1 3   adds them to the facts.yaml of their articles; the rest of the file stays as it is
  drop all    takes them off the list

They are in suggestions.yaml in DATA_DIR (data).`;

/** `suggestions`. Returns the exit status. */
export async function run(argv: string[], output: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, { knowledge: { type: 'string' } });
  const [verb, ...which] = positionals;
  const file = join(loadConfig(process.env).data, SUGGESTIONS_FILE);
  const asks = await open(file);
  const directory = values.knowledge ?? defaultFolder();
  if (verb === undefined) return show(asks, directory, output);
  if ((verb !== 'apply' && verb !== 'drop') || which.length === 0) throw new UsageError(USAGE);
  const chosen = choose(asks, which);
  const done = verb === 'drop' ? chosen : await applyAll(chosen, directory, output);
  await writeSuggestions(
    file,
    asks.filter((ask) => !done.includes(ask)),
  );
  if (verb === 'drop') output.say(`Dropped ${count(done.length, 'suggestion')}.`);
  return done.length === chosen.length ? 0 : 1;
}

async function open(file: string): Promise<ProposedAsk[]> {
  try {
    return await readSuggestions(file);
  } catch (error) {
    throw new DeskError((error as Error).message);
  }
}

async function show(asks: ProposedAsk[], directory: string, { say }: Output): Promise<number> {
  if (asks.length === 0) {
    say('No ask is proposed. Moderators propose them with /unanswered on Discord.');
    return 0;
  }
  const { facts } = await loadKnowledge(directory);
  const statements = new Map(facts.map(({ key, statement }) => [key, statement]));
  for (const [i, { fact, ask, asked }] of asks.entries()) {
    say(`${i + 1}  “${clean(ask)}”, asked ${count(asked, 'time')}`);
    say(`   for ${clean(fact)}: ${statements.get(fact) ?? 'there is no such fact (any more)'}`);
  }
  say('\nTake them in with: npm run knowledge -- suggestions apply NUMBER…|all');
  return 0;
}

function choose(asks: readonly ProposedAsk[], which: readonly string[]): ProposedAsk[] {
  if (which.length === 1 && which[0] === 'all') return [...asks];
  return [...new Set(which)].map((number) => {
    const ask = /^[1-9]\d*$/.test(number) ? asks[Number(number) - 1] : undefined;
    if (ask) return ask;
    throw new DeskError(
      `there is no suggestion ${number}; there ${asks.length === 1 ? 'is' : 'are'} ${asks.length}`,
    );
  });
}

/** Adds each to its fact. Returns those that are in their file now. */
async function applyAll(
  asks: readonly ProposedAsk[],
  directory: string,
  { say, note }: Output,
): Promise<ProposedAsk[]> {
  const done: ProposedAsk[] = [];
  for (const proposed of asks) {
    try {
      const { path, id, text } = await openFactsFile(directory, proposed.fact);
      await replaceFile(path, addAsk(text, id, proposed.ask));
      say(`Added “${clean(proposed.ask)}” to ${id} in ${relative('.', path)}.`);
      done.push(proposed);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      note(`Not added: “${clean(proposed.ask)}”: ${error.message}`);
    }
  }
  if (done.length > 0) say('See that all is well with: npm run knowledge -- check');
  return done;
}
