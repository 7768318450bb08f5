import { z } from 'zod';
import type { Reply } from '../driver/reply.ts';
import type { DiscordSimulator } from '../driver/simulator.ts';
import { ACTIVITY_TYPES, type PresenceOptions } from '../driver/user-options.ts';
import type { Message } from '../model/entities.ts';
import { serializeMessage } from '../serializers/message-object.ts';

/** What can be done over HTTP. */
export interface ControlAction {
  summary: string;
  /** Of the body. */
  schema: z.ZodType;
  /** @throws {RangeError} for what a client would not offer. @throws {DiscordError} as Discord would. */
  run(discord: DiscordSimulator, body: never): Promise<unknown>;
}

/** Keeps the type of the body between the schema and the function. */
function define<Schema extends z.ZodType>(
  summary: string,
  schema: Schema,
  run: (discord: DiscordSimulator, body: z.infer<Schema>) => Promise<unknown>,
): ControlAction {
  return { summary, schema, run };
}

type ActivityType = keyof typeof ACTIVITY_TYPES;

const user = z.string().describe('The name of the user who acts');
const place = z
  .string()
  .optional()
  .describe('The name of a channel or thread, or `dm`; the first text channel by default');
const bot = z
  .string()
  .optional()
  .describe('The name of an application, where there are several, also for `dm`');
const target = { channel_id: z.string(), message_id: z.string() };
const line = z.string().describe('As typed: `/ask question:who? private:true`');

interface Place {
  user: string;
  channel?: string | undefined;
  bot?: string | undefined;
}

/** Returns where an action happens, and with which application. */
function resolvePlace(discord: DiscordSimulator, place: Place) {
  const { channel } = place;
  const where = channel === 'dm' ? discord.user(place.user).dmWith(place.bot) : channel;
  return {
    ...(where === undefined ? {} : { in: where }),
    ...(place.bot === undefined ? {} : { bot: place.bot }),
  };
}

const find = (
  discord: DiscordSimulator,
  { channel_id: channel, message_id: id }: { channel_id: string; message_id: string },
) => discord.store.findMessage(channel, id);

const describeMessage = (discord: DiscordSimulator, message: Message) => ({
  message: serializeMessage(discord.store, message, null),
});

function describeReply(reply: Reply | null) {
  if (reply === null) return null;
  const { text, message, buttons, modal, ephemeral, failed, interaction } = reply;
  return {
    text,
    message,
    buttons,
    modal,
    ephemeral,
    failed,
    interaction_id: interaction?.id ?? null,
  };
}

/** The actions, by the last part of their path. */
export const ACTIONS: Record<string, ControlAction> = {
  send: define(
    'Sends a message',
    z.object({ user, content: z.string(), channel: place, bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      return describeMessage(discord, await discord.user(body.user).send(body.content, options));
    },
  ),
  reply: define(
    'Replies to a message',
    z.object({ user, content: z.string(), ping: z.boolean().optional(), ...target }),
    async (discord, body) => {
      const { content, ping = true } = body;
      return describeMessage(
        discord,
        await discord.user(body.user).reply(find(discord, body), content, { ping }),
      );
    },
  ),
  'mention-bot': define(
    'Sends a message that mentions the bot, and waits for its reply',
    z.object({ user, content: z.string(), channel: place, bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      return describeReply(await discord.user(body.user).mentionBot(body.content, options));
    },
  ),
  edit: define(
    'Edits a message',
    z.object({ user, content: z.string(), ...target }),
    async (discord, body) =>
      describeMessage(
        discord,
        await discord.user(body.user).edit(find(discord, body), body.content),
      ),
  ),
  delete: define('Deletes a message', z.object({ user, ...target }), async (discord, body) =>
    discord.user(body.user).delete(find(discord, body)),
  ),
  react: define(
    'Reacts to a message',
    z.object({ user, emoji: z.string(), ...target }),
    async (discord, body) => discord.user(body.user).react(find(discord, body), body.emoji),
  ),
  unreact: define(
    'Takes a reaction back',
    z.object({ user, emoji: z.string(), ...target }),
    async (discord, body) => discord.user(body.user).unreact(find(discord, body), body.emoji),
  ),
  'install-app': define(
    'Installs an application to an account',
    z.object({ user, bot }),
    async (discord, body) => discord.user(body.user).installApp(body.bot),
  ),
  'uninstall-app': define(
    'Takes an application from an account',
    z.object({ user, bot }),
    async (discord, body) => discord.user(body.user).uninstallApp(body.bot),
  ),
  'create-invite': define(
    'Creates an invite to a channel',
    z.object({
      user,
      channel: place,
      max_age: z.int().min(0).optional().describe('Seconds'),
      max_uses: z.int().min(0).optional(),
    }),
    async (discord, body) => {
      const { max_age: maxAge = 86_400, max_uses: maxUses = 0 } = body;
      const options = { ...resolvePlace(discord, body), maxAge, maxUses };
      return { code: discord.user(body.user).createInvite(options) };
    },
  ),
  'accept-invite': define(
    'Joins a server',
    z.object({ user, code: z.string() }),
    async (discord, body) => discord.user(body.user).acceptInvite(body.code),
  ),
  'set-presence': define(
    'Comes online, goes offline, or says what the user does',
    z.object({
      user,
      status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']).optional(),
      activities: z
        .array(
          z.object({
            name: z.string(),
            type: z.literal(Object.keys(ACTIVITY_TYPES) as ActivityType[]).optional(),
            state: z.string().optional(),
          }),
        )
        .optional(),
    }),
    async (discord, { user: name, ...presence }) =>
      discord.user(name).setPresence(presence as PresenceOptions),
  ),
  'run-command': define(
    'Uses a slash command, and waits for the response',
    z.object({ user, line, channel: place, bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      return describeReply(await discord.user(body.user).runCommand(body.line, options));
    },
  ),
  autocomplete: define(
    'Asks for the choices of the option that is typed last',
    z.object({ user, line, channel: place, bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      return { choices: await discord.user(body.user).autocomplete(body.line, options) };
    },
  ),
  'run-message-command': define(
    'Uses a message command',
    z.object({ user, name: z.string(), ...target, bot }),
    async (discord, body) =>
      describeReply(
        await discord
          .user(body.user)
          .runMessageCommand(body.name, find(discord, body), resolvePlace(discord, body)),
      ),
  ),
  'run-user-command': define(
    'Uses a user command',
    z.object({ user, name: z.string(), on: z.string().describe('The name of a user'), bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      const on = discord.user(body.on);
      return describeReply(await discord.user(body.user).runUserCommand(body.name, on, options));
    },
  ),
  click: define(
    'Clicks a button',
    z.object({ user, button: z.string().describe('Its label or custom ID'), ...target }),
    async (discord, body) =>
      describeReply(await discord.user(body.user).click(find(discord, body), body.button)),
  ),
  select: define(
    'Chooses in a select menu',
    z.object({ user, choices: z.array(z.string()).describe('Labels or values'), ...target }),
    async (discord, body) =>
      describeReply(await discord.user(body.user).select(find(discord, body), body.choices)),
  ),
  'submit-modal': define(
    'Submits the modal that an interaction opened',
    z.object({
      user,
      interaction_id: z.string(),
      fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
    async (discord, body) =>
      describeReply(await discord.user(body.user).submitModalOf(body.interaction_id, body.fields)),
  ),
  'create-thread': define(
    'Creates a thread',
    z.object({ user, name: z.string(), channel: place, bot }),
    async (discord, body) => {
      const options = resolvePlace(discord, body);
      return discord.user(body.user).createThread(body.name, options);
    },
  ),
  'create-post': define(
    'Creates a post in a forum',
    z.object({
      user,
      channel: z.string(),
      title: z.string(),
      content: z.string(),
      tags: z.array(z.string()).optional(),
    }),
    async (discord, body) => {
      const { title, content, tags = [] } = body;
      return discord.user(body.user).createPost(body.channel, { title, content, tags });
    },
  ),
  messages: define(
    'Lists the messages that a user sees',
    z.object({ user, channel: place, bot }),
    async (discord, body) => {
      const { in: channel } = resolvePlace(discord, body);
      const messages = discord.user(body.user).messages(channel);
      return { messages: messages.map((each) => serializeMessage(discord.store, each, null)) };
    },
  ),
  idle: define('Waits until the bot has nothing left to do', z.object({}), (discord) =>
    discord.idle(),
  ),
  'inject-fault': define(
    'Makes the next REST calls fail, or slow',
    z.object({
      on: z
        .string()
        .optional()
        .describe('The start of a route, `POST /channels/:channel_id/messages`'),
      times: z.int().min(1).optional(),
      status: z.literal([403, 429, 500, 502, 503]).optional(),
      latency: z.int().min(0).optional().describe('Milliseconds'),
    }),
    async (discord, body) => {
      const given = Object.entries(body).filter(([, value]) => value !== undefined);
      discord.faults.inject(Object.fromEntries(given));
    },
  ),
  'drop-sockets': define('Drops every gateway connection', z.object({}), async (discord) =>
    discord.faults.dropSockets(),
  ),
};
