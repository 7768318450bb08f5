import { LocalDiscord, type LocalDiscordOptions } from './local-discord.ts';

export { describeCommand } from './application-objects.ts';
export { type Clock, createManualClock, type ManualClock } from './clock.ts';
export type { Channel, Command, Message } from './entities.ts';
export type { LocalEvent, Observer } from './events.ts';
export type { RestFault } from './faults.ts';
export type { PrivilegedIntent } from './gateway/intents.ts';
export type { ExpiredAnswer, Interaction } from './interaction.ts';
export { Member, type Place } from './kit.ts';
export { type HomeGuild, LocalDiscord, type LocalDiscordOptions } from './local-discord.ts';
export type { Ping } from './mentions.ts';
export { describeMessage } from './message-objects.ts';
export { describeChannel, describeGuild, describeUser } from './objects.ts';
export { Permission } from './permissions.ts';
export { Reply, readMessage } from './reply.ts';
export type { GatewayRecord, Problem, RestRecord, WireRecord } from './wire.ts';

/**
 * Starts a local Discord on 127.0.0.1: its REST API v10 and its gateway, for one application, with
 * a guild (#general, #policy-questions and a thread in it) and three members: Olive, who owns it,
 * Ada, and Mo, who moderates.
 * @throws {Error} EADDRINUSE when the port is taken.
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  return new LocalDiscord(options).start(options.port ?? 0);
}
