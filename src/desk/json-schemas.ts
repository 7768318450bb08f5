import { z } from 'zod';
import {
  draftSchema,
  frontMatterSchema,
  gapSchema,
  synonymsSchema,
  topicIdSchema,
  topicSchema,
} from '../knowledge/schemas.ts';
import { expectedQuestionsSchema } from './check/expected-questions.ts';
import { waiversSchema } from './waivers.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'article.json': frontMatterSchema,
  // The wider of the two, since facts.yaml holds both facts and drafts.
  'facts.json': z.array(
    draftSchema.meta({ oneOf: [{ required: ['quote'] }, { required: ['quotes'] }] }),
  ),
  'gaps.json': z.array(gapSchema),
  'questions.json': expectedQuestionsSchema,
  'synonyms.json': synonymsSchema,
  'topics.json': z.record(topicIdSchema, z.union([topicSchema.shape.title, topicSchema])),
  'waived.json': waiversSchema,
};

/** Generates the JSON Schema of each kind of knowledge file, as text by file name, for editors to complete and validate with. */
export function generateJsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
