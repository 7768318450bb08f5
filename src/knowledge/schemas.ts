import { z } from 'zod';
import { DESCRIPTION_LIMIT, FIXED_COMMANDS, isCommandName } from './command-name.ts';
import { findNearest } from './did-you-mean.ts';
import { isDocumentNoun, NOUN_LIMIT } from './document-noun.ts';
import { CERTAINTIES, FACT_KINDS, INTERFACE_LANGUAGES, TOPIC_ROLES } from './knowledge.ts';
import { showValue } from './problem.ts';

/** Lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Longest name of an article's folder, in characters. */
export const SLUG_LIMIT = 40;
/** Longest id of a fact or gap, in characters. */
export const ID_LIMIT = 60;
/** Longest statement, in UTF-16 units: short enough to read at a glance in a Discord embed. */
const STATEMENT_LIMIT = 400;
/**
 * Longest statement of a draft, in UTF-16 units: it must fit into one embed with its quote, which
 * is as long.
 */
export const DRAFT_STATEMENT_LIMIT = 1500;
/** Longest quote, in UTF-16 units: it must fit into a Discord embed's description with its footnote. */
export const QUOTE_LIMIT = 2500;
/** Most passages of one fact: a list or table as long as a reader will look through. */
const QUOTES_LIMIT = 40;
/** Longest ask, in UTF-16 units: the limit of a Discord autocomplete choice. */
export const ASK_LIMIT = 100;
/** Longest reason for a retraction, in UTF-16 units: it is shown below the statement in a correction. */
const REASON_LIMIT = 300;
/** Most asks of one fact or gap. */
const ASKS_LIMIT = 400;

const line = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !/[\n\r\u2028\u2029]/.test(text), 'has a line break; write it on one line');

const slug = (limit: number) =>
  z
    .string()
    .max(limit)
    .regex(SLUG, 'must be lower-case words joined by hyphens, as in "who-visited"');

const quote = z.string().trim().min(1).max(QUOTE_LIMIT);

const ask = line(ASK_LIMIT).refine((text) => /[\p{L}\p{N}]/u.test(text), 'has no letter or digit');
const asks = z.array(ask).min(1).max(ASKS_LIMIT);

/** An entry of `facts.yaml`. Texts are trimmed. */
export const factSchema = z.strictObject({
  id: slug(ID_LIMIT),
  statement: line(STATEMENT_LIMIT),
  quote: quote.optional(),
  quotes: z.array(quote).min(2).max(QUOTES_LIMIT).optional(),
  section: line(STATEMENT_LIMIT).nullable().default(null),
  topics: z.array(slug(ID_LIMIT)).min(1),
  kind: z.enum(FACT_KINDS).nullable().default(null),
  certainty: z.enum(CERTAINTIES),
  attribution: line(STATEMENT_LIMIT).nullable().default(null),
  borrows: z.array(line(STATEMENT_LIMIT)).default([]),
  asks,
  draft: z.boolean().default(false),
  needs: line(STATEMENT_LIMIT).nullable().default(null),
  retracted: line(REASON_LIMIT).nullish(),
});
/** A valid entry of `facts.yaml`. */
export type FactEntry = z.infer<typeof factSchema>;

/** An entry with `draft: true`: its statement is mostly the whole source sentence, and it may have no asks yet. */
export const draftSchema = factSchema.extend({
  statement: line(DRAFT_STATEMENT_LIMIT),
  asks: z.array(ask).max(ASKS_LIMIT).default([]),
});

/** Chooses the schema for an entry of `facts.yaml`, by its field `draft`. */
export function chooseFactSchema(input: unknown): z.ZodObject {
  const isDraft = typeof input === 'object' && input !== null && 'draft' in input && input.draft;
  return isDraft === true ? draftSchema : factSchema;
}

/** An entry of `gaps.yaml`. */
export const gapSchema = z.strictObject({
  id: slug(ID_LIMIT),
  statement: line(STATEMENT_LIMIT),
  nearest: z.array(z.string()).default([]),
  asks,
});
/** A valid entry of `gaps.yaml`. */
export type GapEntry = z.infer<typeof gapSchema>;

const date = z
  .string()
  .refine(isDate, 'must be a date such as 2023-12-05, or null if it is not known')
  .nullable()
  .default(null);
const optionalText = line(STATEMENT_LIMIT).nullable().default(null);

/** The front matter of `article.md` or `document.md`. */
export const frontMatterSchema = z
  .strictObject({
    title: line(STATEMENT_LIMIT),
    noun: z
      .string()
      .max(NOUN_LIMIT)
      .refine(
        isDocumentNoun,
        'must be what the document is called, in lower case and without "the", such as "code of conduct"',
      )
      .nullable()
      .default(null),
    publisher: optionalText,
    author: optionalText,
    url: z
      .string()
      .refine(isWebAddress, 'must be a full http or https address, or null if it is not known')
      .nullable()
      .default(null),
    published: date,
    valid_from: date,
    expires: date,
    review_by: date,
    accessed: date,
    language: z
      .string()
      .refine(isLanguage, 'must be a language tag such as "en" or "en-GB"')
      .default('en'),
    checksum: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits, or null')
      .nullable()
      .default(null),
  })
  // ISO dates are in the order of their texts.
  .refine(({ valid_from: from, expires }) => from === null || expires === null || from <= expires, {
    path: ['expires'],
    message: 'is before valid_from; exchange or correct the two dates',
  });

const commandName = z
  .string()
  .refine(
    isCommandName,
    'must be 1 to 32 lower-case letters, digits and hyphens, as in "who-visited"',
  );
const command = commandName
  .refine((name) => !FIXED_COMMANDS.includes(name), 'is already a command; choose another name')
  .nullable()
  .default(null);

/** A topic of `topics.yaml`: its title, the asks for all of its facts, its role, and its command with a description. */
export const topicSchema = z.strictObject({
  title: line(ASK_LIMIT),
  asks: z.array(ask).max(ASKS_LIMIT).default([]),
  role: z.enum(TOPIC_ROLES).nullable().default(null),
  command,
  description: line(DESCRIPTION_LIMIT).nullable().default(null),
  /** Its title and command in other languages of the interface. */
  localizations: z
    .partialRecord(
      z.enum(INTERFACE_LANGUAGES),
      z.strictObject({
        title: line(ASK_LIMIT).nullable().default(null),
        command: commandName.nullable().default(null),
        description: line(DESCRIPTION_LIMIT).nullable().default(null),
      }),
    )
    .optional(),
});
/** The id of a topic. */
export const topicIdSchema = slug(ID_LIMIT);

/**
 * `synonyms.yaml`: groups of words and phrases for the same thing, and general terms with kinds of them:
 * `membership: [family card, junior card]`.
 */
export const synonymsSchema = z.array(
  z.union([
    z.array(line(ASK_LIMIT)).min(2),
    z.record(line(ASK_LIMIT), z.array(line(ASK_LIMIT)).min(1)),
  ]),
);

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // February 30 parses as March 2.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A schema violation. */
export interface SchemaIssue {
  path: (string | number)[];
  message: string;
}

/** Describes schema violations, with the invalid value and how to fix it. */
export function describeIssues(
  error: z.ZodError,
  input: unknown,
  knownKeys: string[],
): SchemaIssue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: describeUnknownKey(key, knownKeys),
      }));
    }
    return [{ path, message: describe(issue, valueAt(input, path)) }];
  });
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, value);
    case 'invalid_value':
      return value === undefined
        ? `is missing; use one of ${issue.values.join(', ')}`
        : `is ${showValue(value)}; use one of ${issue.values.join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array')
        return `needs at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`;
      return 'is empty; fill it in or remove the field';
    case 'too_big':
      return Array.isArray(value)
        ? `has ${value.length} entries; remove some, as the limit is ${issue.maximum}`
        : `has ${String(value).length} characters, but the limit is ${issue.maximum}; shorten ${showValue(value)}`;
    case 'invalid_key':
      return `must be lower-case words joined by hyphens, at most ${ID_LIMIT} characters`;
    case 'invalid_format':
    case 'custom':
      return `${issue.message} (it is ${showValue(value)})`;
    default:
      return issue.message;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map of fields',
};

function describeType(expected: string, value: unknown): string {
  const wanted = TYPE_NAMES[expected] ?? expected;
  if (value === undefined) return `is missing; add ${wanted}`;
  const hint =
    expected === 'string' && value !== null && typeof value !== 'object'
      ? '; put it in quotes'
      : '';
  return `must be ${wanted}, but is ${value === null ? 'empty (null)' : showValue(value)}${hint}`;
}

function describeUnknownKey(key: string, knownKeys: string[]): string {
  const nearest = findNearest(key, knownKeys);
  const hint =
    nearest === null ? `use one of ${knownKeys.join(', ')}` : `did you mean "${nearest}"?`;
  return `is not a known field; ${hint}`;
}

function valueAt(input: unknown, path: (string | number)[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
