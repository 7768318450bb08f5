import * as spec from 'discord-api-spec/zod';
import type { Schema } from '../validation/schema-check.ts';

/** The name of one of Discord's published schemas. */
type SchemaName = `${string}Schema`;

const published = spec as unknown as Record<SchemaName, Schema | undefined>;

/** Returns one of Discord's published schemas. @throws {TypeError} when there is none of that name. */
export function findSchema(name: SchemaName): Schema {
  const schema = published[name];
  if (!schema) throw new TypeError(`discord-api-spec has no ${name}`);
  return schema;
}

/** Creates the schema of an array. */
export function arrayOf(schema: Schema): Schema {
  return {
    safeParse(value) {
      if (!Array.isArray(value)) {
        return {
          success: false,
          error: { issues: [{ code: 'invalid_type', expected: 'array', path: [], message: '' }] },
        };
      }
      const results = value.map((each) => schema.safeParse(each));
      const issues = results.flatMap((result, index) =>
        (result.error?.issues ?? []).map((issue) => ({ ...issue, path: [index, ...issue.path] })),
      );
      return issues.length > 0
        ? { success: false, error: { issues } }
        : { success: true, data: results.map(({ data }) => data) };
    },
  };
}

/** Creates the schema of what is valid by one of two; an invalid value has the issues of the first. */
export function anyOf(first: Schema, second: Schema): Schema {
  return {
    safeParse(value) {
      const [one, two] = [first.safeParse(value), second.safeParse(value)];
      if (!one.success || !two.success) return two.success ? two : one;
      return { success: true, data: { ...(two.data as object), ...(one.data as object) } };
    },
  };
}

/** Creates a schema that depends on the value. */
export function selectSchema(choose: (value: unknown) => Schema): Schema {
  return { safeParse: (value) => choose(value).safeParse(value) };
}

/** The schema of a channel, by its `type`. */
export const channelSchema = selectSchema((value) => {
  const type = (value as { type?: number } | null)?.type;
  if (type === 1) return findSchema('PrivateChannelResponseSchema');
  const isThread = type !== undefined && type >= 10 && type <= 12;
  return findSchema(isThread ? 'ThreadResponseSchema' : 'GuildChannelResponseSchema');
});

/** The schema of an interaction callback, by its `type`. */
export const callbackSchema = selectSchema((value) => {
  switch ((value as { type?: number } | null)?.type) {
    case 6:
    case 7:
      return findSchema('UpdateMessageInteractionCallbackRequestSchema');
    case 8:
      return findSchema('ApplicationCommandAutocompleteCallbackRequestSchema');
    case 9:
      return findSchema('ModalInteractionCallbackRequestSchema');
    case 12:
      return findSchema('LaunchActivityInteractionCallbackRequestSchema');
    default:
      return findSchema('CreateMessageInteractionCallbackRequestSchema');
  }
});
