import type { JsonObject } from '../model/entities.ts';
import { refuse, refuseForm } from '../protocol/api-error.ts';
import { describeApplication, describeCommand } from '../serializers/application-objects.ts';
import { checkCommand, readPermissionNumber } from '../validation/command-body.ts';
import { findSchema, listOf } from './api-schemas.ts';
import type { Call, Route } from './route.ts';

const command = findSchema('ApplicationCommandResponseSchema');
const application = findSchema('PrivateApplicationResponseSchema');

/** The place of the commands: a guild the bot is in, or everywhere. */
function findPlace(call: Call): string | null {
  const { application_id: id, guild_id: guildId } = call.params;
  if (id !== call.world.application.id) throw refuse('unknownApplication');
  if (guildId === undefined) return null;
  if (!call.world.guilds.get(guildId)?.members.has(call.bot.id)) throw refuse('missingAccess');
  return guildId;
}

/** The routes that exist both for all of Discord and for one guild. */
function createCommandRoutes(base: string): Route[] {
  return [
    {
      method: 'GET',
      path: base,
      answers: listOf(command),
      serve: (call) => ({
        body: call.commands.list(findPlace(call)).map((each) => describeCommand(call.world, each)),
      }),
    },
    {
      method: 'POST',
      path: base,
      accepts: findSchema('ApplicationCommandCreateRequestSchema'),
      prepare: readPermissionNumber,
      check: (body) => checkCommand(body as JsonObject),
      answers: command,
      serve(call) {
        const { command: made, isNew } = call.commands.put(
          findPlace(call),
          call.body as JsonObject,
        );
        return { status: isNew ? 201 : 200, body: describeCommand(call.world, made) };
      },
    },
    {
      method: 'PUT',
      path: base,
      accepts: listOf(findSchema('ApplicationCommandUpdateRequestSchema')),
      prepare: readPermissionNumber,
      check: (body) => (body as JsonObject[]).flatMap((each, index) => checkCommand(each, [index])),
      answers: listOf(command),
      serve(call) {
        const all = call.commands.replaceAll(findPlace(call), call.body as JsonObject[]);
        return { body: all.map((each) => describeCommand(call.world, each)) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:command_id`,
      answers: command,
      serve: (call) => ({ body: describeCommand(call.world, findCommand(call)) }),
    },
    {
      method: 'PATCH',
      path: `${base}/:command_id`,
      accepts: findSchema('ApplicationCommandPatchRequestPartialSchema'),
      prepare: readPermissionNumber,
      answers: command,
      serve(call) {
        const found = findCommand(call);
        const issues = checkCommand({
          ...describeCommand(call.world, found),
          ...(call.body as JsonObject),
        });
        if (issues.length > 0) throw refuseForm(issues);
        return {
          body: describeCommand(call.world, call.commands.edit(found, call.body as JsonObject)),
        };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:command_id`,
      serve(call) {
        call.commands.delete(findCommand(call));
        return {};
      },
    },
  ];
}

function findCommand(call: Call) {
  return call.commands.find(findPlace(call), call.params.command_id ?? '');
}

/** https://discord.com/developers/docs/interactions/application-commands#endpoints and /resources/application */
export const applicationRoutes: Route[] = [
  ...createCommandRoutes('/applications/:application_id/commands'),
  ...createCommandRoutes('/applications/:application_id/guilds/:guild_id/commands'),
  ...['/applications/@me', '/oauth2/applications/@me'].map(
    (path): Route => ({
      method: 'GET',
      path,
      answers: application,
      serve: ({ world }) => ({ body: describeApplication(world, world.application) }),
    }),
  ),
  {
    method: 'GET',
    path: '/gateway',
    needsToken: false,
    answers: findSchema('GatewayResponseSchema'),
    serve: (call) => ({ body: { url: call.gatewayAddress() } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    answers: findSchema('GatewayBotResponseSchema'),
    serve(call) {
      const limit = {
        total: 1_000,
        remaining: call.remainingSessions(),
        reset_after: 86_400_000,
        max_concurrency: 1,
      };
      return { body: { url: call.gatewayAddress(), shards: 1, session_start_limit: limit } };
    },
  },
];
