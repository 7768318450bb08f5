import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The options of `npm run ask`. */
export interface AskArguments {
  /** The question on the command line; `null` to read questions from standard input, one a line. */
  question: string | null;
  json: boolean;
  /** Whether the lines are posted messages to find the source of. */
  message: boolean;
  /** The title of the thread in which the lines are consecutive mentions; `null` for no thread. */
  thread: string | null;
  /** The knowledge folder; `null` for the configured one. */
  knowledge: string | null;
  explain: boolean;
  /** Whether an explanation in text has its figures, too. */
  figures: boolean;
  /** The slug of the article to answer from; `null` for all. */
  article: string | null;
  /** Whether to answer from drafted facts, too. */
  drafts: boolean;
}

/** The usage text of `npm run ask`. */
export const ASK_USAGE = `Usage:
  npm run -s ask -- "who visited islamabad?"
  npm run -s ask -- [--json] [--explain [--figures]] [--thread TITLE | --message] [--knowledge DIR] [--article NAME] [--drafts] < questions.txt

  --json           one JSON object a line, in the order of the input
  --thread TITLE   the lines are consecutive mentions in a thread of that title
  --message        each line is a posted message to find the source of
  --knowledge DIR  another knowledge folder
  --article NAME   answers only from this document, named by its folder
  --drafts         answers from drafted facts, too
  --explain        adds why; with --json also the ten best facts with the parts of their scores
  --figures        with --explain: the same figures in text
  --help           this text`;

/**
 * Parses the command line.
 *
 * @param interactive whether standard input is a terminal, so that a question is required.
 * @throws UsageError with the problem.
 */
export function parseAskArguments(argv: string[], interactive: boolean): AskArguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  if (values.thread !== undefined && values.message) {
    throw new UsageError('--thread and --message cannot be combined.');
  }
  if (values.figures && !values.explain) {
    throw new UsageError('--figures needs --explain.');
  }
  // Without quotes, a shell passes each word by itself.
  const question = positionals.length > 0 ? positionals.join(' ') : null;
  if (question === null && interactive) throw new UsageError('There is no question.');
  return {
    question,
    json: values.json,
    message: values.message,
    thread: values.thread ?? null,
    knowledge: values.knowledge ?? null,
    article: values.article ?? null,
    explain: values.explain,
    figures: values.figures,
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
        figures: { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
