import { existsSync, readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { ConfigError } from './config-error.ts';

/** An assignment as dotenv reads it, up to its value. */
const ASSIGNMENT = /^\s*(?:export\s+)?[\w.-]+\s*(?:=|:\s)/u;

/**
 * Reads `.env` in the working directory, if there is one, into the environment. What is set there already stays.
 *
 * @param path another file, for tests.
 * @throws ConfigError naming each line that is no assignment. It is not repeated, since it may hold a secret.
 */
export function readEnvFile(path = '.env', env: NodeJS.ProcessEnv = process.env): void {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const wrong = findOtherLines(text.split(/\r?\n/u));
  if (wrong.length > 0)
    throw new ConfigError(
      wrong.map(
        (line) =>
          `${path}, line ${line}, is no assignment; write NAME=value, or # before a comment`,
      ),
    );
  populate(env as Record<string, string>, parse(text));
}

/** Returns the numbers, from 1, of lines that are neither assignments nor comments; values in quotes may have several lines. */
function findOtherLines(lines: readonly string[]): number[] {
  const wrong: number[] = [];
  let quote: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (quote !== null) {
      if (line.includes(quote)) quote = null;
      continue;
    }
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const name = ASSIGNMENT.exec(line)?.[0];
    if (name === undefined) {
      wrong.push(i + 1);
      continue;
    }
    const value = line.slice(name.length).trimStart();
    const [opening = ''] = value;
    if (/['"`]/u.test(opening) && !value.slice(1).includes(opening)) quote = opening;
  }
  return wrong;
}
