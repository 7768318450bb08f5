import { relative } from 'node:path';
import { loadConfig } from '../config.ts';

/** The knowledge folder as configured, relative to here where it is below here. */
export function defaultFolder(): string {
  const { knowledge } = loadConfig(process.env);
  const path = relative(process.cwd(), knowledge);
  return path === '' || path.startsWith('..') ? knowledge : path;
}
