import { relative } from 'node:path';
import { loadConfig } from '../config.ts';

/** Returns the configured knowledge folder, relative to the working directory if it is inside it. */
export function defaultKnowledgeFolder(): string {
  const { knowledge } = loadConfig(process.env);
  const path = relative(process.cwd(), knowledge);
  return path === '' || path.startsWith('..') ? knowledge : path;
}
