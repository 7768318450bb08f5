import { addControlRoutes } from './control/control-routes.ts';
import type { DiscordOptions } from './driver/options.ts';
import { DiscordSimulator } from './driver/simulator.ts';

export type { ChannelRef } from './driver/environment.ts';
export { GuildHandle } from './driver/guild.ts';
export type {
  ApplicationOptions,
  ChannelOptions,
  DiscordOptions,
  GuildOptions,
  MemberOptions,
  Permissions,
  RoleOptions,
} from './driver/options.ts';
export { Reply } from './driver/reply.ts';
export { DiscordSimulator } from './driver/simulator.ts';
export { SimulatedUser } from './driver/user.ts';
export type {
  ActivityOptions,
  BotOption,
  ChannelOption,
  FileOption,
  InviteOptions,
  PresenceOptions,
  SendOptions,
  WaitOptions,
} from './driver/user-options.ts';
export { describeViolation, ViolationError } from './driver/violation-error.ts';
export type {
  Application,
  ApplicationCommand,
  Channel,
  JsonObject,
  Message,
  Role,
} from './model/entities.ts';
export { Permission, type PermissionName } from './model/guild-permissions.ts';
export type { ExpiredTokenError, Interaction } from './model/interaction.ts';
export type { Notification } from './model/message-request.ts';
export type { LocalEvent, Observer } from './observation/event-bus.ts';
export type { RestFault } from './observation/fault-injection.ts';
export type {
  GatewayRecord,
  RestRecord,
  TrafficRecord,
  Violation,
} from './observation/records.ts';
export { startPlayground } from './playground/playground-server.ts';
export { DiscordError, type FieldIssue } from './protocol/api-error.ts';
export { type Clock, createManualClock, type ManualClock } from './protocol/clock.ts';
export type { PrivilegedIntent } from './protocol/intents.ts';
export { checkMessage } from './rest/message-check.ts';

/**
 * Starts a simulator on 127.0.0.1: Discord's REST API v10 and its gateway. Any number can run at once.
 *
 * @throws {Error} EADDRINUSE when the port is taken.
 * @throws {RangeError} for an option that names a role, channel or permission that does not exist.
 */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordSimulator> {
  const discord = new DiscordSimulator(options);
  addControlRoutes(discord);
  return discord.start(options.port ?? 0);
}
