import { DiscordAPIError, HTTPError } from 'discord.js';
import pino, { type Logger, type LoggerOptions } from 'pino';

/** Standard output is for the results of commands. */
const STANDARD_ERROR = 2;

/** Makes a logger that writes JSON lines to standard error. */
export function makeLogger(level: NonNullable<LoggerOptions['level']>): Logger {
  return pino({ level, serializers: { err: describeError } }, pino.destination(STANDARD_ERROR));
}

/**
 * Serialises an error for the log. Errors of discord.js carry the request with an interaction's token
 * (in its URL) and the message (in its body): both are left out.
 */
export function describeError(error: unknown): unknown {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { name, message, method, status, stack } = error;
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    return { type: name, message, code, method, status, stack };
  }
  return error instanceof Error ? pino.stdSerializers.err(error) : error;
}
