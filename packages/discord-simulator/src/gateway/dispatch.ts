import type { JsonObject } from '../model/entities.ts';

/** A gateway event before it is routed to sessions. */
export interface Dispatch {
  event: string;
  /** Determines the shard. */
  guildId: string | null;
  /** The intent a session needs to receive it; 0 for none. */
  intent: number;
  /** Returns the data for a session with these intents. */
  serialize(intents: number): JsonObject;
}
