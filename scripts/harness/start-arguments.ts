import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Returns the arguments that `npm start` passes to Node.js. */
export function readStartArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1, -1);
}
