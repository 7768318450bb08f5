import { z } from 'zod';
import type { PresenceChange } from '../services/presence-service.ts';

/** https://discord.com/developers/docs/events/gateway-events#update-presence */
const schema = z.object({
  since: z.number().nullish(),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean().optional(),
  // Bots can set these alone: https://discord.com/developers/docs/events/gateway-events#activity-object
  activities: z.array(
    z.object({
      name: z.string().min(1).max(128),
      type: z.int().min(0).max(5),
      state: z.string().max(128).nullish(),
      url: z.url().nullish(),
    }),
  ),
});

/** Reads the presence that a bot sets. @throws {RangeError} for one that Discord does not take, with its fields. */
export function parsePresenceUpdate(data: unknown): PresenceChange {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new RangeError(z.prettifyError(parsed.error));
  const { status, activities } = parsed.data;
  return { status, activities };
}
