import { resolve } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the operator sets, read and checked. */
export interface Config {
  /** The bot's token; `null` where there is none (yet). */
  token: string | null;
  /** Address of Discord's API without version; `null` for Discord's own. */
  api: string | null;
  /** The server to register the commands on; `null` for everywhere. */
  guild: string | null;
  /** The knowledge folder, as an absolute path. */
  knowledge: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The folder of the memory, the secret and the suggestions, as an absolute path. */
  data: string;
  /** Address of the PostgreSQL database that keeps the memory; `null` for SQLite in `data`. */
  database: string | null;
  /** What the keys are made of; `null` for the secret in `data`. */
  secret: string | null;
  /** How long questions and votes are kept, in days. */
  retentionDays: number;
  /** Where `/healthz`, `/readyz` and `/metrics` are served; `null` for nowhere. */
  status: { host: string; port: number } | null;
  /** The first port to try for the local Discord, where there is no token. */
  playgroundPort: number;
}

/** The configuration cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Every mistake: the variable, its value and what is wrong with it; never a secret. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** The knowledge that comes with Footnote. */
const DEFAULT_KNOWLEDGE = resolve(import.meta.dirname, '..', 'knowledge');

const PORT = z
  .string()
  .regex(/^\d+$/, 'is not a number')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'is not a port from 1 to 65535')
  .nullable();

const SCHEMA = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'has blanks in it; copy the token alone').nullable(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).nullable(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not an id of 17 to 20 digits; copy it from the server’s menu in Discord',
    )
    .nullable(),
  KNOWLEDGE_DIR: z.string().nullable(),
  PLAYGROUND_PORT: PORT,
  METRICS_PORT: PORT,
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host’s name or address')
    .nullable(),
  DATA_DIR: z.string().nullable(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'is not an address such as postgres://user:password@host/name',
    })
    .nullable(),
  SECRET_KEY: z
    .string()
    .min(32, 'has fewer than 32 characters; use: openssl rand -base64 32')
    .nullable(),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d+$/, 'is not a whole number of days')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'is not a number of days from 1 to 365')
    .nullable(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}` }).nullable(),
});

type Variable = keyof typeof SCHEMA.shape;

/**
 * Reads the configuration. A variable that is empty counts as not set, as in a copy of `.env.example`.
 *
 * @param env the environment, such as `process.env`.
 * @throws ConfigError with every mistake at once.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.keys(SCHEMA.shape).map((name) => [name, env[name]?.trim() || null]);
  const parsed = SCHEMA.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => describe(issue.path[0] as Variable, issue.message, env)),
    );
  }
  const values = parsed.data;
  return {
    token: values.DISCORD_TOKEN,
    // discord.js puts "/v10/…" behind it.
    api: values.DISCORD_API?.replace(/\/+$/, '') ?? null,
    guild: values.DISCORD_GUILD_ID,
    knowledge: values.KNOWLEDGE_DIR === null ? DEFAULT_KNOWLEDGE : resolve(values.KNOWLEDGE_DIR),
    // Whoever only tries it out reads the terminal, not the log.
    logLevel: values.LOG_LEVEL ?? (values.DISCORD_TOKEN === null ? 'warn' : 'info'),
    data: resolve(values.DATA_DIR ?? 'data'),
    database: values.DATABASE_URL,
    secret: values.SECRET_KEY,
    retentionDays: values.RETENTION_DAYS ?? 30,
    status:
      values.METRICS_PORT === null
        ? null
        : { host: values.METRICS_HOST ?? '127.0.0.1', port: values.METRICS_PORT },
    playgroundPort: values.PLAYGROUND_PORT ?? 8787,
  };
}

/** What they hold is not repeated. */
const SECRETS: readonly Variable[] = ['DISCORD_TOKEN', 'DATABASE_URL', 'SECRET_KEY'];

function describe(
  variable: Variable,
  message: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (SECRETS.includes(variable)) return `${variable} ${message}`;
  return `${variable}: "${env[variable]}" ${message}`;
}
