/** The bot in a terminal. Usage: see `USAGE` in `arguments.ts`. */
import { createInterface } from 'node:readline';
import { config as readDotenv } from 'dotenv';
import { ConfigError, loadConfig } from '../config.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import {
  createMatcher,
  type Explanation,
  type Matcher,
  narrowKnowledge,
  type Turn,
  type Verdict,
} from '../matching/index.ts';
import { type Arguments, readArguments, USAGE, UsageError } from './ask-arguments.ts';
import { toJson } from './json-output.ts';
import { toReadable } from './text-output.ts';

/** Answers what it is asked. Returns 0, 2 for a usage error, 1 for broken knowledge or configuration. */
export async function runAsk(argv: string[]): Promise<number> {
  try {
    readDotenv({ quiet: true });
    const args = readArguments(argv, process.stdin.isTTY === true);
    if (args === 'help') {
      console.log(USAGE);
      return 0;
    }
    const directory = args.knowledge ?? loadConfig(process.env).knowledge;
    const knowledge = await loadKnowledge(directory, { drafts: args.drafts });
    await answerAll(args, createMatcher(narrow(knowledge, args)));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return 2;
    }
    if (!(error instanceof KnowledgeError || error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** The article that was asked for, or all of them. */
function narrow(knowledge: Knowledge, { article }: Arguments): Knowledge {
  if (article === null) return knowledge;
  const slugs = knowledge.articles.map(({ slug }) => slug);
  if (slugs.includes(article)) return narrowKnowledge(knowledge, article);
  throw new UsageError(`There is no article "${article}"; there are: ${slugs.join(', ')}.`);
}

async function answerAll(args: Arguments, matcher: Matcher): Promise<void> {
  const ask = asker(args, matcher);
  for await (const line of linesOf(args)) {
    const found = ask(line);
    const show = args.json ? toJson : toReadable;
    console.log(show(line, found.verdict, args.explain ? found : null, args.message));
  }
}

/** The question of the command line, or each line of standard input. */
function linesOf({ question }: Arguments): Iterable<string> | AsyncIterable<string> {
  if (question !== null) return [question];
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function asker({ message, thread }: Arguments, matcher: Matcher): (line: string) => Explanation {
  if (message) return (line) => ({ ...matcher.explain(line), verdict: matcher.findSource(line) });
  if (thread === null) return (line) => matcher.explain(line);
  const turns: Turn[] = [];
  return (line) => {
    const explanation = matcher.explain(line, { thread: { title: thread, turns: [...turns] } });
    turns.push({ question: line, facts: keysOf(explanation.verdict) });
    return explanation;
  };
}

function keysOf(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
}
