import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** The file in `DATA_DIR` that proposed asks are put in. */
export const SUGGESTIONS_FILE = 'suggestions.yaml';

const HEAD = `# Asks that moderators proposed. Look at them with: npm run knowledge -- suggestions
`;

const SUGGESTIONS = z.array(
  z.strictObject({ fact: z.string(), ask: z.string(), asked: z.number().int().min(0) }),
);

/** An ask that a moderator proposes for a fact. */
export type ProposedAsk = z.infer<typeof SUGGESTIONS>[number];

/** Changes to the file, one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The proposed asks in a file; none where there is no such file.
 *
 * @throws Error that names the file where it holds something else.
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
    throw new Error(`${file} does not hold proposed asks; mend or delete it`, { cause: error });
  }
}

/** Replaces the proposed asks in a file, whole or not at all. */
export async function writeSuggestions(file: string, asks: readonly ProposedAsk[]): Promise<void> {
  const making = `${file}.new`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(making, HEAD + (asks.length === 0 ? '' : stringify(asks)));
  await rename(making, file);
}

/** Adds a proposed ask; one that is there already is counted anew. */
export function addSuggestion(file: string, proposed: ProposedAsk): Promise<void> {
  const add = turn.then(async () => {
    const others = (await readSuggestions(file)).filter(
      ({ fact, ask }) => fact !== proposed.fact || ask !== proposed.ask,
    );
    await writeSuggestions(file, [...others, proposed]);
  });
  turn = add.catch(() => {});
  return add;
}
