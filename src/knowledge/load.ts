import type { Knowledge } from './knowledge.ts';
import { KnowledgeError } from './problem.ts';
import { type ReadOptions, readKnowledge } from './read.ts';

/**
 * Loads a knowledge folder as a whole or not at all. Files are read asynchronously one by one, so that a
 * running bot keeps answering during a reload.
 *
 * @param directory A relative path is relative to the working directory.
 * @throws {KnowledgeError} With all problems, also if the folder is missing or cannot be read.
 */
export async function loadKnowledge(
  directory: string,
  options: ReadOptions = {},
): Promise<Knowledge> {
  const { knowledge, problems } = await readKnowledge(directory, options);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}
