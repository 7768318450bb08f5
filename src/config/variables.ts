import { z } from 'zod';
import { encodeCredentials } from './database-url.ts';

/** pino's log levels, from least to most verbose. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Defaults for variables that are not set. */
export const DEFAULTS = {
  data: 'data',
  databaseConnections: 4,
  host: '127.0.0.1',
  playgroundPort: 8787,
  retentionDays: 30,
};

const PORT = z
  .string()
  .regex(/^\d+$/, 'is not a number')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'is not a port from 1 to 65535')
  .nullable();

/**
 * The variables in the order of the documents. `npm run docs` writes their descriptions to
 * `.env.example` and docs/operating.md.
 */
export const SCHEMA = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'contains whitespace; copy only the token')
    .nullable()
    .meta({
      description:
        'The bot’s token, from the Bot page of https://discord.com/developers/applications. It gives full control of the bot: keep it secret.',
      otherwise: 'none: the bot runs in a local Discord on this machine',
      secret: true,
    }),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'is not an http or https URL' })
    .nullable()
    .meta({
      description: 'Another base URL for Discord’s API, without the version, for tests.',
      otherwise: 'Discord’s own',
    }),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not an ID of 17 to 20 digits; copy it from the server’s menu in Discord',
    )
    .nullable()
    .meta({
      description:
        'The ID of a single server to register the commands on, where they appear at once; for trying it out.',
      otherwise: 'all servers',
    }),
  DISCORD_MESSAGE_CONTENT: z.enum(['on', 'off']).nullable().meta({
    description:
      'Whether to ask Discord for the privileged intent Message Content, with which the bot reads new forum posts that do not mention it, where a server has chosen so in `/settings`. Switch it on in the developer portal, too.',
    otherwise: '`off`',
  }),
  DISCORD_SHARDS: z.string().nullable().meta({
    description:
      'For a single process: `auto`, or how many shards it splits its servers into. A shard can have 2,500 servers at most.',
    otherwise: '`auto`: what Discord recommends',
  }),
  SHARDS: z.string().nullable().meta({
    description:
      'For several processes: which shards this one runs. `1/4` is the second of four processes, which share the shards evenly; `0-3` or `0,4` names them. Needs `SHARD_COUNT`, `DATABASE_URL` and `SECRET_KEY`.',
    otherwise: 'all',
  }),
  SHARD_COUNT: z.string().nullable().meta({
    description: 'For several processes: the number of shards in all of them, the same for each.',
    otherwise: 'none; it is needed with `SHARDS`',
  }),
  DISCORD_REST_LIMIT: z
    .string()
    .regex(/^\d+$/, 'is not a number of requests a second')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 10_000, 'is not from 1 to 10000 requests a second')
    .nullable()
    .meta({
      description:
        'How many requests a second this process may send to Discord, which allows 50 a bot unless it has granted more.',
      otherwise: '50, divided by the number of processes',
    }),
  KNOWLEDGE_DIR: z.string().nullable().meta({
    description: 'The folder with the articles and their facts.',
    otherwise: 'the `knowledge` folder shipped with Footnote',
  }),
  DATA_DIR: z
    .string()
    .nullable()
    .meta({
      description:
        'The folder for the bot’s memory (`memory.sqlite`), the secret that signs its buttons and hides who voted (`secret.key`), proposed asks (`suggestions.yaml`), the parsed knowledge (`knowledge.cache`, `asks.cache`) and the meaning of its texts (`vectors`).',
      otherwise: `\`${DEFAULTS.data}\``,
    }),
  DATABASE_URL: z
    .string()
    .transform(encodeCredentials)
    .pipe(
      z.url({
        protocol: /^postgres(?:ql)?$/,
        error:
          'is not a URL such as postgres://user:password@host/name; in .env, put it in quotes if it has a #',
      }),
    )
    .nullable()
    .meta({
      description:
        'A PostgreSQL database to use instead of `memory.sqlite`: `postgres://user:password@host:5432/name`. In `.env`, put it in quotes if it has a `#`.',
      otherwise: 'SQLite in `DATA_DIR`',
      secret: true,
    }),
  DATABASE_CONNECTIONS: z
    .string()
    .regex(/^\d+$/, 'is not a number of connections')
    .transform(Number)
    .refine((count) => count >= 2 && count <= 100, 'is not from 2 to 100 connections')
    .nullable()
    .meta({
      description:
        'How many connections this process keeps to PostgreSQL at most, besides the one that listens for changes of settings.',
      otherwise: `${DEFAULTS.databaseConnections}`,
    }),
  SECRET_KEY: z
    .string()
    .min(32, 'has fewer than 32 characters; use: openssl rand -base64 32')
    .nullable()
    .meta({
      description:
        'The secret to use instead of `secret.key`, at least 32 characters, for hosts where `DATA_DIR` does not survive a restart; `openssl rand -base64 32` generates one. Changing it invalidates the buttons under old answers and lets members vote again.',
      otherwise: 'generated in `DATA_DIR`',
      secret: true,
    }),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d+$/, 'is not a whole number of days')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'is not a number of days from 1 to 365')
    .nullable()
    .meta({
      description: 'How many days unanswered questions and votes are kept, 1 to 365.',
      otherwise: `${DEFAULTS.retentionDays}`,
    }),
  ENCODER: z.enum(['on', 'off'], { error: 'is neither on nor off' }).nullable().meta({
    description:
      'Whether questions are read by meaning, too: `on` or `off`. The encoder runs in a process of its own, which takes about 120 MB.',
    otherwise: '`on`',
  }),
  METRICS_PORT: PORT.meta({
    description: 'The port for `/healthz`, `/readyz` and `/metrics` (Prometheus).',
    otherwise: 'none',
  }),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host name or address')
    .nullable()
    .meta({
      description: 'The address to listen on. The metrics are readable by anyone who can reach it.',
      otherwise: `\`${DEFAULTS.host}\`, this machine only`,
    }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(', ')}` })
    .nullable()
    .meta({
      description: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
      otherwise: '`info`, or `warn` without a token',
    }),
  PLAYGROUND_PORT: PORT.meta({
    description: 'Without a token: the port for the local Discord’s page, or the next free one.',
    otherwise: `${DEFAULTS.playgroundPort}`,
  }),
});

/** A variable's documentation, in Markdown. */
export interface VariableInfo {
  name: string;
  description: string;
  /** What applies when it is not set. */
  otherwise: string;
  /** Whether its value must never be printed. */
  isSecret: boolean;
}

/** Lists the variables of a schema. */
export function listVariables(schema: z.ZodObject): VariableInfo[] {
  return Object.entries(schema.shape).map(([name, variable]) => {
    const { description = '', otherwise, secret } = (variable as z.ZodType).meta() ?? {};
    return { name, description, otherwise: String(otherwise), isSecret: secret === true };
  });
}

/** All variables read by `loadConfig`. */
export const VARIABLES: readonly VariableInfo[] = listVariables(SCHEMA);
