import type { Client } from 'discord.js';
import type { Logger } from 'pino';

interface Packet {
  t?: string;
}

/** The method of discord.js's WebSocketManager that handles gateway events; it is not typed. */
interface PacketHandler {
  handlePacket(packet?: Packet, shard?: unknown): boolean;
}

/**
 * Prevents a malformed gateway event from ending the process. discord.js 14 assumes that every field is
 * present and throws, for example for an interaction without `data`, which would be an unhandled
 * rejection. Such an event is logged by name and dropped.
 */
export function guardPacketHandler(client: Client, log: Logger): void {
  const manager = client.ws as unknown as PacketHandler;
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.error({ err: error, event: packet?.t }, 'malformed event dropped');
      return true;
    }
  };
}
