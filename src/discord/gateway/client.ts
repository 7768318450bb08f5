import {
  Client,
  GatewayIntentBits,
  OAuth2Scopes,
  Partials,
  PermissionFlagsBits,
  type WebSocketOptions,
} from 'discord.js';
import { type IdentifyTurns, SharedIdentifyThrottler } from './identify-throttler.ts';
import { ALL_SHARDS, type ShardSelection } from './shards.ts';

/** How a client reaches Discord. */
export interface ClientSetup {
  /** The address of Discord's API without version, `null` for Discord's own. */
  api: string | null;
  /** Whether to ask for the privileged intent Message Content; there is no other one. */
  messageContent?: boolean;
  /** The shards to run; those of a single process by default. */
  shards?: ShardSelection;
  /** Requests a second; what Discord allows a bot by default. */
  restLimit?: number;
  /** How the shards identify in turn with those of other processes; `null` where there are none. */
  identifyTurns?: IdentifyTurns | null;
}

/** Makes a Discord client that never pings. */
export function makeClient({
  api,
  messageContent = false,
  shards: { ids, count } = ALL_SHARDS,
  restLimit,
  identifyTurns: turns = null,
}: ClientSetup): Client {
  return new Client({
    shards: ids ?? (count === null ? 'auto' : Array.from({ length: count }, (_, id) => id)),
    ...(count === null ? {} : { shardCount: count }),
    ...(turns === null ? {} : { ws: shareIdentifies(turns) }),
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Of direct messages, and of edited messages from before the start, only the id is known.
    partials: [Partials.Channel, Partials.Message],
    // Discord's default for messages is to parse every mention in them:
    // https://discord.com/developers/docs/resources/message#allowed-mentions-object
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      ...(api === null ? {} : { api }),
      ...(restLimit === undefined ? {} : { globalRequestsPerSecond: restLimit }),
    },
  });
}

function shareIdentifies(turns: IdentifyTurns): WebSocketOptions {
  return {
    async buildIdentifyThrottler(manager) {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      return new SharedIdentifyThrottler(limit.max_concurrency, turns);
    },
  };
}

/** Makes the link that adds the bot to a server, with only the permissions it needs. */
export function makeInviteLink(client: Client<true>): string {
  return client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [
      PermissionFlagsBits.ViewChannel,
      PermissionFlagsBits.SendMessages,
      PermissionFlagsBits.SendMessagesInThreads,
      PermissionFlagsBits.EmbedLinks,
      PermissionFlagsBits.ReadMessageHistory,
    ],
  });
}
