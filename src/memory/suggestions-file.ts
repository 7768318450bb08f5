import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** The file in `DATA_DIR` that stores proposed asks. */
export const SUGGESTIONS_FILE = 'suggestions.yaml';

const HEADER = `# Asks proposed by moderators. Review them with: npm run knowledge -- suggestions
`;

const SUGGESTIONS = z.array(
  z.strictObject({ fact: z.string(), ask: z.string(), asked: z.number().int().min(0) }),
);

/** An ask that a moderator proposed for a fact. */
export type ProposedAsk = z.infer<typeof SUGGESTIONS>[number];

/** The last change to the file; changes run one at a time. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Reads the proposed asks in a file; none if the file does not exist.
 *
 * @throws Error naming the file if its content is invalid.
 */
export async function readSuggestions(file: string): Promise<ProposedAsk[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    return SUGGESTIONS.parse(parse(text) ?? []);
  } catch (error) {
    throw new Error(`${file} does not hold proposed asks; fix or delete it`, { cause: error });
  }
}

/** Replaces the proposed asks in a file atomically. */
export async function writeSuggestions(file: string, asks: readonly ProposedAsk[]): Promise<void> {
  const temporary = `${file}.new`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(temporary, HEADER + (asks.length === 0 ? '' : stringify(asks)));
  await rename(temporary, file);
}

/** Adds a proposed ask, replacing an earlier proposal of the same ask for the same fact. */
export function addSuggestion(file: string, proposed: ProposedAsk): Promise<void> {
  const add = lastChange.then(async () => {
    const others = (await readSuggestions(file)).filter(
      ({ fact, ask }) => fact !== proposed.fact || ask !== proposed.ask,
    );
    await writeSuggestions(file, [...others, proposed]);
  });
  lastChange = add.catch(() => {});
  return add;
}
