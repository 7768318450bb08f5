import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { ReplyPayload } from '../views/message-renderer.ts';
import { readCustomId, SIGNATURE_LENGTH } from './custom-id.ts';

/**
 * Signs every button and menu of a message for the place it is shown in, so that a `custom_id` that
 * somebody made up, changed or brought from another server does nothing.
 *
 * @param place the server's id; empty for direct messages.
 */
export function signComponents(payload: ReplyPayload, place: string, key: KeyObject): ReplyPayload {
  const components = payload.components.map((row) => ({
    ...row,
    components: row.components.map((component) => ({
      ...component,
      custom_id: `${component.custom_id}.${computeSignature(component.custom_id, place, key)}`,
    })),
  })) as ReplyPayload['components'];
  return { ...payload, components };
}

/** Whether a `custom_id` was signed by this bot for this place, and has not been changed since. */
export function hasValidSignature(customId: string, place: string, key: KeyObject): boolean {
  if (readCustomId(customId) === null) return false;
  const cut = customId.length - SIGNATURE_LENGTH;
  const expected = Buffer.from(computeSignature(customId.slice(0, cut - 1), place, key));
  const found = Buffer.from(customId.slice(cut));
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function computeSignature(customId: string, place: string, key: KeyObject): string {
  const digest = createHmac('sha256', key).update(`${place}\n${customId}`).digest('base64url');
  return digest.slice(0, SIGNATURE_LENGTH);
}
