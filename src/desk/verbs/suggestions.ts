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
import { pluralize } from '../../presentation/plural.ts';
import { replaceFile } from '../article-folder.ts';
import { addAsk, readFactsFile } from '../ask-insertion.ts';
import { DeskError } from '../desk-errors.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { type Output, sanitizeLine } from '../output.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- suggestions [apply|drop NUMBER…|all] [--knowledge DIR]

Lists the asks that moderators proposed on Discord, each with its fact's statement.

  apply 1 3   adds them to their articles' facts.yaml; the rest of the file is not changed
  drop all    removes them from the list

They are stored in suggestions.yaml in DATA_DIR (data).`;

/** `suggestions`. Exits with 1 if an ask could not be added. */
export const suggestionsVerb: Verb = {
  usage: USAGE,
  async run(argv, output) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      knowledge: { type: 'string' },
    });
    const [action, ...numbers] = positionals;
    const file = join(loadConfig(process.env).data, SUGGESTIONS_FILE);
    const asks = await loadSuggestions(file);
    const directory = values.knowledge ?? defaultKnowledgeFolder();
    if (action === undefined) return listSuggestions(asks, directory, output);
    if ((action !== 'apply' && action !== 'drop') || numbers.length === 0)
      throw new UsageError(USAGE);
    const selected = selectSuggestions(asks, numbers);
    const done = action === 'drop' ? selected : await applyAll(selected, directory, output);
    await writeSuggestions(
      file,
      asks.filter((ask) => !done.includes(ask)),
    );
    if (action === 'drop') output.print(`Dropped ${pluralize(done.length, 'suggestion')}.`);
    return done.length === selected.length ? 0 : 1;
  },
};

async function loadSuggestions(file: string): Promise<ProposedAsk[]> {
  try {
    return await readSuggestions(file);
  } catch (error) {
    throw new DeskError((error as Error).message);
  }
}

async function listSuggestions(
  asks: ProposedAsk[],
  directory: string,
  { print }: Output,
): Promise<number> {
  if (asks.length === 0) {
    print('No asks are proposed. Moderators propose them with /unanswered on Discord.');
    return 0;
  }
  const { facts } = await loadKnowledge(directory);
  const statements = new Map(facts.map(({ key, statement }) => [key, statement]));
  for (const [i, { fact, ask, asked }] of asks.entries()) {
    print(`${i + 1}  “${sanitizeLine(ask)}”, asked ${pluralize(asked, 'time')}`);
    print(
      `   for ${sanitizeLine(fact)}: ${statements.get(fact) ?? 'there is no such fact (any more)'}`,
    );
  }
  print('\nTo add them: npm run knowledge -- suggestions apply NUMBER…|all');
  return 0;
}

function selectSuggestions(
  asks: readonly ProposedAsk[],
  numbers: readonly string[],
): ProposedAsk[] {
  if (numbers.length === 1 && numbers[0] === 'all') return [...asks];
  return [...new Set(numbers)].map((number) => {
    const ask = /^[1-9]\d*$/.test(number) ? asks[Number(number) - 1] : undefined;
    if (ask) return ask;
    throw new DeskError(
      `there is no suggestion ${number}; there ${asks.length === 1 ? 'is' : 'are'} ${asks.length}`,
    );
  });
}

/** Adds each ask to its fact, and returns those that were added. */
async function applyAll(
  asks: readonly ProposedAsk[],
  directory: string,
  { print, printError }: Output,
): Promise<ProposedAsk[]> {
  const added: ProposedAsk[] = [];
  for (const proposed of asks) {
    try {
      const { path, id, text } = await readFactsFile(directory, proposed.fact);
      await replaceFile(path, addAsk(text, id, proposed.ask));
      print(`Added “${sanitizeLine(proposed.ask)}” to ${id} in ${relative('.', path)}.`);
      added.push(proposed);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      printError(`Not added: “${sanitizeLine(proposed.ask)}”: ${error.message}`);
    }
  }
  if (added.length > 0) print('Check the result with: npm run knowledge -- check');
  return added;
}
