import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The question answered by the fact that changes. */
export const QUESTION = 'who is Thomas West?';

const STATEMENT =
  'Thomas West, reportedly at the meeting, is the Special U.S. Representative for Afghanistan';

/** A copy of the knowledge folder in which one fact's statement can be changed back and forth. */
export class KnowledgeCopy {
  readonly directory: string;
  readonly #file: string;
  #isChanged = false;

  constructor(directory: string) {
    this.directory = directory;
    cpSync(resolve('knowledge'), directory, { recursive: true });
    this.#file = join(directory, 'pakistan-us-talks', 'facts.yaml');
  }

  /** Changes the statement to its other wording and returns it. */
  change(): string {
    const [from, to] = this.#isChanged ? ['', '.'] : ['.', ''];
    const text = readFileSync(this.#file, 'utf8');
    const changed = text.replace(
      `statement: ${STATEMENT}${from}\n`,
      `statement: ${STATEMENT}${to}\n`,
    );
    if (changed === text)
      throw new Error(`${this.#file} does not hold the statement "${STATEMENT}"`);
    writeFileSync(this.#file, changed);
    this.#isChanged = !this.#isChanged;
    return `${STATEMENT}${to}`;
  }
}
