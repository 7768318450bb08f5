import { type Client, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/** The result of {@link publishCommands}. */
export type Publication = 'unchanged' | 'published';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

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
  const { rest, application } = client;
  const route =
    guild === null
      ? Routes.applicationCommands(application.id)
      : Routes.applicationGuildCommands(application.id, guild);
  // A command of one server has no reach of its own: Discord refuses or drops it.
  const wanted = guild === null ? commands : commands.map(withoutReach);
  const present = (await rest.get(route)) as CommandBody[];
  const strip = guild === null ? (command: CommandBody) => command : withoutReach;
  if (fingerprint(present.map(strip)) === fingerprint(wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'published';
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
