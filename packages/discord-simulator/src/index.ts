import { LocalDiscord, type LocalDiscordOptions } from './driver/local-discord.ts';

export type { ChannelRef, HomeGuild } from './driver/environment.ts';
export { LocalDiscord, type LocalDiscordOptions } from './driver/local-discord.ts';
export { Member } from './driver/member.ts';
export { Reply } from './driver/reply.ts';
export type { ApplicationCommand, Channel, JsonObject, Message, Role } from './model/entities.ts';
export { Permission } from './model/guild-permissions.ts';
export type { ExpiredTokenError, Interaction } from './model/interaction.ts';
export type { Notification } from './model/message-request.ts';
export type { LocalEvent, Observer } from './observation/event-bus.ts';
export type { RestFault } from './observation/fault-injection.ts';
export type {
  GatewayRecord,
  ProtocolProblem,
  RestRecord,
  TrafficRecord,
} from './observation/records.ts';
export { startPlayground } from './playground/playground-server.ts';
export type { FieldIssue } from './protocol/api-error.ts';
export { type Clock, createManualClock, type ManualClock } from './protocol/clock.ts';
export type { PrivilegedIntent } from './protocol/intents.ts';
export { checkMessage } from './rest/message-check.ts';

/**
 * Starts a local Discord on 127.0.0.1: its REST API v10 and its gateway, for one application, with
 * a guild (#general, #policy-questions and a thread in it) and three members: Olive, who owns it,
 * Ada, and Mo, who moderates.
 * @throws {Error} EADDRINUSE when the port is taken.
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  return new LocalDiscord(options).start(options.port ?? 0);
}
