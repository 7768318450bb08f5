import * as spec from 'discord-api-spec/zod';
import type { Schema } from '../validation/schema-check.ts';

/** Names of Discord's published schemas that are used here. */
type SchemaName = `${string}Schema`;

const published = spec as unknown as Record<SchemaName, Schema | undefined>;

/** A schema of Discord's published API description. @throws {TypeError} when it has none of that name. */
export function findSchema(name: SchemaName): Schema {
  const schema = published[name];
  if (!schema) throw new TypeError(`discord-api-spec has no ${name}`);
  return schema;
}

/** The schema of a list of things. */
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

/** A schema chosen by looking at the value. */
export function selectSchema(choose: (value: unknown) => Schema): Schema {
  return { safeParse: (value) => choose(value).safeParse(value) };
}

/** The channel's schema that goes by its `type`. */
export const channelSchema = selectSchema((value) => {
  const type = (value as { type?: number } | null)?.type;
  if (type === 1) return findSchema('PrivateChannelResponseSchema');
  return findSchema(type === 0 ? 'GuildChannelResponseSchema' : 'ThreadResponseSchema');
});

/** The interaction callback's schema that goes by its `type`. */
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
