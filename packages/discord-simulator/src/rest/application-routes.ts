import type { Application, JsonObject } from '../model/entities.ts';
import { createApiError, createFormError } from '../protocol/api-error.ts';
import { serializeApplication, serializeCommand } from '../serializers/application-objects.ts';
import type { CommandScope } from '../services/command-service.ts';
import { checkCommand, normalizePermissions } from '../validation/command-body.ts';
import { arrayOf, findSchema } from './api-schemas.ts';
import type { RestCall, Route } from './route.ts';

const command = findSchema('ApplicationCommandResponseSchema');
const applicationResponse = findSchema('PrivateApplicationResponseSchema');

/** Returns the application of the request's path. @throws {DiscordError} 10002 unless it is the bot's. */
export function requireApplication({ application, params }: RestCall): Application {
  if (params.application_id !== application.id) throw createApiError('unknownApplication');
  return application;
}

/** Returns where the request's commands are. @throws {DiscordError} 10002 for another application, 50001. */
function resolveScope(call: RestCall): CommandScope {
  const { store, bot, params } = call;
  const { id: applicationId } = requireApplication(call);
  const { guild_id: guildId = null } = params;
  if (guildId !== null && !store.guilds.get(guildId)?.members.has(bot.id))
    throw createApiError('missingAccess');
  return { applicationId, guildId };
}

/** Creates the routes of global or guild commands. */
function createCommandRoutes(base: string): Route[] {
  return [
    {
      method: 'GET',
      path: base,
      responseSchema: arrayOf(command),
      handle: (call) => ({
        body: call.commands.list(resolveScope(call)).map(serializeCommand),
      }),
    },
    {
      method: 'POST',
      path: base,
      requestSchema: findSchema('ApplicationCommandCreateRequestSchema'),
      normalize: normalizePermissions,
      validate: (body) => checkCommand(body as JsonObject),
      responseSchema: command,
      handle(call) {
        const { command: created, isNew } = call.commands.upsert(
          resolveScope(call),
          call.body as JsonObject,
        );
        return { status: isNew ? 201 : 200, body: serializeCommand(created) };
      },
    },
    {
      method: 'PUT',
      path: base,
      requestSchema: arrayOf(findSchema('ApplicationCommandUpdateRequestSchema')),
      normalize: normalizePermissions,
      validate: (body) =>
        (body as JsonObject[]).flatMap((each, index) => checkCommand(each, [index])),
      responseSchema: arrayOf(command),
      handle(call) {
        const all = call.commands.replaceAll(resolveScope(call), call.body as JsonObject[]);
        return { body: all.map(serializeCommand) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:command_id`,
      responseSchema: command,
      handle: (call) => ({ body: serializeCommand(findCommand(call)) }),
    },
    {
      method: 'PATCH',
      path: `${base}/:command_id`,
      requestSchema: findSchema('ApplicationCommandPatchRequestPartialSchema'),
      normalize: normalizePermissions,
      responseSchema: command,
      handle(call) {
        const found = findCommand(call);
        const issues = checkCommand({
          ...serializeCommand(found),
          ...(call.body as JsonObject),
        });
        if (issues.length > 0) throw createFormError(issues);
        return {
          body: serializeCommand(call.commands.edit(found, call.body as JsonObject)),
        };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:command_id`,
      handle(call) {
        call.commands.delete(findCommand(call));
        return {};
      },
    },
  ];
}

function findCommand(call: RestCall) {
  return call.commands.find(resolveScope(call), call.params.command_id ?? '');
}

/** https://discord.com/developers/docs/interactions/application-commands#endpoints and /resources/application */
export const applicationRoutes: Route[] = [
  ...createCommandRoutes('/applications/:application_id/commands'),
  ...createCommandRoutes('/applications/:application_id/guilds/:guild_id/commands'),
  ...['/applications/@me', '/oauth2/applications/@me'].map(
    (path): Route => ({
      method: 'GET',
      path,
      responseSchema: applicationResponse,
      handle: ({ store, application }) => ({ body: serializeApplication(store, application) }),
    }),
  ),
  {
    method: 'GET',
    path: '/applications/:application_id',
    responseSchema: applicationResponse,
    handle: (call) => ({ body: serializeApplication(call.store, requireApplication(call)) }),
  },
  {
    method: 'GET',
    path: '/gateway',
    requiresToken: false,
    responseSchema: findSchema('GatewayResponseSchema'),
    handle: (call) => ({ body: { url: call.gatewayAddress() } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    responseSchema: findSchema('GatewayBotResponseSchema'),
    handle: (call) => ({
      body: { url: call.gatewayAddress(), ...call.startInformation(call.application) },
    }),
  },
];
