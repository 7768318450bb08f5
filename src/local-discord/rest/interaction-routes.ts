import type { JsonObject, Message } from '../model/entities.ts';
import { type Callback, CallbackType, type Interaction } from '../model/interaction.ts';
import type { MessageBody } from '../model/message-request.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { checkMessageBody, MessageFlag, trimMessageBody } from '../validation/message-body.ts';
import { listComponents } from '../validation/message-components.ts';
import { callbackSchema, findSchema } from './api-schemas.ts';
import { type Call, describeForBot, type Route } from './route.ts';

const message = findSchema('MessageResponseSchema');
const WEBHOOK = '/webhooks/:webhook_id/:webhook_token';

/** A callback's message is trimmed and checked like any other. */
function trimCallback(body: unknown): unknown {
  const callback = body as Callback | null;
  if (typeof callback !== 'object' || callback === null || !callback.data) return body;
  return carriesMessage(callback) ? { ...callback, data: trimMessageBody(callback.data) } : body;
}

function checkCallback(body: unknown): FieldIssue[] {
  const callback = body as Callback;
  if (!callback.data) return [];
  if (callback.type === CallbackType.modal) return checkModal(callback.data);
  if (!carriesMessage(callback)) return [];
  return checkMessageBody(callback.data).map((issue) => ({
    ...issue,
    path: ['data', ...issue.path],
  }));
}

function carriesMessage({ type }: Callback): boolean {
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
function describeCallback(call: Call, interaction: Interaction): JsonObject {
  const { id, type, responseMessageId, callbackType, ephemeral, channelId, guildId } = interaction;
  const response = responseMessageId
    ? call.world.messages.get(channelId)?.get(responseMessageId)
    : undefined;
  const isNew =
    callbackType === CallbackType.message || callbackType === CallbackType.deferredMessage;
  const resource = response && { message: describeForBot(call, response), type: isNew ? 4 : 7 };
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

function findInteraction(call: Call): Interaction {
  const { webhook_id: id = '', webhook_token: token = '' } = call.params;
  return call.interactions.findByToken(id, token);
}

function findResponse(call: Call): [Interaction, Message] {
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
    needsToken: false,
    accepts: callbackSchema,
    prepare: trimCallback,
    check: checkCallback,
    answers: findSchema('InteractionCallbackResponseSchema'),
    serve(call) {
      const { interaction_id: id = '', interaction_token: token = '' } = call.params;
      const interaction = call.interactions.respond(id, token, call.body as Callback, call.files);
      if (call.query.get('with_response') !== 'true') return {};
      return { body: describeCallback(call, interaction) };
    },
  },
  {
    method: 'POST',
    path: WEBHOOK,
    needsToken: false,
    accepts: findSchema('IncomingWebhookRequestPartialSchema'),
    prepare: trimMessageBody,
    check: checkMessageBody,
    answers: message,
    serve(call) {
      const sent = call.interactions.followUp(
        findInteraction(call),
        call.body as MessageBody,
        call.files,
      );
      return { body: describeForBot(call, sent) };
    },
  },
  {
    method: 'GET',
    path: `${WEBHOOK}/messages/:message_id`,
    needsToken: false,
    answers: message,
    serve: (call) => ({ body: describeForBot(call, findResponse(call)[1]) }),
  },
  {
    method: 'PATCH',
    path: `${WEBHOOK}/messages/:message_id`,
    needsToken: false,
    accepts: findSchema('IncomingWebhookUpdateRequestPartialSchema'),
    prepare: trimMessageBody,
    check: checkMessageBody,
    answers: message,
    serve(call) {
      const [interaction, response] = findResponse(call);
      const edited = call.interactions.editResponse(
        interaction,
        response,
        call.body as MessageBody,
        call.files,
      );
      return { body: describeForBot(call, edited) };
    },
  },
  {
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:message_id`,
    needsToken: false,
    serve(call) {
      call.interactions.deleteResponse(...findResponse(call));
      return {};
    },
  },
];
