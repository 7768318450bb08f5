import {
  ApplicationCommandType,
  type Client,
  DiscordAPIError,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

/** The result of {@link publishCommands}: `created` where there were none before. */
export type Publication = 'unchanged' | 'published' | 'created';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** The types that Footnote makes, or might. Others, such as the Entry Point command of an Activity, are not its own. */
const OWN_TYPES: readonly unknown[] = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/**
 * Registers all commands with Discord at once, but only where they have changed: Discord limits how
 * many are created per day. https://discord.com/developers/docs/interactions/application-commands
 *
 * @param guild the id of the only server to register them on, `null` for everywhere.
 * @throws DiscordAPIError where Discord refuses, for example because the bot is not on that server.
 */
export async function publishCommands(
  client: Client<true>,
  commands: readonly CommandBody[],
  guild: string | null,
): Promise<Publication> {
  // A command of one server has no reach of its own: Discord refuses or drops it.
  const wanted = guild === null ? commands : commands.map(withoutReach);
  return overwrite(client, wanted, guild);
}

/**
 * Removes the commands from everywhere else, since members see those of both scopes: on every server if they are
 * registered for all, otherwise for all and on the other servers. Single servers are asked, one request each, only where
 * the commands were not registered for all before: then they may be left from a trial on one of them.
 *
 * @param guild as for {@link publishCommands}.
 * @returns the ids of the servers they were removed from, `null` for everywhere. Servers that refuse are left out.
 */
export async function clearOtherScopes(
  client: Client<true>,
  guild: string | null,
): Promise<(string | null)[]> {
  if (guild !== null && (await overwrite(client, [], null)) !== 'unchanged') return [null];
  const cleared: (string | null)[] = [];
  for (const scope of client.guilds.cache.keys()) {
    if (scope === guild) continue;
    try {
      if ((await overwrite(client, [], scope)) !== 'unchanged') cleared.push(scope);
    } catch (error) {
      // A server may have added the bot without its commands.
      if (!(error instanceof DiscordAPIError)) throw error;
    }
  }
  return cleared;
}

/** Makes the commands of a scope these, and keeps those of other types. */
async function overwrite(
  { rest, application }: Client<true>,
  wanted: readonly CommandBody[],
  guild: string | null,
): Promise<Publication> {
  const route =
    guild === null
      ? Routes.applicationCommands(application.id)
      : Routes.applicationGuildCommands(application.id, guild);
  const present = await list(rest, route);
  const strip = guild === null ? (command: CommandBody) => command : withoutReach;
  const isOwn = ({ type }: CommandBody) => OWN_TYPES.includes(type);
  const own = present?.filter(isOwn).map(strip);
  if (own !== undefined && fingerprint(own) === fingerprint(wanted)) return 'unchanged';
  // Discord refuses to overwrite all commands without its Entry Point command (50240).
  const kept = (present ?? []).filter((command) => !isOwn(command)).map(toRequest);
  await rest.put(route, { body: [...kept, ...wanted] });
  return own?.length === 0 ? 'created' : 'published';
}

/** Returns the registered commands; `null` where Discord does not list them, although they can be overwritten. */
async function list(rest: Client['rest'], route: `/${string}`): Promise<CommandBody[] | null> {
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return (await rest.get(route, { query })) as CommandBody[];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return null;
    throw error;
  }
}

function withoutReach(command: CommandBody): CommandBody {
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest as CommandBody;
}

// Fields that Discord adds, and its defaults for fields that are left out.
const SERVER_FIELDS = ['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'handler'];
const DEFAULTS: Record<string, unknown> = {
  type: 1,
  description: '',
  required: false,
  autocomplete: false,
  nsfw: false,
};

/** Leaves out what Discord adds to a command, except `handler`, which is chosen by the application. */
function toRequest(command: CommandBody): CommandBody {
  const entries = Object.entries(command).filter(
    ([key]) => key === 'handler' || !SERVER_FIELDS.includes(key),
  );
  return Object.fromEntries(entries) as unknown as CommandBody;
}

/** Returns the same text for lists of commands that Discord treats alike. */
function fingerprint(commands: readonly CommandBody[]): string {
  const lines = commands.map((command) => {
    const fields = Object.entries(command).filter(([key]) => !SERVER_FIELDS.includes(key));
    return JSON.stringify(normalise(Object.fromEntries(fields)));
  });
  return lines.sort().join('\n');
}

/** Sorts the keys and leaves out defaults, recursively. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => item !== null && item !== undefined && item !== DEFAULTS[key])
    .filter(([, item]) => !(Array.isArray(item) && item.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, normalise(item)]));
}
