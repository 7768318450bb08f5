import { parseArgs } from 'node:util';

/** What `npm run ask` was asked to do. */
export interface AskArguments {
  /** The question on the command line; `null`: standard input has them, one a line. */
  question: string | null;
  json: boolean;
  /** Lines are posted messages to find the source of. */
  message: boolean;
  /** The title of the thread that the lines are consecutive mentions in. */
  thread: string | null;
  /** The knowledge folder; `null`: as configured. */
  knowledge: string | null;
  explain: boolean;
  /** The slug of the article to answer from; `null`: all of them. */
  article: string | null;
  /** Whether drafted facts answer, too. */
  drafts: boolean;
}

/** How the command is used, as shown to people. */
export const ASK_USAGE = `Usage:
  npm run -s ask -- "who visited islamabad?"
  npm run -s ask -- [--json] [--explain] [--thread TITLE | --message] [--knowledge DIR] [--article NAME] [--drafts] < questions.txt

  --json           one JSON object a line, in the order of the lines that came in
  --thread TITLE   the lines are consecutive mentions in a thread of that title
  --message        each line is a posted message to find the source of
  --knowledge DIR  another knowledge folder
  --article NAME   answers from this article alone, by the name of its folder
  --drafts         drafted facts answer, too
  --explain        adds why, in words, and the ten best facts with what made their scores
  --help           this text`;

/** The command was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(problem: string) {
    super(`${problem}\n\n${ASK_USAGE}`);
  }
}

/**
 * Reads the command line.
 *
 * @param interactive whether standard input is a terminal, where nobody would know to type.
 * @throws UsageError where it makes no sense.
 */
export function parseAskArguments(argv: string[], interactive: boolean): AskArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (positionals.length > 1) {
    throw new UsageError(`One question at a time, in quotes; got ${positionals.length} words.`);
  }
  if (values.thread !== undefined && values.message) {
    throw new UsageError('--thread and --message do not go together.');
  }
  const question = positionals[0] ?? null;
  if (question === null && interactive) throw new UsageError('There is no question.');
  return {
    question,
    json: values.json,
    message: values.message,
    thread: values.thread ?? null,
    knowledge: values.knowledge ?? null,
    article: values.article ?? null,
    explain: values.explain,
    drafts: values.drafts,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        message: { type: 'boolean', default: false },
        thread: { type: 'string' },
        knowledge: { type: 'string' },
        article: { type: 'string' },
        explain: { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
