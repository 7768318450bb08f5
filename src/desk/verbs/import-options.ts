import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../cli/usage-error.ts';
import { frontMatterSchema } from '../../knowledge/schemas.ts';
import type { ImportOptions } from '../import/article-import.ts';
import { FRONT_MATTER_FIELDS, type ImportedArticle } from '../import/imported-article.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../import/source-format.ts';

/** The options of the verbs that import. */
export const IMPORT_OPTIONS = {
  title: { type: 'string' },
  noun: { type: 'string' },
  publisher: { type: 'string' },
  author: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  language: { type: 'string' },
  type: { type: 'string' },
  'show-left-out': { type: 'boolean', default: false },
  partial: { type: 'boolean', default: false },
  'allow-private': { type: 'boolean', default: false },
  timeout: { type: 'string', default: '20' },
  'dry-run': { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

/** What the usage of a verb says about them. */
export const IMPORT_USAGE = `  --noun NOUN       what it is called, such as handbook or policy; guessed from its title by default
  --title TEXT, --publisher TEXT, --author TEXT, --url URL, --published DATE, --language TAG
                    metadata that the source lacks or gets wrong
  --type KIND       text, markdown, html, pdf or docx; detected from the content by default
  --show-left-out   prints what was left out: navigation, images, page headers, comments
  --partial         accepts a text that seems to be cut off by a paywall
  --allow-private   also fetches from addresses of this machine and its network
  --timeout SECONDS for fetching, and for reading; 20 by default
  --dry-run         shows what was found, and writes nothing
  --yes             writes without asking`;

/** The options as they are given. */
type Values = Partial<Record<(typeof FRONT_MATTER_FIELDS)[number] | 'type', string>> & {
  'allow-private': boolean;
  timeout: string;
};

/**
 * Reads the options of a verb that imports.
 *
 * @throws UsageError with the verb's usage if one is invalid.
 */
export function parseImportOptions(values: Values, usage: string): ImportOptions {
  return {
    format: parseFormat(values.type, usage),
    allowPrivate: values['allow-private'],
    timeout: parseTimeout(values.timeout, usage),
    overrides: parseOverrides(values, usage),
  };
}

/** Parses the metadata given as options. */
function parseOverrides(values: Values, usage: string): Partial<ImportedArticle> {
  const overrides: Partial<ImportedArticle> = {};
  for (const field of FRONT_MATTER_FIELDS) {
    const value = values[field];
    if (value === undefined) continue;
    const { success, data, error } = frontMatterSchema.shape[field].safeParse(value);
    if (!success)
      throw new UsageError(`--${field} "${value}" ${error.issues[0]?.message}\n\n${usage}`);
    overrides[field] = data as string;
  }
  return overrides;
}

function parseFormat(text: string | undefined, usage: string): SourceFormat | null {
  const format = SOURCE_FORMATS.find((one) => one === text);
  if (text === undefined || format !== undefined) return format ?? null;
  throw new UsageError(
    `--type must be one of ${SOURCE_FORMATS.join(', ')}, not "${text}"\n\n${usage}`,
  );
}

/** Less is over before anything has begun. */
const MIN_TIMEOUT_S = 0.1;

/**
 * Parses a number of seconds into milliseconds.
 *
 * @throws UsageError with the verb's usage unless it is from `MIN_TIMEOUT_S` to 600.
 */
export function parseTimeout(text: string, usage: string): number {
  const seconds = Number(text);
  if (seconds >= MIN_TIMEOUT_S && seconds <= 600) return Math.round(seconds * 1000);
  throw new UsageError(
    `--timeout must be a number of seconds from ${MIN_TIMEOUT_S} to 600, not "${text}"\n\n${usage}`,
  );
}

/** Whether there is a terminal to ask in. */
export const hasTerminal = (): boolean =>
  process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Asks for confirmation if this is a terminal and nothing else has decided. */
export async function confirm(question: string, isConfirmed: boolean): Promise<boolean> {
  if (isConfirmed || !hasTerminal()) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return /^(?:y|yes|)$/i.test(answer.trim());
}
