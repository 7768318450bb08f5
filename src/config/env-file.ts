import { existsSync, readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { ConfigError } from './config-error.ts';

/** An assignment as dotenv reads it; a value in quotes may have several lines. */
const ASSIGNMENT =
  /^[^\S\r\n]*(?:export[^\S\r\n]+)?[\w.-]+[^\S\r\n]*(?:=|:[^\S\r\n])[^\S\r\n]*(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`)?[^\r\n]*$/gmu;

/**
 * Reads `.env` in the working directory, if there is one, into the environment. What is set there already stays.
 *
 * @param path another file, for tests.
 * @throws ConfigError naming each line that is no assignment. It is not repeated, since it may hold a secret.
 */
export function readEnvFile(path = '.env', env: NodeJS.ProcessEnv = process.env): void {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  // Assignments are blanked out with their line breaks kept, so that lines keep their numbers.
  const rest = text.replace(ASSIGNMENT, (found) => found.replace(/[^\n]/gu, ''));
  const wrong = rest.split('\n').flatMap((line, i) => (/^\s*(?:#|$)/u.test(line) ? [] : [i + 1]));
  if (wrong.length > 0)
    throw new ConfigError(
      wrong.map(
        (line) =>
          `${path}, line ${line}, is no assignment; write NAME=value, or # before a comment`,
      ),
    );
  populate(env as Record<string, string>, parse(text));
}
