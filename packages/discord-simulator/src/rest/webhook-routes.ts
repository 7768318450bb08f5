import type { Webhook } from '../model/entities.ts';
import { Permission, requireGuildPermissions } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import { serializeUser } from '../serializers/api-objects.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { webhookChangeSchema, webhookSchema } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import { isSet, type OpenCall, type RestCall, type Route } from './route.ts';

const webhookResponse = findSchema('GuildIncomingWebhookResponseSchema');
const OWN = '/webhooks/:webhook_id';
const WITH_TOKEN = '/webhooks/:webhook_id/:webhook_token';

/** https://discord.com/developers/docs/resources/webhook#webhook-object */
function serializeWebhook({ store }: OpenCall, webhook: Webhook, botId: string | null) {
  const { id, name, token, channelId, guildId, creatorId } = webhook;
  // Its token is for those who know it already, and for its creator.
  const isOwn = botId === null || creatorId === botId;
  return {
    id,
    type: 1,
    name,
    avatar: null,
    channel_id: channelId,
    guild_id: guildId,
    application_id: store.findBotApplication(creatorId)?.id ?? null,
    ...(isOwn ? { token, url: `https://discord.com/api/webhooks/${id}/${token}` } : {}),
    ...(botId === null ? {} : { user: serializeUser(store.findUser(creatorId)) }),
  };
}

/** Returns the webhook of a request with its token. @throws {DiscordError} 10015, 50027 for a wrong token. */
function findByToken({ webhooks, params }: OpenCall): Webhook {
  return webhooks.find(params.webhook_id ?? '', params.webhook_token ?? '');
}

/** Returns the webhook of a bot's request. @throws {DiscordError} 10015, 50013 without MANAGE_WEBHOOKS. */
function findManaged({ store, webhooks, params, bot }: RestCall): Webhook {
  const webhook = webhooks.find(params.webhook_id ?? '');
  requireGuildPermissions(store.findGuild(webhook.guildId), bot.id, Permission.manageWebhooks);
  return webhook;
}

/** Changes a request's webhook. */
function editWebhook(call: OpenCall, webhook: Webhook, isMovable: boolean): Webhook {
  const { name, channel_id: channelId } = call.body as {
    name?: string | null;
    channel_id?: string | null;
  };
  return call.webhooks.edit(webhook, {
    ...(name ? { name } : {}),
    ...(channelId && isMovable ? { channelId } : {}),
  });
}

function list(call: RestCall, matches: (webhook: Webhook) => boolean) {
  const found = [...call.store.webhooks.values()].filter(matches);
  return found.map((each) => serializeWebhook(call, each, call.bot.id));
}

/** Whether a request is for the webhook of interactions, which has the id of their application. */
export function isInteractionWebhook({ store, params }: OpenCall): boolean {
  return store.applications.has(params.webhook_id ?? '');
}

/** Sends a message as a webhook: nothing is returned unless the request waits. https://discord.com/developers/docs/resources/webhook#execute-webhook */
export function executeWebhook(call: OpenCall) {
  const threadId = call.query.get('thread_id');
  const body = call.body as MessageRequest;
  const sent = call.webhooks.execute(findByToken(call), body, call.files, threadId);
  return isSet(call, 'wait') ? { body: serializeMessage(call.store, sent, null) } : {};
}

/** Returns the request's message of a webhook. */
export function findWebhookMessage(call: OpenCall) {
  const { message_id: id = '' } = call.params;
  return call.webhooks.findMessage(findByToken(call), id, call.query.get('thread_id'));
}

/** https://discord.com/developers/docs/resources/webhook */
export const webhookRoutes: Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel_id/webhooks',
    requestSchema: webhookSchema,
    responseSchema: webhookResponse,
    handle(call) {
      const { name } = call.body as { name: string };
      const made = call.webhooks.create(call.params.channel_id ?? '', call.bot.id, name);
      return { body: serializeWebhook(call, made, call.bot.id) };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel_id/webhooks',
    responseSchema: arrayOf(webhookResponse),
    handle(call) {
      const { id } = call.store.requireChannelAccess(
        call.params.channel_id ?? '',
        call.bot.id,
        Permission.manageWebhooks,
      );
      return { body: list(call, ({ channelId }) => channelId === id) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild_id/webhooks',
    responseSchema: arrayOf(webhookResponse),
    handle(call) {
      const guild = requireGuild(call);
      requireGuildPermissions(guild, call.bot.id, Permission.manageWebhooks);
      return { body: list(call, ({ guildId }) => guildId === guild.id) };
    },
  },
  {
    method: 'GET',
    path: OWN,
    responseSchema: webhookResponse,
    handle: (call) => ({ body: serializeWebhook(call, findManaged(call), call.bot.id) }),
  },
  {
    method: 'GET',
    path: WITH_TOKEN,
    requiresToken: false,
    responseSchema: webhookResponse,
    handle: (call) => ({ body: serializeWebhook(call, findByToken(call), null) }),
  },
  {
    method: 'PATCH',
    path: OWN,
    requestSchema: webhookChangeSchema,
    responseSchema: webhookResponse,
    handle(call) {
      const edited = editWebhook(call, findManaged(call), true);
      return { body: serializeWebhook(call, edited, call.bot.id) };
    },
  },
  {
    method: 'PATCH',
    path: WITH_TOKEN,
    requiresToken: false,
    requestSchema: webhookChangeSchema,
    responseSchema: webhookResponse,
    handle(call) {
      // Only a bot can move it: https://discord.com/developers/docs/resources/webhook#modify-webhook-with-token
      return { body: serializeWebhook(call, editWebhook(call, findByToken(call), false), null) };
    },
  },
  {
    method: 'DELETE',
    path: OWN,
    handle(call) {
      call.webhooks.delete(findManaged(call));
      return {};
    },
  },
  {
    method: 'DELETE',
    path: WITH_TOKEN,
    requiresToken: false,
    handle(call) {
      call.webhooks.delete(findByToken(call));
      return {};
    },
  },
];
