import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads a script's options from the command line. Where one is wrong, or with `--help`, it prints which options there are
 * and ends the process, with status 2 or 0.
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const options = Object.entries(config.options ?? {}).map(([name, { type }]) =>
    type === 'string' ? `--${name} VALUE` : `--${name}`,
  );
  const list = `Options: ${options.join(', ') || 'none'}.`;
  if (process.argv.includes('--help')) {
    console.log(list);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message.split('. ')[0]}. ${list}`);
    process.exit(2);
  }
}
