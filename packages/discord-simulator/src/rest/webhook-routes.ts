import type { Webhook } from '../model/entities.ts';
import { computeGuildPermissions, Permission } from '../model/guild-permissions.ts';
import type { MessageRequest } from '../model/message-request.ts';
import { createApiError } from '../protocol/api-error.ts';
import { serializeUser } from '../serializers/api-objects.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import { webhookChangeSchema, webhookSchema } from './body-schemas.ts';
import { requireGuild } from './guild-routes.ts';
import { isSet, type RestCall, type Route } from './route.ts';

const webhookResponse = findSchema('GuildIncomingWebhookResponseSchema');
const OWN = '/webhooks/:webhook_id';
const WITH_TOKEN = '/webhooks/:webhook_id/:webhook_token';

/** https://discord.com/developers/docs/resources/webhook#webhook-object */
function serializeWebhook(call: RestCall, webhook: Webhook, hasUser = true) {
  const { id, name, token, channelId, guildId, creatorId } = webhook;
  const isOwn = creatorId === call.bot.id;
  return {
    id,
    type: 1,
    name,
    avatar: null,
    channel_id: channelId,
    guild_id: guildId,
    application_id: isOwn ? call.store.application.id : null,
    ...(isOwn ? { token, url: `https://discord.com/api/webhooks/${id}/${token}` } : {}),
    ...(hasUser ? { user: serializeUser(call.store.findUser(creatorId)) } : {}),
  };
}

/** Returns the request's webhook. @throws {DiscordError} 50013 without MANAGE_WEBHOOKS, 50027 for a wrong token. */
function requireWebhook(call: RestCall): Webhook {
  const { webhook_id: id = '', webhook_token: token } = call.params;
  const webhook = call.webhooks.find(id, token);
  if (token !== undefined) return webhook;
  const guild = call.store.findGuild(webhook.guildId);
  if (computeGuildPermissions(guild, call.bot.id) & Permission.manageWebhooks) return webhook;
  throw createApiError('missingPermissions');
}

function list(call: RestCall, matches: (webhook: Webhook) => boolean) {
  const found = [...call.store.webhooks.values()].filter(matches);
  return found.map((each) => serializeWebhook(call, each));
}

/** Whether a request is for the webhook of interactions, which is the application's. */
export function isInteractionWebhook({ store, params }: RestCall): boolean {
  return params.webhook_id === store.application.id;
}

/** Sends a message as a webhook: nothing is returned unless the request waits. https://discord.com/developers/docs/resources/webhook#execute-webhook */
export function executeWebhook(call: RestCall) {
  const threadId = call.query.get('thread_id');
  const body = call.body as MessageRequest;
  const sent = call.webhooks.execute(requireWebhook(call), body, call.files, threadId);
  return isSet(call, 'wait') ? { body: serializeMessage(call.store, sent) } : {};
}

/** Returns the request's message of a webhook. */
export function findWebhookMessage(call: RestCall) {
  const { message_id: id = '' } = call.params;
  return call.webhooks.findMessage(requireWebhook(call), id, call.query.get('thread_id'));
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
      return { body: serializeWebhook(call, made) };
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
      if (!(computeGuildPermissions(guild, call.bot.id) & Permission.manageWebhooks))
        throw createApiError('missingPermissions');
      return { body: list(call, ({ guildId }) => guildId === guild.id) };
    },
  },
  ...[OWN, WITH_TOKEN].flatMap((path): Route[] => [
    {
      method: 'GET',
      path,
      requiresToken: path === OWN,
      responseSchema: webhookResponse,
      handle: (call) => ({ body: serializeWebhook(call, requireWebhook(call), path === OWN) }),
    },
    {
      method: 'PATCH',
      path,
      requiresToken: path === OWN,
      requestSchema: webhookChangeSchema,
      responseSchema: webhookResponse,
      handle(call) {
        const { name, channel_id: channelId } = call.body as {
          name?: string | null;
          channel_id?: string | null;
        };
        const change = {
          ...(name ? { name } : {}),
          // Only a bot can move it: https://discord.com/developers/docs/resources/webhook#modify-webhook-with-token
          ...(channelId && path === OWN ? { channelId } : {}),
        };
        const edited = call.webhooks.edit(requireWebhook(call), change);
        return { body: serializeWebhook(call, edited, path === OWN) };
      },
    },
    {
      method: 'DELETE',
      path,
      requiresToken: path === OWN,
      handle(call) {
        call.webhooks.delete(requireWebhook(call));
        return {};
      },
    },
  ]),
];
