import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { readEnvFile } from '../config/env-file.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import type { Output } from '../desk/output.ts';
import type { Progress } from '../encoder/text-vectors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { openTerminalMeaning, type TerminalMeaning } from '../main/terminal-meaning.ts';
import {
  type AsyncMatcher,
  createAsyncMatcher,
  createMatcher,
  type Explanation,
  type Matcher,
  narrowKnowledge,
  type Turn,
  type Verdict,
} from '../matching/index.ts';
import { ASK_USAGE, type AskArguments, parseAskArguments } from './ask-arguments.ts';
import { formatVerdictJson } from './json-output.ts';
import { formatVerdictText } from './text-output.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs `npm run ask`. Returns the exit status: 0, 1 for broken knowledge or configuration, 2 for a usage error.
 *
 * @param now the clock, in milliseconds since 1970.
 */
export async function runAsk(argv: string[], now: () => number, output: Output): Promise<number> {
  const { print, printError } = output;
  try {
    readEnvFile();
    const args = parseAskArguments(argv, process.stdin.isTTY === true);
    if (args === 'help') {
      print(ASK_USAGE);
      return 0;
    }
    const config = loadConfig(process.env);
    const knowledge = await loadKnowledge(args.knowledge ?? config.knowledge, {
      drafts: args.drafts,
    });
    await answerAll(args, selectArticle(knowledge, args.article), config, now, output);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      printError(`${error.message} Usage: npm run -s ask -- --help`);
      return 2;
    }
    if (!(error instanceof KnowledgeError || error instanceof ConfigError)) throw error;
    printError(error.message);
    return 1;
  }
}

/** Narrows the knowledge to one article; `null` for all. @throws UsageError where there is no such article. */
function selectArticle(knowledge: Knowledge, article: string | null): Knowledge {
  if (article === null) return knowledge;
  const slugs = knowledge.articles.map(({ slug }) => slug);
  if (slugs.includes(article)) return narrowKnowledge(knowledge, article);
  throw new UsageError(`There is no document "${article}"; there are: ${slugs.join(', ')}.`);
}

async function answerAll(
  args: AskArguments,
  knowledge: Knowledge,
  config: Config,
  now: () => number,
  { print, printError, input }: Output,
): Promise<void> {
  const { json, explain, figures, message } = args;
  const matcher = createMatcher(knowledge);
  const meaning = await learnMeaning(matcher, config, printError);
  const answer = createAnswerer(args, createAsyncMatcher(matcher, meaning?.encode));
  for await (const line of readLines(args, input)) {
    const result = await answer(line);
    const explanation = explain ? result : null;
    const context = { message, knowledge, now: now(), figures };
    print(
      json
        ? formatVerdictJson(line, result.verdict, explanation, context)
        : formatVerdictText(line, result.verdict, explanation, context),
    );
  }
  meaning?.stop();
}

/** Encodes the knowledge first, so that the first question is read by meaning, too. `null` where the encoder is off. */
async function learnMeaning(
  matcher: Matcher,
  config: Config,
  printError: Output['printError'],
): Promise<TerminalMeaning | null> {
  const report = createProgressLine(process.stderr, performance.now());
  const meaning = openTerminalMeaning(config, printError, report);
  await meaning?.learn(matcher);
  return meaning;
}

/** Milliseconds that encoding takes before its progress is shown. */
const PATIENCE = 1_000;

/** Shows the progress of encoding on a terminal, where it takes a while. */
function createProgressLine(stream: NodeJS.WriteStream, start: number) {
  return ({ done, all }: Progress) => {
    if (!stream.isTTY || performance.now() - start < PATIENCE) return;
    stream.write(`\r${done < all ? `reading the documents: ${done} of ${all}` : ''}\x1b[K`);
  };
}

/** The question on the command line, or the lines of standard input. */
function readLines(
  { question }: AskArguments,
  input: Output['input'],
): Iterable<string> | AsyncIterable<string> {
  if (question !== null) return [question];
  return createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY });
}

function createAnswerer(
  { message, thread }: AskArguments,
  matcher: AsyncMatcher,
): (line: string) => Promise<Explanation> {
  if (message)
    return async (line) => ({
      ...(await matcher.explain(line)),
      verdict: await matcher.findSource(line),
    });
  if (thread === null) return (line) => matcher.explain(line);
  const turns: Turn[] = [];
  return async (line) => {
    const explanation = await matcher.explain(line, {
      thread: { title: thread, turns: [...turns] },
    });
    turns.push({ question: line, facts: listKeys(explanation.verdict) });
    return explanation;
  };
}

function listKeys(verdict: Verdict): string[] {
  return verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
}
