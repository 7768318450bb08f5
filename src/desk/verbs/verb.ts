import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';
import type { Output } from '../output.ts';

/** A subcommand of `npm run knowledge`. */
export interface Verb {
  /** The help text. */
  usage: string;
  /** Runs the verb and returns the exit status. */
  run(argv: string[], output: Output): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Parses a verb's arguments.
 *
 * @throws UsageError with the problem and the verb's usage.
 */
export function parseVerbArguments<T extends Options>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
