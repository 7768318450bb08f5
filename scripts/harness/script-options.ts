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

/**
 * Reads an option that is a whole number from 1. Where it is not, it says so and ends the process with status 2: zero
 * cases would check nothing, and pass.
 */
export function readCount(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  return refuse(`--${name} must be a whole number from 1, not "${value}".`);
}

/**
 * Selects the items whose name contains a text, in any case; all for an empty text. Where there are none, it says which
 * names there are and ends the process with status 2.
 */
export function selectByName<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  only: string,
): Item[] {
  const selected = items.filter((item) => nameOf(item).toLowerCase().includes(only.toLowerCase()));
  if (selected.length > 0) return selected;
  return refuse(`--only "${only}" is none of: ${items.map(nameOf).join(', ')}.`);
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}
