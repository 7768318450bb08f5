import type { Library } from '../../src/discord/library/library.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';
import { type Files, makeFolder } from '../knowledge/folder.ts';

/** Loads a library from the files of a knowledge folder, which goes when the test is over. */
export async function makeLibrary(files: Files): Promise<Library> {
  const knowledge = await loadKnowledge(makeFolder(files));
  return { knowledge, matcher: createAsyncMatcher(createMatcher(knowledge)) };
}
