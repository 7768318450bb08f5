import { type Client, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/** What {@link publishCommands} did. */
export type Publication = 'unchanged' | 'published';

type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/**
 * Registers the commands with Discord, all at once, but only where Discord has others: it counts what
 * is created per day. https://discord.com/developers/docs/interactions/application-commands
 *
 * @param guild a server's id to register them there alone, `null` for everywhere.
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
  // Where a command can be used is settled for a command of one server; Discord refuses or drops it.
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

// Fields that Discord adds, and what it says where we say nothing.
const OWN_FIELDS = ['id', 'application_id', 'guild_id', 'version', 'dm_permission', 'handler'];
const DEFAULTS: Record<string, unknown> = {
  type: 1,
  description: '',
  required: false,
  autocomplete: false,
  nsfw: false,
};

/** The same text for two lists of commands that mean the same to Discord. */
function fingerprint(commands: readonly CommandBody[]): string {
  const lines = commands.map((command) => {
    const own = Object.entries(command).filter(([key]) => !OWN_FIELDS.includes(key));
    return JSON.stringify(normalise(Object.fromEntries(own)));
  });
  return lines.sort().join('\n');
}

/** Sorts the keys and leaves out what is the default, down to the options of options. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, held]) => held !== null && held !== undefined && held !== DEFAULTS[key])
    .filter(([, held]) => !(Array.isArray(held) && held.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, normalise(held)]));
}
