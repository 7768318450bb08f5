import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';
import { loadConfig } from '../../config.ts';
import type { KnowledgeChanges } from '../../knowledge/changes.ts';
import { openKnowledgeStore, type ReloadListener } from '../../main/knowledge-store.ts';
import { runLocalBot } from '../../main/lifecycle.ts';
import { defaultFolder } from '../knowledge-folder.ts';
import { count, type Output } from '../output.ts';
import { parseVerb } from './verb-arguments.ts';

/** How `preview` is called. */
export const USAGE = `npm run knowledge -- preview [DIR] [--drafts]

Runs the bot in a Discord on this machine, with or without a DISCORD_TOKEN, and takes in every file
as it is saved. What is wrong with a save is told here, and the bot keeps the last good one.

  --drafts  speaks drafted facts, too

PLAYGROUND_PORT is the first port to try (8787).`;

/** `preview [DIR]`. Returns the exit status when it is stopped. */
export async function run(argv: string[], { say, note }: Output): Promise<number> {
  const { values, positionals } = parseVerb(argv, USAGE, {
    drafts: { type: 'boolean', default: false },
  });
  if (positionals.length > 1) throw new UsageError(USAGE);
  const directory = positionals[0] ?? defaultFolder();
  const config = loadConfig({
    ...process.env,
    DISCORD_TOKEN: '',
    KNOWLEDGE_DIR: resolve(directory),
  });
  const shelf = await openKnowledgeStore(directory, values, Date.now);
  const { facts, articles } = shelf.library().knowledge;
  return await runLocalBot(config, shelf, {
    ready({ page }) {
      const drafts = facts.filter(({ draft }) => draft).length;
      const drafted = drafts === 0 ? '' : `, ${count(drafts, 'draft')} among them`;
      say(`${directory} (${count(articles.length, 'article')}, ${count(facts.length, 'fact')}${drafted}) in a bot on this machine: ${page}
Save a file and the bot has it. Ctrl+C stops it.`);
    },
    listener: tellWhoWatches(say, note),
  });
}

function tellWhoWatches(say: Output['say'], note: Output['note']): ReloadListener {
  return {
    changed: (changes) => say(`${time()} Taken in: ${describe(changes)}.`),
    failed(error) {
      const problems = error.message.split('\n').map((line) => `  ${line}`);
      note(styleText('red', `${time()} Not taken in; the bot keeps the last good one:`));
      note(problems.join('\n'));
    },
    recovered: () => say(`${time()} Mended: the files say what the bot says.`),
  };
}

/** The time of day, to tell one save from the next. */
function time(): string {
  return new Date().toLocaleTimeString('en-GB');
}

/** At most so many keys are named; a whole article is told by its number of facts. */
const MOST_NAMED = 5;

function describe({ articles, facts, others }: KnowledgeChanges): string {
  const parts = [
    ...list('article', articles),
    ...list('fact', facts),
    ...(others ? ['gaps, topics or synonyms'] : []),
  ];
  return parts.join('; ');
}

function list(noun: string, lists: KnowledgeChanges['facts']): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((what) => {
    const keys = lists[what];
    if (keys.length === 0) return [];
    const named = keys.length > MOST_NAMED ? '' : ` (${keys.join(', ')})`;
    return [`${count(keys.length, noun)} ${what}${named}`];
  });
}
