import { z } from 'zod';

/** How much is logged, from little to much; the levels of pino. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What holds where a variable is not set. */
export const DEFAULT = {
  data: 'data',
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
 * The variables, in the order of the documents. Their descriptions are what `.env.example` and
 * docs/operating.md say of them; `npm run docs` writes both anew.
 */
export const SCHEMA = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'has blanks in it; copy the token alone')
    .nullable()
    .meta({
      description:
        'The bot’s token, from the Bot page of https://discord.com/developers/applications. Whoever has it is the bot: keep it to yourself.',
      otherwise: 'none: the bot runs in a Discord on this machine',
      secret: true,
    }),
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .nullable()
    .meta({
      description: 'Another address of Discord’s API, without the version, for tests.',
      otherwise: 'Discord’s own',
    }),
  DISCORD_GUILD_ID: z
    .string()
    .regex(
      /^\d{17,20}$/,
      'is not an id of 17 to 20 digits; copy it from the server’s menu in Discord',
    )
    .nullable()
    .meta({
      description:
        'The id of one server to register the commands on, where they appear at once; for trying it out.',
      otherwise: 'everywhere',
    }),
  KNOWLEDGE_DIR: z.string().nullable().meta({
    description: 'The folder with the articles and their facts.',
    otherwise: 'the folder `knowledge` that comes with Footnote',
  }),
  DATA_DIR: z
    .string()
    .nullable()
    .meta({
      description:
        'The folder of what the bot remembers (`memory.sqlite`), of the secret that signs its buttons and hides who voted (`secret.key`), of proposed asks (`suggestions.yaml`), and of the knowledge as it was read (`knowledge.cache`, `asks.cache`).',
      otherwise: `\`${DEFAULT.data}\``,
    }),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'is not an address such as postgres://user:password@host/name',
    })
    .nullable()
    .meta({
      description:
        'A PostgreSQL database in place of `memory.sqlite`: `postgres://user:password@host:5432/name`.',
      otherwise: 'SQLite in `DATA_DIR`',
      secret: true,
    }),
  SECRET_KEY: z
    .string()
    .min(32, 'has fewer than 32 characters; use: openssl rand -base64 32')
    .nullable()
    .meta({
      description:
        'The secret in place of `secret.key`, 32 characters or more, for where `DATA_DIR` does not outlive a restart; `openssl rand -base64 32` makes one. With another one, buttons under old answers are refused, and who has voted may vote again.',
      otherwise: 'made in `DATA_DIR`',
      secret: true,
    }),
  RETENTION_DAYS: z
    .string()
    .regex(/^\d+$/, 'is not a whole number of days')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'is not a number of days from 1 to 365')
    .nullable()
    .meta({
      description: 'For how many days questions without an answer and votes are kept, 1 to 365.',
      otherwise: `${DEFAULT.retentionDays}`,
    }),
  METRICS_PORT: PORT.meta({
    description: 'A port for `/healthz`, `/readyz` and `/metrics` (Prometheus).',
    otherwise: 'none',
  }),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'is not a host’s name or address')
    .nullable()
    .meta({
      description: 'The address that port is on. Whoever reaches it reads the numbers.',
      otherwise: `\`${DEFAULT.host}\`, this machine alone`,
    }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}` })
    .nullable()
    .meta({
      description: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
      otherwise: '`info`; without a token `warn`',
    }),
  PLAYGROUND_PORT: PORT.meta({
    description:
      'Without a token: the port of the local Discord’s page on this machine, or the next free one.',
    otherwise: `${DEFAULT.playgroundPort}`,
  }),
});

/** The name of a variable. */
export type Variable = keyof typeof SCHEMA.shape;

/** What is said of a variable, in Markdown. */
export interface VariableInfo {
  name: string;
  description: string;
  /** What holds where it is not set. */
  otherwise: string;
  /** What it holds is never repeated. */
  isSecret: boolean;
}

/** Every variable that `loadConfig` reads. */
export const VARIABLES: readonly VariableInfo[] = Object.entries(SCHEMA.shape).map(
  ([name, schema]) => {
    const { description = '', otherwise, secret } = schema.meta() ?? {};
    return { name, description, otherwise: String(otherwise), isSecret: secret === true };
  },
);
