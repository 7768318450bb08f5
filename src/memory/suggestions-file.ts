import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** The file in `DATA_DIR` that stores proposed asks. */
export const SUGGESTIONS_FILE = 'suggestions.yaml';

const HEADER = `# Asks that moderators proposed, and what "knowledge -- suggest" did. Review them with: npm run knowledge -- suggestions
`;

const PROPOSED_ASK = z.strictObject({
  fact: z.string(),
  ask: z.string(),
  asked: z.number().int().min(0),
  /** The server whose moderators proposed it; empty in files of earlier versions. */
  server: z.string().default(''),
  /** Milliseconds since 1970. */
  proposed: z.number().default(() => Date.now()),
});
const SUGGESTIONS = z.array(
  z.union([
    PROPOSED_ASK,
    z.strictObject({ fact: z.string(), ask: z.string() }),
    z.strictObject({ fact: z.string(), statement: z.string() }),
  ]),
);

/** An ask that a moderator proposed for a fact. */
export type ProposedAsk = z.infer<typeof PROPOSED_ASK>;

/** An ask that a moderator or `knowledge suggest` proposed for a fact, or a statement for a draft. */
export type Suggestion = z.infer<typeof SUGGESTIONS>[number];

/** The last change to the file; changes run one at a time. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Reads the suggestions in a file; none if the file does not exist.
 *
 * @throws Error naming the file if its content is invalid.
 */
export async function readSuggestions(file: string): Promise<Suggestion[]> {
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
    throw new Error(`${file} does not hold proposed asks and statements; fix or delete it`, {
      cause: error,
    });
  }
}

/** Replaces the suggestions in a file atomically; only its owner can read them. */
export async function writeSuggestions(
  file: string,
  suggestions: readonly Suggestion[],
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const list = suggestions.length === 0 ? '' : stringify(suggestions);
  await writeFileAtomic(file, HEADER + list, { mode: 0o600 });
}

/** Adds suggestions. One replaces an earlier one of the same ask, or of a statement, for the same fact. */
export function addSuggestions(file: string, added: readonly Suggestion[]): Promise<void> {
  const keys = new Set(added.map(keyOf));
  return change(file, (before) => [...before.filter((one) => !keys.has(keyOf(one))), ...added]);
}

const keyOf = (one: Suggestion): string =>
  JSON.stringify([one.fact, 'ask' in one ? one.ask : null]);

/** Erases asks that moderators proposed. */
export function eraseSuggestions(
  file: string,
  isErased: (ask: ProposedAsk) => boolean,
): Promise<void> {
  return change(file, (before) =>
    before.length === 0 ? null : before.filter((one) => !('asked' in one && isErased(one))),
  );
}

/** @param edit returns `null` to leave the file as it is. */
function change(
  file: string,
  edit: (suggestions: Suggestion[]) => Suggestion[] | null,
): Promise<void> {
  const done = lastChange.then(async () => {
    const suggestions = edit(await readSuggestions(file));
    if (suggestions !== null) await writeSuggestions(file, suggestions);
  });
  lastChange = done.catch(() => {});
  return done;
}
