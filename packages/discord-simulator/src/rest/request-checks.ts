import type { Application } from '../model/entities.ts';
import { createApiError, createFieldError } from '../protocol/api-error.ts';
import { isSnowflake } from '../protocol/snowflakes.ts';
import type { RestServices } from './route.ts';

/** @throws {DiscordError} 50041 for any version but 10 and 9. https://discord.com/developers/docs/reference#api-versioning */
export function checkVersion(path: string): void {
  const version = /^\/api\/v(\d+)(\/|$)/.exec(path)?.[1];
  if (version !== undefined && version !== '10' && version !== '9')
    throw createApiError('invalidApiVersion');
}

/** Returns the application whose bot token a request has; undefined when it has none. https://discord.com/developers/docs/reference#authentication */
export function findCaller(
  { store }: RestServices,
  header: string | undefined,
): Application | undefined {
  return header?.startsWith('Bot ') ? store.findApplicationByToken(header.slice(4)) : undefined;
}

/** @throws {DiscordError} 50035 for a malformed id. */
export function checkParams(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    if (!name.endsWith('_id') || value.startsWith('@') || isSnowflake(value)) continue;
    throw createFieldError([name], 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
  }
  return params;
}
