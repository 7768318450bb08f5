import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';
import { loadConfig } from '../../config.ts';
import type { KnowledgeChanges } from '../../knowledge/folder/changes.ts';
import { openEncoder } from '../../main/encoder-service.ts';
import { openKnowledgeStore, type ReloadListener } from '../../main/knowledge-store.ts';
import { runLocalBot } from '../../main/lifecycle.ts';
import { createPrintedLog } from '../../main/terminal-meaning.ts';
import { pluralize } from '../../presentation/plural.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import type { Output } from '../output.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- preview [DIR] [--drafts]

Runs the bot in a local Discord, with or without a DISCORD_TOKEN, and reloads every file as it is
saved. Problems with a save are printed here, and the bot keeps the last valid version.

  --drafts  answers with drafted facts, too

PLAYGROUND_PORT is the first port to try (8787).`;

/** `preview [DIR]`. Runs until it is stopped. */
export const previewVerb: Verb = {
  usage: USAGE,
  async run(argv, output) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      drafts: { type: 'boolean', default: false },
    });
    if (positionals.length > 1) throw new UsageError(USAGE);
    const directory = positionals[0] ?? defaultKnowledgeFolder();
    const config = loadConfig({
      ...process.env,
      DISCORD_TOKEN: '',
      KNOWLEDGE_DIR: resolve(directory),
    });
    const log = createPrintedLog(output.printError);
    const encoder = config.encoder === 'off' ? null : openEncoder({ log });
    const options = { drafts: values.drafts, now: Date.now, vectors: config.data, encoder, log };
    const store = await openKnowledgeStore(directory, options);
    const { facts, articles } = store.library().knowledge;
    return await runLocalBot(config, store, {
      ready({ page }) {
        const drafts = facts.filter(({ draft }) => draft).length;
        const drafted = drafts === 0 ? '' : `, including ${pluralize(drafts, 'draft')}`;
        output.print(`Previewing ${directory} (${pluralize(articles.length, 'article')}, ${pluralize(facts.length, 'fact')}${drafted}) at ${page}
The bot reloads files as you save them. Press Ctrl+C to stop.`);
      },
      listener: createReloadPrinter(output),
    }).finally(async () => {
      await store.close();
      encoder?.stop();
    });
  },
};

function createReloadPrinter({ print, printError }: Output): ReloadListener {
  return {
    changed: (changes) => print(`${formatTime()} Reloaded: ${describeChanges(changes)}.`),
    failed(error) {
      const problems = error.message.split('\n').map((line) => `  ${line}`);
      printError(
        styleText('red', `${formatTime()} Not reloaded; the bot keeps the last valid version:`),
      );
      printError(problems.join('\n'));
    },
    recovered: () => print(`${formatTime()} Recovered: the files match what the bot has loaded.`),
    replaced: () => print(`${formatTime()} A folder was replaced; the new one is watched.`),
  };
}

function formatTime(): string {
  return new Date().toLocaleTimeString('en-GB');
}

/** More keys than this are only counted. */
const KEYS_LISTED = 5;

function describeChanges({ articles, facts, others }: KnowledgeChanges): string {
  const parts = [
    ...describeKeys('article', articles),
    ...describeKeys('fact', facts),
    ...(others ? ['gaps, topics or synonyms'] : []),
  ];
  return parts.join('; ');
}

function describeKeys(noun: string, changes: KnowledgeChanges['facts']): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((change) => {
    const keys = changes[change];
    if (keys.length === 0) return [];
    const listed = keys.length > KEYS_LISTED ? '' : ` (${keys.join(', ')})`;
    return [`${pluralize(keys.length, noun)} ${change}${listed}`];
  });
}
