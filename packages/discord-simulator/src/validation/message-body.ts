import type { JsonObject } from '../model/entities.ts';
import type { MessageRequest } from '../model/message-request.ts';
import { createApiError, createUnsupportedError, type FieldIssue } from '../protocol/api-error.ts';
import { checkEmbeds, trimEmbeds } from './embeds.ts';
import { checkComponents } from './message-components.ts';

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const MessageFlag = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  hasSnapshot: 1 << 14,
  componentsV2: 1 << 15,
} as const;

/** Maximum characters of a message's content without Nitro; the schema allows 4,000. https://discord.com/developers/docs/resources/message#create-message */
const MAX_CONTENT = 2_000;

/** Fields of Discord's that the local Discord does not support. */
const UNSUPPORTED_FIELDS = [
  'poll',
  'sticker_ids',
  'shared_client_theme',
  'thread_name',
  'applied_tags',
];

/** Trims content and embeds, and reads numbers as ids, as Discord does before validation. */
export function trimMessageBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { content, embeds, attachments, ...rest } = body as JsonObject;
  return {
    ...rest,
    ...(attachments === undefined ? {} : { attachments: parseIds(attachments) }),
    ...(content === undefined
      ? {}
      : { content: typeof content === 'string' ? content.trim() : content }),
    ...(embeds === undefined ? {} : { embeds: trimEmbeds(embeds) }),
  };
}

/** Attachments to upload are numbered; libraries write their ids as numbers, too. */
function parseIds(attachments: unknown): unknown {
  if (!Array.isArray(attachments)) return attachments;
  return attachments.map((each) =>
    typeof each?.id === 'number' ? { ...each, id: String(each.id) } : each,
  );
}

/**
 * Validates a message beyond its schema.
 * @throws {DiscordError} 501 for unsupported features: polls, stickers.
 */
export function checkMessageBody(request: unknown): FieldIssue[] {
  const body = request as MessageRequest & JsonObject;
  for (const field of UNSUPPORTED_FIELDS) {
    const value = body[field];
    if (value && !(Array.isArray(value) && value.length === 0))
      throw createUnsupportedError(`messages with ${field}`);
  }
  const isV2 = Boolean((body.flags ?? 0) & MessageFlag.componentsV2);
  const issues = [...checkEmbeds(body.embeds), ...checkComponents(body.components, isV2)];
  if ([...(body.content ?? '')].length > MAX_CONTENT) {
    issues.push({
      path: ['content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${MAX_CONTENT} or fewer in length.`,
    });
  }
  for (const field of ['content', 'embeds'] as const) {
    if (!isV2 || !body[field]?.length) continue;
    issues.push({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
  return issues;
}

/** @throws {DiscordError} 50006 for an empty message. */
export function requireContent(message: {
  content: string;
  embeds: unknown[];
  components: unknown[];
  attachments: unknown[];
  snapshots: unknown[];
}): void {
  const { content, embeds, components, attachments, snapshots } = message;
  const parts = [embeds, components, attachments, snapshots];
  if (content === '' && parts.every(({ length }) => length === 0)) {
    throw createApiError('emptyMessage');
  }
}
