import { resolve } from 'node:path';
import type { z } from 'zod';
import { ConfigError } from './config/config-error.ts';
import { planShards, type ShardPlan } from './config/shards.ts';
import { DEFAULTS, type LOG_LEVELS, listVariables, SCHEMA } from './config/variables.ts';

export { ConfigError } from './config/config-error.ts';
export type { ShardPlan } from './config/shards.ts';

/** The operator's settings, parsed and validated. */
export interface Config {
  /** The bot's token; `null` if not set (yet). */
  token: string | null;
  /** Base URL of Discord's API without the version; `null` for Discord's own. */
  api: string | null;
  /** The server to register the commands on; `null` for all servers. */
  guild: string | null;
  /** Whether to ask for the privileged intent Message Content. */
  messageContent: boolean;
  /** The shards that this process runs. */
  shards: ShardPlan;
  /** How many requests a second this process may send to Discord. */
  restLimit: number;
  /** Absolute path of the knowledge folder. */
  knowledge: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Absolute path of the folder for the memory, the secret and the suggestions. */
  data: string;
  /** URL of the PostgreSQL database that stores the memory; `null` for SQLite in `data`. */
  database: string | null;
  /** How many connections to PostgreSQL are kept at most. */
  databaseConnections: number;
  /** The secret that the keys are derived from; `null` for the one in `data`. */
  secret: string | null;
  /** How long questions and votes are kept, in days. */
  retentionDays: number;
  /** Where `/healthz`, `/readyz` and `/metrics` are served; `null` for not at all. */
  status: { host: string; port: number } | null;
  /** The first port to try for the local Discord, which runs without a token. */
  playgroundPort: number;
  /** Whether questions are read by meaning, too. */
  encoder: 'on' | 'off';
}

/** Requests a second that Discord allows a bot. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const GLOBAL_REST_LIMIT = 50;

/** The knowledge shipped with Footnote. */
const DEFAULT_KNOWLEDGE = resolve(import.meta.dirname, '..', 'knowledge');

/**
 * Parses the configuration. An empty variable counts as not set, as in a copy of `.env.example`.
 *
 * @param env the environment, such as `process.env`.
 * @throws ConfigError listing every mistake.
 */
export function loadConfig(env: Environment): Config {
  const given = (name: string) => env[name]?.trim() || null;
  const shards = planShards({
    DISCORD_SHARDS: given('DISCORD_SHARDS'),
    SHARDS: given('SHARDS'),
    SHARD_COUNT: given('SHARD_COUNT'),
  });
  const wrong = typeof shards === 'string' ? [shards] : listUnshared(shards, given);
  const values = parseVariables(SCHEMA, env, [...listUnknownNames(env), ...wrong]);
  // Not reached: it is among what is wrong.
  if (typeof shards === 'string') throw new ConfigError([shards]);
  return {
    token: values.DISCORD_TOKEN,
    // discord.js appends "/v10/…".
    api: values.DISCORD_API?.replace(/(?<!\/)\/+$/, '') ?? null,
    guild: values.DISCORD_GUILD_ID,
    messageContent: values.DISCORD_MESSAGE_CONTENT === 'on',
    shards,
    restLimit:
      values.DISCORD_REST_LIMIT ?? Math.max(1, Math.floor(GLOBAL_REST_LIMIT / shards.processes)),
    knowledge: values.KNOWLEDGE_DIR === null ? DEFAULT_KNOWLEDGE : resolve(values.KNOWLEDGE_DIR),
    // Without a token the operator is trying it out and reads the terminal, not the log.
    logLevel: values.LOG_LEVEL ?? (values.DISCORD_TOKEN === null ? 'warn' : 'info'),
    data: resolve(values.DATA_DIR ?? DEFAULTS.data),
    database: values.DATABASE_URL,
    databaseConnections: values.DATABASE_CONNECTIONS ?? DEFAULTS.databaseConnections,
    secret: values.SECRET_KEY,
    retentionDays: values.RETENTION_DAYS ?? DEFAULTS.retentionDays,
    status:
      values.METRICS_PORT === null
        ? null
        : { host: values.METRICS_HOST ?? DEFAULTS.host, port: values.METRICS_PORT },
    playgroundPort: values.PLAYGROUND_PORT ?? DEFAULTS.playgroundPort,
    encoder: values.ENCODER ?? 'on',
  };
}

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the variables of a schema.
 *
 * @param others mistakes that are known already.
 * @throws ConfigError listing every mistake.
 */
export function parseVariables<T extends z.ZodObject>(
  schema: T,
  env: Environment,
  others: readonly string[] = [],
): z.infer<T> {
  const given = Object.keys(schema.shape).map((name) => [name, env[name]?.trim() || null]);
  const { success, data, error } = schema.safeParse(Object.fromEntries(given));
  if (success && others.length === 0) return data;
  const secrets = new Set(listVariables(schema).flatMap((one) => (one.isSecret ? one.name : [])));
  const mistakes = (error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0]);
    return secrets.has(name) ? `${name} ${message}` : `${name}: "${env[name]}" ${message}`;
  });
  throw new ConfigError([...mistakes, ...others]);
}

/** What several processes have to share and is not set, or is set and cannot be. */
function listUnshared(
  { processes }: ShardPlan,
  given: (name: string) => string | null,
): readonly string[] {
  if (processes === 1) return [];
  const wrong: string[] = [];
  if (given('DATABASE_URL') === null)
    wrong.push(
      'DATABASE_URL is not set, but SHARDS names one of several processes: they need a PostgreSQL database in common, as memory.sqlite belongs to one process',
    );
  if (given('SECRET_KEY') === null)
    wrong.push(
      'SECRET_KEY is not set, but SHARDS names one of several processes: without the same secret, one does not accept the buttons of another',
    );
  if (given('DISCORD_GUILD_ID') !== null)
    wrong.push(
      'DISCORD_GUILD_ID is set, but SHARDS names one of several processes: try commands out with a single one',
    );
  return wrong;
}

/** Names like `DISCORD_TOKN`, which would otherwise be taken for not set. */
function listUnknownNames(env: Environment): string[] {
  const known = Object.keys(SCHEMA.shape).filter((name) => name.startsWith('DISCORD_'));
  return Object.keys(env)
    .filter((name) => name.startsWith('DISCORD_') && !known.includes(name))
    .map((name) => `${name} is not a setting; there are ${known.join(', ')}`);
}
