import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What `npm start` gives to Node.js before the file. */
export function readStartArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1, -1);
}
