import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { readCustomId, SEAL_LENGTH } from './custom-id.ts';
import type { Payload } from './render/render.ts';

/**
 * Signs every button and menu of a message for the place it is shown in, so that a `custom_id` that
 * somebody made up, changed or brought from another server does nothing.
 *
 * @param place the server's id; empty for direct messages.
 */
export function sealPayload(payload: Payload, place: string, key: KeyObject): Payload {
  const components = payload.components.map((row) => ({
    ...row,
    components: row.components.map((component) => ({
      ...component,
      custom_id: `${component.custom_id}.${makeSeal(component.custom_id, place, key)}`,
    })),
  })) as Payload['components'];
  return { ...payload, components };
}

/** Whether a `custom_id` was signed by this bot for this place, and has not been changed since. */
export function isSealed(customId: string, place: string, key: KeyObject): boolean {
  if (readCustomId(customId) === null) return false;
  const cut = customId.length - SEAL_LENGTH;
  const expected = Buffer.from(makeSeal(customId.slice(0, cut - 1), place, key));
  const found = Buffer.from(customId.slice(cut));
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function makeSeal(customId: string, place: string, key: KeyObject): string {
  const digest = createHmac('sha256', key).update(`${place}\n${customId}`).digest('base64url');
  return digest.slice(0, SEAL_LENGTH);
}
