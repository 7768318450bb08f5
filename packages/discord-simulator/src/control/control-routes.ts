import type { Context } from 'hono';
import { z } from 'zod';
import type { DiscordSimulator } from '../driver/simulator.ts';
import { DiscordError } from '../protocol/api-error.ts';
import { ACTIONS, type ControlAction } from './actions.ts';
import { describeControlApi } from './openapi.ts';

/** Adds the control API, `/control`, to the simulator's web application. */
export function addControlRoutes(discord: DiscordSimulator): void {
  const { app } = discord;
  app.get('/control/openapi.json', (context) => context.json(describeControlApi()));
  app.get('/control/state', (context) => context.json(describeState(discord)));
  app.get('/control/requests', (context) => context.json(discord.requests as never));
  app.get('/control/violations', (context) => context.json(discord.violations as never));
  app.get('/control/notifications', (context) => context.json(discord.notifications));
  for (const [name, action] of Object.entries(ACTIONS))
    app.post(`/control/${name}`, (context) => runAction(context, discord, action));
  app.all('/control/*', (context) =>
    context.json({ message: 'there is no such action; see /control/openapi.json' }, 404),
  );
}

function describeState(discord: DiscordSimulator) {
  const { api, token, store, bot } = discord;
  return {
    api,
    token,
    bot: { id: bot.id, name: bot.displayName },
    applications: [...store.applications.values()].map((each) => ({
      id: each.id,
      name: each.name,
      token: each.token,
    })),
    guilds: [...store.guilds.values()].map(({ id, name }) => ({
      id,
      name,
      channels: store.listTextChannels(id).map((each) => ({ id: each.id, name: each.name })),
      threads: store.listActiveThreads(id).map((each) => ({ id: each.id, name: each.name })),
    })),
    users: [...store.users.values()]
      .filter((each) => !each.bot)
      .map(({ id, displayName }) => ({ id, name: displayName })),
  };
}

async function runAction(
  context: Context,
  discord: DiscordSimulator,
  { schema, run }: ControlAction,
): Promise<Response> {
  const given = await context.req.json().catch(() => ({}));
  const body = schema.safeParse(given);
  if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
  try {
    return context.json(((await run(discord, body.data as never)) ?? {}) as never);
  } catch (error) {
    if (error instanceof DiscordError) return context.json(error.body as never, 400);
    if (error instanceof RangeError) return context.json({ message: error.message }, 400);
    throw error;
  }
}
