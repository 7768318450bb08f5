/**
 * `npm run words`: writes the words that people write most, most common first, to `src/language/popular-words.txt`. They
 * come from the package `popular-english-words` (ISC), through its own interface.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './harness/script-options.ts';
import { listPopularWords } from './words/popular-words.ts';

readOptions({});
const path = join(import.meta.dirname, '..', 'src', 'language', 'popular-words.txt');
writeFileSync(path, listPopularWords());
