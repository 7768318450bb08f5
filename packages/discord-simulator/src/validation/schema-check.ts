import type { FieldIssue } from '../protocol/api-error.ts';

/** The part of a zod schema that is used here; `discord-api-spec/zod` ships no types. */
export interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    data?: unknown;
    error?: { issues: ZodIssue[] };
  };
}

/** An issue reported by zod. */
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

/** Validates a value and returns the issues with Discord's codes and messages. */
export function checkSchema(schema: Schema, value: unknown): FieldIssue[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return (result.error?.issues ?? [])
    .flatMap((issue) => flattenUnion(issue, []))
    .map(completeValues)
    .filter((issue) => !isAcceptedByDiscord(issue, value))
    .map((issue) => toFieldIssue(issue, getAt(value, issue.path)));
}

/** Returns the dotted paths of the fields that a schema does not know; empty for an invalid value. */
export function findUnknownFields(schema: Schema, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? listUnknownFields(value, result.data, []) : [];
}

function listUnknownFields(given: unknown, known: unknown, path: string[]): string[] {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null)
    return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const fieldPath = [...path, key];
    if (!Object.hasOwn(known, key)) return [fieldPath.join('.')];
    return listUnknownFields(value, (known as Record<string, unknown>)[key], fieldPath);
  });
}

/**
 * Replaces a union's issue with those of the branch the value was meant for: of the branches whose
 * `type` matches, the one with the fewest issues.
 */
function flattenUnion(issue: ZodIssue, prefix: PropertyKey[]): ZodIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'invalid_union' || !issue.errors) return [{ ...issue, path }];
  const isAboutType = (each: ZodIssue) => each.path.length === 1 && each.path[0] === 'type';
  const matching = issue.errors.filter((branch) => !branch.some(isAboutType));
  if (matching.length === 0) {
    const values = issue.errors.flatMap((branch) => branch.find(isAboutType)?.values ?? []);
    return [{ code: 'invalid_value', path: [...path, 'type'], message: '', values }];
  }
  const [best = []] = matching.sort((a, b) => a.length - b.length);
  return best.flatMap((each) => flattenUnion(each, path));
}

/** Adds the type of reference of a forward, 1, which the published schemas lack. */
function completeValues(issue: ZodIssue): ZodIssue {
  const isReference = issue.path.slice(-2).join('.') === 'message_reference.type';
  return isReference && issue.values ? { ...issue, values: [...issue.values, 1] } : issue;
}

/** Zod requires a `Z` in times; Discord accepts any ISO 8601 time. */
function isAcceptedByDiscord(issue: ZodIssue, value: unknown): boolean {
  const given = getAt(value, issue.path);
  if (issue.code === 'invalid_value') return issue.values?.includes(given) ?? false;
  if (issue.code !== 'invalid_format' || issue.format !== 'datetime') return false;
  return !Number.isNaN(Date.parse(String(given)));
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

/** Returns Discord's error code and message for an issue. */
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
  // Arrays and objects are abbreviated: they may be nested arbitrarily deep.
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
