import { z } from 'zod';
import { isSnowflake } from '../protocol/snowflakes.ts';

// Bodies that Discord publishes within their routes only, where `discord-api-spec` has no schema for them.

const snowflake = z.string().refine(isSnowflake);

/** All are optional, although the published schema requires the name. https://discord.com/developers/docs/resources/user#modify-current-user */
export const currentUserSchema = z.object({
  username: z.string().min(2).max(32).nullish(),
  avatar: z.string().nullish(),
  banner: z.string().nullish(),
});

/** https://discord.com/developers/docs/resources/guild#modify-guild-member */
export const memberSchema = z.object({
  nick: z.string().max(32).nullish(),
  roles: z.array(snowflake).nullish(),
  mute: z.boolean().nullish(),
  deaf: z.boolean().nullish(),
  channel_id: snowflake.nullish(),
  communication_disabled_until: z.iso.datetime({ offset: true }).nullish(),
  flags: z.int().nullish(),
});

/** https://discord.com/developers/docs/resources/guild#modify-current-member */
export const currentMemberSchema = z.object({
  nick: z.string().max(32).nullish(),
  banner: z.string().nullish(),
  avatar: z.string().nullish(),
  bio: z.string().max(190).nullish(),
});

/** https://discord.com/developers/docs/resources/message#bulk-delete-messages */
export const bulkDeleteSchema = z.object({ messages: z.array(snowflake).min(2).max(100) });

/** https://discord.com/developers/docs/resources/channel#edit-channel-permissions */
export const overwriteSchema = z.object({
  // Of no effect, but discord.js sends it.
  id: snowflake.nullish(),
  type: z.literal([0, 1]),
  allow: z.number().nullish(),
  deny: z.number().nullish(),
});

/** https://discord.com/developers/docs/resources/webhook#create-webhook */
export const webhookSchema = z.object({
  name: z.string().min(1).max(80),
  avatar: z.string().nullish(),
});

/** https://discord.com/developers/docs/resources/webhook#modify-webhook */
export const webhookChangeSchema = z.object({
  name: z.string().min(1).max(80).nullish(),
  avatar: z.string().nullish(),
  channel_id: snowflake.nullish(),
});

/** https://discord.com/developers/docs/resources/guild#modify-guild-role-positions */
export const positionsSchema = z.array(
  z.object({ id: snowflake, position: z.int().min(0).nullish() }),
);

/** https://discord.com/developers/docs/resources/guild#modify-guild-channel-positions */
export const channelPositionsSchema = z.array(
  z.object({
    id: snowflake,
    position: z.int().min(0).nullish(),
    parent_id: snowflake.nullish(),
    // Of no effect, but discord.js sends it.
    lock_permissions: z.boolean().nullish(),
  }),
);

/** Turns bit sets into numbers: libraries send them as texts, the published schemas know numbers. */
export function parseBits<Body>(body: Body, ...fields: string[]): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const entries = Object.entries(body).map(([key, value]) => {
    const isBits = fields.includes(key) && typeof value === 'string' && /^\d{1,20}$/.test(value);
    return [key, isBits ? Number(value) : value];
  });
  return Object.fromEntries(entries) as Body;
}
