import { DiscordAPIError, HTTPError } from 'discord.js';
import pino, { type Logger, type LoggerOptions } from 'pino';

/** Standard error: standard output belongs to what a command prints. */
const STANDARD_ERROR = 2;

/** A log of JSON lines on standard error. */
export function makeLogger(level: NonNullable<LoggerOptions['level']>): Logger {
  return pino({ level, serializers: { err: describeError } }, pino.destination(STANDARD_ERROR));
}

/**
 * What a log line says of an error. Errors of discord.js carry the request, and with it the token of an
 * interaction (in its address) and what was said (in its body): both are left out.
 */
export function describeError(error: unknown): unknown {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { name, message, method, status, stack } = error;
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    return { type: name, message, code, method, status, stack };
  }
  return error instanceof Error ? pino.stdSerializers.err(error) : error;
}
