import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../../cli/usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a verb.
 *
 * @throws UsageError with what is wrong and the verb's usage.
 */
export function parseVerb<T extends Options>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
