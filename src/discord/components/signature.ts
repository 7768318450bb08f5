import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { ReplyPayload } from '../views/reply-renderer.ts';
import { readCustomId, SIGNATURE_LENGTH } from './custom-id.ts';

/**
 * Signs every button and menu of a message for one server, so that a `custom_id` that was forged,
 * changed or copied from another server is refused.
 *
 * @param scope the server's id; empty for direct messages.
 */
export function signComponents(payload: ReplyPayload, scope: string, key: KeyObject): ReplyPayload {
  const components = payload.components.map((row) => ({
    ...row,
    components: row.components.map((component) => ({
      ...component,
      custom_id: `${component.custom_id}.${computeSignature(component.custom_id, scope, key)}`,
    })),
  })) as ReplyPayload['components'];
  return { ...payload, components };
}

/** Checks whether a `custom_id` was signed with this key for this scope. */
export function hasValidSignature(customId: string, scope: string, key: KeyObject): boolean {
  if (readCustomId(customId) === null) return false;
  const start = customId.length - SIGNATURE_LENGTH;
  const expected = Buffer.from(computeSignature(customId.slice(0, start - 1), scope, key));
  const actual = Buffer.from(customId.slice(start));
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function computeSignature(customId: string, scope: string, key: KeyObject): string {
  const digest = createHmac('sha256', key).update(`${scope}\n${customId}`).digest('base64url');
  return digest.slice(0, SIGNATURE_LENGTH);
}
