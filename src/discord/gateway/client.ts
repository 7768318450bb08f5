import { Client, GatewayIntentBits, OAuth2Scopes, Partials, PermissionFlagsBits } from 'discord.js';

/**
 * A Discord client that cannot ping anybody and uses no privileged intent.
 *
 * @param api address of Discord's API without version, `null` for Discord's own.
 */
export function makeClient(api: string | null): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Direct messages and edits of messages from before the start come as no more than an id.
    partials: [Partials.Channel, Partials.Message],
    // Discord's default for messages is to parse every mention in them:
    // https://discord.com/developers/docs/resources/message#allowed-mentions-object
    allowedMentions: { parse: [], repliedUser: false },
    ...(api === null ? {} : { rest: { api } }),
  });
}

/** The link that puts the bot on a server, with the permissions it needs and no others. */
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
