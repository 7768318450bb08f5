import { z } from 'zod';
import {
  draftSchema,
  frontMatterSchema,
  gapSchema,
  synonymsSchema,
  topicIdSchema,
  topicSchema,
} from '../knowledge/schemas.ts';
import { questionsSchema } from './check/expected-questions.ts';
import { waivedListSchema } from './waived.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'article.json': frontMatterSchema,
  // The wider one of the two, as one schema has to do for facts and for drafts.
  'facts.json': z.array(draftSchema),
  'gaps.json': z.array(gapSchema),
  'questions.json': questionsSchema,
  'synonyms.json': synonymsSchema,
  'topics.json': z.record(topicIdSchema, z.union([topicSchema.shape.title, topicSchema])),
  'waived.json': waivedListSchema,
};

/** The JSON Schema of each kind of knowledge file, as text, by file name. Editors complete and check by them. */
export function makeSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
