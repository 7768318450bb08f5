import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** The file in `DATA_DIR` that stores proposed asks. */
export const SUGGESTIONS_FILE = 'suggestions.yaml';

const HEADER = `# Asks proposed by moderators. Review them with: npm run knowledge -- suggestions
`;

const SUGGESTIONS = z.array(
  z.strictObject({
    fact: z.string(),
    ask: z.string(),
    asked: z.number().int().min(0),
    /** The server whose moderators proposed it; empty in files of earlier versions. */
    server: z.string().default(''),
    /** Milliseconds since 1970. */
    proposed: z.number().default(() => Date.now()),
  }),
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

/** Replaces the proposed asks in a file atomically; only its owner can read them. */
export async function writeSuggestions(file: string, asks: readonly ProposedAsk[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFileAtomic(file, HEADER + (asks.length === 0 ? '' : stringify(asks)), { mode: 0o600 });
}

/** Adds a proposed ask, replacing an earlier proposal of the same ask for the same fact. */
export function addSuggestion(file: string, proposed: ProposedAsk): Promise<void> {
  return change(file, (asks) => [
    ...asks.filter(({ fact, ask }) => fact !== proposed.fact || ask !== proposed.ask),
    proposed,
  ]);
}

/** Erases proposed asks. */
export function eraseSuggestions(
  file: string,
  isErased: (ask: ProposedAsk) => boolean,
): Promise<void> {
  return change(file, (asks) => (asks.length === 0 ? null : asks.filter((ask) => !isErased(ask))));
}

/** @param edit returns `null` to leave the file as it is. */
function change(file: string, edit: (asks: ProposedAsk[]) => ProposedAsk[] | null): Promise<void> {
  const done = lastChange.then(async () => {
    const asks = edit(await readSuggestions(file));
    if (asks !== null) await writeSuggestions(file, asks);
  });
  lastChange = done.catch(() => {});
  return done;
}
