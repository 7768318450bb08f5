import type { FieldIssue } from '../protocol/api-error.ts';
import { checkSchema } from '../validation/schema-check.ts';
import { findSchema } from './api-schemas.ts';

/**
 * Checks a message to be created against Discord's published schema, without sending it; empty when
 * it is valid. https://discord.com/developers/docs/resources/message#create-message
 */
export function checkMessage(payload: unknown): FieldIssue[] {
  return checkSchema(findSchema('MessageCreateRequestSchema'), payload);
}
