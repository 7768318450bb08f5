import type { FieldIssue } from '../protocol/api-error.ts';

/** The part of a zod schema that is used here; `discord-api-spec/zod` ships no types of its own. */
export interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    data?: unknown;
    error?: { issues: ZodIssue[] };
  };
}

/** One complaint of zod. */
interface ZodIssue {
  code: string;
  path: PropertyKey[];
  message: string;
  expected?: string;
  origin?: string;
  format?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  values?: unknown[];
  errors?: ZodIssue[][];
}

/** The issues of a value, in Discord's words. Empty when the schema accepts it. */
export function checkSchema(schema: Schema, value: unknown): FieldIssue[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return (result.error?.issues ?? [])
    .flatMap((issue) => flattenUnion(issue, []))
    .filter((issue) => !isAcceptedByDiscord(issue, value))
    .map((issue) => toFieldIssue(issue, getAt(value, issue.path)));
}

/** The fields of a value that its schema does not know, as dotted paths; the schema must accept the value. */
export function findUnknownFields(schema: Schema, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? listUnknownFields(value, result.data, []) : [];
}

function listUnknownFields(given: unknown, known: unknown, path: string[]): string[] {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null)
    return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const here = [...path, key];
    if (!Object.hasOwn(known, key)) return [here.join('.')];
    return listUnknownFields(value, (known as Record<string, unknown>)[key], here);
  });
}

/**
 * Of a union's branches, takes the one the value was meant for: the branch whose `type` fits,
 * else the one with the fewest complaints.
 */
function flattenUnion(issue: ZodIssue, prefix: PropertyKey[]): ZodIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'invalid_union' || !issue.errors) return [{ ...issue, path }];
  const isAboutType = (each: ZodIssue) => each.path.length === 1 && each.path[0] === 'type';
  const fitting = issue.errors.filter((branch) => !branch.some(isAboutType));
  if (fitting.length === 0) {
    const values = issue.errors.flatMap((branch) => branch.find(isAboutType)?.values ?? []);
    return [{ code: 'invalid_value', path: [...path, 'type'], message: '', values }];
  }
  const [best = []] = fitting.sort((a, b) => a.length - b.length);
  return best.flatMap((each) => flattenUnion(each, path));
}

/** Zod's time format wants a Z; Discord takes and gives every ISO 8601 time. */
function isAcceptedByDiscord(issue: ZodIssue, value: unknown): boolean {
  if (issue.code !== 'invalid_format' || issue.format !== 'datetime') return false;
  return !Number.isNaN(Date.parse(String(getAt(value, issue.path))));
}

function getAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function toFieldIssue(issue: ZodIssue, value: unknown): FieldIssue {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const [code, message] = describeIssue(issue, value);
  return { path, code, message };
}

/** Discord's code and sentence for one complaint, as its API words them. */
function describeIssue(issue: ZodIssue, value: unknown): [code: string, message: string] {
  if (value === undefined && issue.code !== 'custom') {
    return ['BASE_TYPE_REQUIRED', 'This field is required'];
  }
  switch (issue.code) {
    case 'invalid_type':
      return describeTypeIssue(issue.expected ?? '', value);
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`]
        : ['NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`];
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? ['BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`]
        : ['NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`];
    case 'invalid_value':
      return ['BASE_TYPE_CHOICES', `Value must be one of {${(issue.values ?? []).join(', ')}}.`];
    case 'invalid_format':
      return describeFormatIssue(issue.format ?? '', value);
    default:
      return ['BASE_TYPE_INVALID', issue.message];
  }
}

function describeTypeIssue(expected: string, value: unknown): [string, string] {
  if (value === null) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  // Of lists and objects only the kind: they may be as deep as the sender liked.
  const kind = Array.isArray(value) ? '[...]' : '{...}';
  const shown = typeof value === 'object' ? kind : String(value).slice(0, 100);
  switch (expected) {
    case 'string':
      return ['STRING_TYPE_CONVERT', `Could not interpret "${shown}" as string.`];
    case 'number':
    case 'int':
      return ['NUMBER_TYPE_COERCE', `Value "${shown}" is not int.`];
    case 'boolean':
      return ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'];
    case 'array':
      return ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'];
    default:
      return ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'];
  }
}

function describeFormatIssue(format: string, value: unknown): [string, string] {
  switch (format) {
    case 'url':
      return ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'];
    case 'datetime':
      return ['DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`];
    default:
      return ['NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`];
  }
}
