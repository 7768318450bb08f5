import { Client, GatewayIntentBits, OAuth2Scopes, Partials, PermissionFlagsBits } from 'discord.js';

/**
 * Makes a Discord client that never pings.
 *
 * @param api address of Discord's API without version, `null` for Discord's own.
 * @param messageContent whether to ask for the privileged intent Message Content; there is no other one.
 */
export function makeClient(api: string | null, messageContent: boolean): Client {
  return new Client({
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
    ...(api === null ? {} : { rest: { api } }),
  });
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
