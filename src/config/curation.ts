/** The variables of `npm run knowledge -- suggest`. The bot does not read them: it never calls a model that writes. */
import { z } from 'zod';
import { ConfigError, type Environment, parseVariables } from '../config.ts';
import { listVariables, type VariableInfo } from './variables.ts';

const SCHEMA = z.object({
  CURATION_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is not an http or https URL such as http://127.0.0.1:11434/v1',
    })
    .refine((url) => !/^\w+:\/\/[^/?#]*@/.test(url), {
      error: 'has a user name or a password in it; use CURATION_API_KEY instead',
    })
    .nullable()
    .meta({
      description:
        'For curators only, the bot does not read it: the base URL of an OpenAI-compatible service that `npm run knowledge -- suggest` sends a document to, such as `http://127.0.0.1:11434/v1` for Ollama. It asks before it sends anything.',
      otherwise: 'none: asks are proposed by rules, and nothing is sent',
      // It may have a key in its query.
      secret: true,
    }),
  CURATION_API_KEY: z
    .string()
    .regex(/^[!-~]+$/, 'contains whitespace or special characters; copy only the key')
    .nullable()
    .meta({
      description: 'For curators only: the key of that service.',
      otherwise: 'none: local services need no key',
      secret: true,
    }),
  CURATION_MODEL: z.string().nullable().meta({
    description: 'For curators only: the name of the model, as that service calls it.',
    otherwise: 'none; it is needed with `CURATION_API_URL`',
  }),
});

/** A service that writes proposals. */
export interface Endpoint {
  /** The full address of its chat completions. */
  url: URL;
  /** `null` if it needs none. */
  key: string | null;
  model: string;
}

/**
 * Parses the variables; `null` if no service is set.
 *
 * @throws ConfigError listing every mistake.
 */
export function loadEndpoint(env: Environment): Endpoint | null {
  const {
    CURATION_API_URL: base,
    CURATION_API_KEY: key,
    CURATION_MODEL: model,
  } = parseVariables(SCHEMA, env);
  if (base === null) return null;
  if (model === null)
    throw new ConfigError(['CURATION_MODEL is not set; name a model of CURATION_API_URL']);
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/(?<!\/)\/+$/, '')}/chat/completions`;
  return { url, key, model };
}

/** All variables read by `loadEndpoint`. */
export const CURATION_VARIABLES: readonly VariableInfo[] = listVariables(SCHEMA);
