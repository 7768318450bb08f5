import type { Knowledge } from './knowledge.ts';
import { KnowledgeError } from './problem.ts';
import { type ReadOptions, readKnowledge } from './read.ts';

/**
 * Loads a knowledge folder, whole or not at all: whoever reloads keeps the old set when this throws.
 * It waits for each file in turn, so that a running bot goes on answering during a reload.
 *
 * @param directory - the folder; a relative path is relative to the working directory.
 * @param options - whether facts marked `draft: true` are loaded, too; they are not by default.
 * @throws KnowledgeError with every problem, also where the folder is missing or cannot be read.
 */
export async function loadKnowledge(
  directory: string,
  options: ReadOptions = {},
): Promise<Knowledge> {
  const { knowledge, problems } = await readKnowledge(directory, options);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}
