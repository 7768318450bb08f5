import { z } from 'zod';
import type { TrafficLog } from '../observation/traffic-log.ts';
import type { PresenceChange } from '../services/presence-service.ts';
import { GatewayCloseError } from './close-error.ts';
import { CloseCode } from './payloads.ts';

const PAGE = 'https://discord.com/developers/docs/events/gateway-events#update-presence';

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

/** Reads the presence that a bot sets. @throws {GatewayCloseError} 4002 for one that Discord does not take; its fields are reported. */
export function readPresenceUpdate(traffic: TrafficLog, data: unknown): PresenceChange {
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const what = `presence update: ${z.prettifyError(parsed.error)}`;
    const kind = 'invalid-body';
    traffic.reportViolation({ kind, where: 'gateway', what, page: PAGE, sent: data });
    throw new GatewayCloseError(CloseCode.decodeError, 'Error while decoding payload.');
  }
  const { status, activities } = parsed.data;
  return { status, activities };
}
