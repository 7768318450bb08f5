import type { JsonObject, Message } from '../model/entities.ts';
import { CallbackType, type Interaction, type InteractionCallback } from '../model/interaction.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { serializeMessage } from '../serializers/message-object.ts';
import { listComponents } from '../validation/component-tree.ts';
import { checkMessageBody, MessageFlag, trimMessageBody } from '../validation/message-body.ts';
import { callbackSchema, findSchema } from './api-schemas.ts';
import { isSet, type OpenCall, type Route, serializeForBot } from './route.ts';
import { executeWebhook, findWebhookMessage, isInteractionWebhook } from './webhook-routes.ts';

const message = findSchema('MessageResponseSchema');
const WEBHOOK = '/webhooks/:webhook_id/:webhook_token';

/** Trims the message of a callback, if it has one. */
function trimCallbackMessage(body: unknown): unknown {
  const callback = body as InteractionCallback | null;
  if (typeof callback !== 'object' || callback === null || !callback.data) return body;
  return hasMessage(callback) ? { ...callback, data: trimMessageBody(callback.data) } : body;
}

function checkCallback(body: unknown): FieldIssue[] {
  const callback = body as InteractionCallback;
  if (!callback.data) return [];
  if (callback.type === CallbackType.modal) return checkModal(callback.data);
  if (!hasMessage(callback)) return [];
  return checkMessageBody(callback.data).map((issue) => ({
    ...issue,
    path: ['data', ...issue.path],
  }));
}

function hasMessage({ type }: InteractionCallback): boolean {
  return type === CallbackType.message || type === CallbackType.update;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
function checkModal(modal: JsonObject): FieldIssue[] {
  const components = (modal.components as JsonObject[]) ?? [];
  const issues: FieldIssue[] = [];
  if (components.length > 5) {
    issues.push({
      path: ['data', 'components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  }
  const ids = new Set<unknown>();
  for (const { component, path } of listComponents(components)) {
    if (component.custom_id === undefined) continue;
    if (ids.has(component.custom_id)) {
      issues.push({
        path: ['data', ...path, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      });
    }
    ids.add(component.custom_id);
  }
  return issues;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function serializeCallback({ store }: OpenCall, interaction: Interaction): JsonObject {
  const { id, type, responseMessageId, callbackType, ephemeral, channelId, guildId } = interaction;
  const response = responseMessageId
    ? store.messages.get(channelId)?.get(responseMessageId)
    : undefined;
  const isNew =
    callbackType === CallbackType.message || callbackType === CallbackType.deferredMessage;
  const resource = response && {
    message: serializeResponse(store, interaction, response),
    type: isNew ? 4 : 7,
  };
  return {
    interaction: {
      id,
      type,
      channel_id: channelId,
      ...(guildId ? { guild_id: guildId } : {}),
      ...(responseMessageId ? { response_message_id: responseMessageId } : {}),
      response_message_ephemeral: ephemeral,
      response_message_loading: Boolean((response?.flags ?? 0) & MessageFlag.loading),
    },
    ...(resource ? { resource } : {}),
  };
}

/** Serializes a response for the application of its interaction. */
function serializeResponse(store: Store, { applicationId }: Interaction, response: Message) {
  return serializeForBot({ store, application: store.findApplication(applicationId) }, response);
}

function findInteraction(call: OpenCall): Interaction {
  const { webhook_id: id = '', webhook_token: token = '' } = call.params;
  return call.interactions.findByToken(id, token);
}

function findResponse(call: OpenCall): [Interaction, Message] {
  const interaction = findInteraction(call);
  return [
    interaction,
    call.interactions.findResponse(interaction, call.params.message_id ?? '@original'),
  ];
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints */
export const interactionRoutes: Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction_id/:interaction_token/callback',
    requiresToken: false,
    requestSchema: callbackSchema,
    normalize: trimCallbackMessage,
    validate: checkCallback,
    responseSchema: findSchema('InteractionCallbackResponseSchema'),
    handle(call) {
      const { interaction_id: id = '', interaction_token: token = '' } = call.params;
      const interaction = call.interactions.respond(
        id,
        token,
        call.body as InteractionCallback,
        call.files,
      );
      if (!isSet(call, 'with_response')) return {};
      return { body: serializeCallback(call, interaction) };
    },
  },
  {
    method: 'POST',
    path: WEBHOOK,
    requiresToken: false,
    requestSchema: findSchema('IncomingWebhookRequestPartialSchema'),
    normalize: trimMessageBody,
    validate: checkMessageBody,
    responseSchema: message,
    handle(call) {
      if (!isInteractionWebhook(call)) return executeWebhook(call);
      const interaction = findInteraction(call);
      const body = call.body as MessageRequest;
      const sent = call.interactions.followUp(interaction, body, call.files);
      return { body: serializeResponse(call.store, interaction, sent) };
    },
  },
  {
    method: 'GET',
    path: `${WEBHOOK}/messages/:message_id`,
    requiresToken: false,
    responseSchema: message,
    handle: (call) => ({
      body: isInteractionWebhook(call)
        ? serializeResponse(call.store, ...findResponse(call))
        : serializeMessage(call.store, findWebhookMessage(call), null),
    }),
  },
  {
    method: 'PATCH',
    path: `${WEBHOOK}/messages/:message_id`,
    requiresToken: false,
    requestSchema: findSchema('IncomingWebhookUpdateRequestPartialSchema'),
    normalize: trimMessageBody,
    validate: checkMessageBody,
    responseSchema: message,
    handle(call) {
      if (!isInteractionWebhook(call)) {
        const found = findWebhookMessage(call);
        const edited = call.messages.edit(found, call.body as MessageRequest, call.files);
        return { body: serializeMessage(call.store, edited, null) };
      }
      const [interaction, response] = findResponse(call);
      const edited = call.interactions.editResponse(
        interaction,
        response,
        call.body as MessageRequest,
        call.files,
      );
      return { body: serializeResponse(call.store, interaction, edited) };
    },
  },
  {
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:message_id`,
    requiresToken: false,
    handle(call) {
      if (isInteractionWebhook(call)) call.interactions.deleteResponse(...findResponse(call));
      else call.messages.delete(findWebhookMessage(call));
      return {};
    },
  },
];
