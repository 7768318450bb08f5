import { join, relative } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { loadConfig } from '../../config.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { passagesOf } from '../../knowledge/place.ts';
import { DRAFT_STATEMENT_LIMIT } from '../../knowledge/schemas.ts';
import {
  readSuggestions,
  SUGGESTIONS_FILE,
  type Suggestion,
  writeSuggestions,
} from '../../memory/suggestions-file.ts';
import { pluralize } from '../../presentation/plural.ts';
import { replaceFile } from '../article-folder.ts';
import { addAsk, readFactsFile, replaceStatement } from '../ask-insertion.ts';
import { DeskError } from '../desk-errors.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { type Output, sanitizeLine } from '../output.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- suggestions [apply|drop NUMBER…|all] [export] [--knowledge DIR]

Lists the asks that moderators proposed on Discord and what "suggest" proposed, each with its fact's
statement.

  apply 1 3   puts them into their articles' facts.yaml; the rest of the file is not changed
  drop all    removes them from the list
  export      moves those of the PostgreSQL database of DATABASE_URL to the list, where the bot stores
              them if it has one

They are stored in suggestions.yaml in DATA_DIR (data).`;

/** `suggestions`. Exits with 1 if one could not be applied. */
export const suggestionsVerb: Verb = {
  usage: USAGE,
  async run(argv, output) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      knowledge: { type: 'string' },
    });
    const [action, ...numbers] = positionals;
    const { data, database } = loadConfig(process.env);
    const file = join(data, SUGGESTIONS_FILE);
    if (action === 'export' && numbers.length === 0) return moveFrom(database, file, output);
    const suggestions = await loadSuggestions(file);
    const directory = values.knowledge ?? defaultKnowledgeFolder();
    if (action === undefined) return listSuggestions(suggestions, directory, output);
    if ((action !== 'apply' && action !== 'drop') || numbers.length === 0)
      throw new UsageError(USAGE);
    const selected = selectSuggestions(suggestions, numbers);
    const done = action === 'drop' ? selected : await applyAll(selected, directory, output);
    await writeSuggestions(
      file,
      suggestions.filter((one) => !done.includes(one)),
    );
    if (action === 'drop') output.print(`Dropped ${pluralize(done.length, 'suggestion')}.`);
    return done.length === selected.length ? 0 : 1;
  },
};

/**
 * Reads the suggestions in a file; none if it does not exist.
 *
 * @throws DeskError naming the file if its content is invalid.
 */
export async function loadSuggestions(file: string): Promise<Suggestion[]> {
  try {
    return await readSuggestions(file);
  } catch (error) {
    throw new DeskError((error as Error).message);
  }
}

/** Moves the asks that the bot has stored in a database to a file. */
async function moveFrom(url: string | null, file: string, { print }: Output): Promise<number> {
  if (url === null)
    throw new DeskError(
      'DATABASE_URL is not set: without it, the bot stores proposed asks in suggestions.yaml',
    );
  const { exportSuggestions } = await import('../../memory/suggestions-export.ts');
  const count = await exportSuggestions(url, file).catch((cause) => {
    throw new DeskError(`the database of DATABASE_URL cannot be read: ${cause.message}`);
  });
  print(`Moved ${pluralize(count, 'ask')} to ${relative('.', file)}.`);
  return 0;
}

async function listSuggestions(
  suggestions: Suggestion[],
  directory: string,
  { print }: Output,
): Promise<number> {
  if (suggestions.length === 0) {
    print(
      'No asks are proposed. Moderators propose them with /unanswered on Discord, curators with "suggest".',
    );
    return 0;
  }
  const { facts } = await loadKnowledge(directory, { drafts: true });
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  for (const [i, one] of suggestions.entries()) {
    const fact = byKey.get(one.fact);
    print(`${i + 1}  “${sanitizeLine(textOf(one), DRAFT_STATEMENT_LIMIT)}”${describeOrigin(one)}`);
    print(
      `   for ${sanitizeLine(one.fact)}: ${fact?.statement ?? 'there is no such fact (any more)'}`,
    );
    if ('statement' in one && fact !== undefined)
      for (const { text } of passagesOf(fact)) print(`   | “${text}”`);
  }
  print('\nTo accept some: npm run knowledge -- suggestions apply NUMBER…|all');
  return 0;
}

const textOf = (one: Suggestion): string => ('ask' in one ? one.ask : one.statement);

function describeOrigin(one: Suggestion): string {
  if ('statement' in one) return ', a new statement';
  return 'asked' in one ? `, asked ${pluralize(one.asked, 'time')}` : '';
}

function selectSuggestions(
  suggestions: readonly Suggestion[],
  numbers: readonly string[],
): Suggestion[] {
  if (numbers.length === 1 && numbers[0] === 'all') return [...suggestions];
  return [...new Set(numbers)].map((number) => {
    const one = /^[1-9]\d*$/.test(number) ? suggestions[Number(number) - 1] : undefined;
    if (one) return one;
    throw new DeskError(
      `there is no suggestion ${number}; there ${suggestions.length === 1 ? 'is' : 'are'} ${suggestions.length}`,
    );
  });
}

/** Puts each suggestion into its fact, and returns those for which that was possible. */
async function applyAll(
  suggestions: readonly Suggestion[],
  directory: string,
  { print, printError }: Output,
): Promise<Suggestion[]> {
  const applied: Suggestion[] = [];
  for (const one of suggestions) {
    const shown = sanitizeLine(textOf(one));
    try {
      const { path, id, text } = await readFactsFile(directory, one.fact);
      const edited =
        'ask' in one ? addAsk(text, id, one.ask) : replaceStatement(text, id, one.statement);
      await replaceFile(path, edited);
      print(`Added “${shown}” to ${id} in ${relative('.', path)}.`);
      applied.push(one);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      printError(`Not added: “${shown}”: ${error.message}`);
    }
  }
  if (applied.length > 0) print('Check the result with: npm run knowledge -- check');
  return applied;
}
