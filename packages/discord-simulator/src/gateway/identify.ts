import type { Application } from '../model/entities.ts';
import { checkIntents } from '../protocol/intents.ts';
import { GatewayCloseError } from './close-error.ts';
import type { Gateway } from './gateway.ts';
import { CloseCode, parseShard } from './payloads.ts';
import { GatewaySession } from './session.ts';

/** Returns the application with a bot token. @throws {GatewayCloseError} 4004 when there is none. */
export function authenticate(gateway: Gateway, token: unknown): Application {
  const application = gateway.store.findApplicationByToken(token);
  if (application) return application;
  throw new GatewayCloseError(CloseCode.authenticationFailed, 'Authentication failed.');
}

/**
 * Reads an identify, and creates the session that it asks for.
 * https://discord.com/developers/docs/events/gateway#identifying
 * @throws {GatewayCloseError} 4002, 4004, 4010, 4011, 4013, 4014.
 */
export function readIdentify(
  gateway: Gateway,
  data: unknown,
): { session: GatewaySession; isCompressed: boolean } {
  const { token, intents, shard, compress, presence } = (data ?? {}) as Record<string, unknown>;
  const application = authenticate(gateway, token);
  const shardInfo = parseShard(shard);
  if (!shardInfo) throw new GatewayCloseError(CloseCode.invalidShard, 'Invalid shard.');
  const intentError = checkIntents(intents, application.flags);
  if (intentError)
    throw new GatewayCloseError(
      intentError,
      intentError === 4014 ? 'Disallowed intent(s).' : 'Invalid intent(s).',
    );
  if (gateway.needsMoreShards(application, ...shardInfo))
    throw new GatewayCloseError(CloseCode.shardingRequired, 'Sharding required.');
  const session = new GatewaySession(application, intents as number, ...shardInfo);
  if (presence) gateway.setPresence(session, presence);
  return { session, isCompressed: compress === true };
}
