import type { Client } from 'discord.js';
import type { Logger } from 'pino';

interface Packet {
  t?: string;
}

/** What discord.js does with each event of the gateway; not among its published types. */
interface PacketHandler {
  handlePacket(packet?: Packet, shard?: unknown): boolean;
}

/**
 * Keeps an event that discord.js cannot read from ending the process: discord.js takes for granted that
 * every field is there, and what it throws would be a rejection that nobody handles. The event is
 * logged by its name, and lost; the next one is handled as ever.
 */
export function guardPacketHandler(client: Client, log: Logger): void {
  const manager = client.ws as unknown as PacketHandler;
  const handle = manager.handlePacket.bind(manager);
  manager.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.error({ err: error, event: packet?.t }, 'an event could not be read');
      return true;
    }
  };
}
