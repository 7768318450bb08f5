import type { DiscordAPIError, HTTPError } from 'discord.js';
import pino, { type Logger, type LoggerOptions } from 'pino';

/** Standard output is for the results of commands. */
const STANDARD_ERROR = 2;

/** The longest text and the most entries of a list that a line repeats; what comes from elsewhere has no limits. */
const TEXT_LIMIT = 4_000;
const LIST_LIMIT = 50;

/** How lines are made: bounded, and without what is private in errors. */
export const LOG_OPTIONS: LoggerOptions = {
  serializers: { err: (error) => shorten(describeError(error)) },
  formatters: { log: (line) => shorten(line) as Record<string, unknown> },
};

/**
 * Makes a logger that writes JSON lines to standard error.
 *
 * @param fields of every line, such as the shards of one of several processes.
 */
export function makeLogger(
  level: NonNullable<LoggerOptions['level']>,
  fields: Readonly<Record<string, string>> = {},
): Logger {
  return pino({ level, ...LOG_OPTIONS }, pino.destination(STANDARD_ERROR)).child(fields);
}

/** Shortens long texts and lists in a value; errors are left to their serializer. */
function shorten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string' && value.length > TEXT_LIMIT)
    return `${value.slice(0, TEXT_LIMIT)}… (${value.length} characters)`;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth > 4) return '…';
  if (Array.isArray(value)) {
    const shown = value.slice(0, LIST_LIMIT).map((one) => shorten(one, depth + 1));
    return value.length > LIST_LIMIT ? [...shown, `… (${value.length} entries)`] : shown;
  }
  const entries = Object.entries(value).slice(0, LIST_LIMIT);
  return Object.fromEntries(entries.map(([key, one]) => [key, shorten(one, depth + 1)]));
}

/**
 * Serialises an error for the log. Errors of discord.js carry the request with an interaction's token
 * (in its URL) and the message (in its body): both are left out.
 */
function describeError(error: unknown): unknown {
  // Recognised by their fields: the classes would load discord.js, which a start does not need that early.
  if (error instanceof Error && 'requestBody' in error) {
    const { name, message, method, status, stack } = error as DiscordAPIError | HTTPError;
    const code = 'code' in error ? error.code : undefined;
    return { type: name, message, code, method, status, stack };
  }
  return error instanceof Error ? pino.stdSerializers.err(error) : error;
}
