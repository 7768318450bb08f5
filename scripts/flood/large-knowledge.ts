/** Knowledge of any size, which loads as it is. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FACTS_PER_DOCUMENT = 1_000;
const OFFICES = ['harbour', 'museum', 'library', 'market', 'ferry', 'garden', 'archive', 'school'];
const THINGS = ['permits', 'deposits', 'keys', 'invoices', 'complaints', 'parcels', 'tickets'];
const OPENINGS = ['', 'Hello, ', 'I would like to know: ', 'Can anyone tell me, '];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const at = (list: readonly string[], i: number) => list[i % list.length] as string;

/**
 * Writes a knowledge folder of documents with twenty asks a fact.
 *
 * @param size facts of a document.
 * @returns the folder, and a way to change a statement in every document.
 */
export function writeLargeKnowledge(
  count: number,
  size = FACTS_PER_DOCUMENT,
): { folder: string; change(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-knowledge-'));
  const documents = Array.from({ length: Math.ceil(count / size) }, (_, number) => {
    const path = join(folder, `rules-${number}`);
    const first = number * size;
    const length = Math.min(size, count - first);
    return { path, facts: Array.from({ length }, (_, i) => first + i) };
  });
  writeFileSync(join(folder, 'topics.yaml'), 'offices: Offices\n');
  for (const { path, facts } of documents) {
    mkdirSync(path);
    const text = facts.map(sentenceOf).join('\n\n');
    writeFileSync(
      join(path, 'document.md'),
      `---\ntitle: Rules from ${facts[0]}\nlanguage: en\n---\n\n# Offices\n\n${text}\n`,
    );
    writeFileSync(join(path, 'facts.yaml'), facts.map((i) => describeFact(i, '')).join(''));
  }
  return {
    folder,
    change() {
      for (const { path, facts } of documents) {
        const text = facts.map((i, at) => describeFact(i, at === 0 ? ', by rule' : '')).join('');
        writeFileSync(join(path, 'facts.yaml'), text);
      }
    },
  };
}

const officeOf = (i: number) => `${at(OFFICES, i)} office ${i + 1}`;
const thingsOf = (i: number) => at(THINGS, Math.floor(i / OFFICES.length));
const sentenceOf = (i: number) =>
  `The ${officeOf(i)} takes ${thingsOf(i)} at desk ${i + 500} on ${at(DAYS, i)}.`;

function describeFact(i: number, addition: string): string {
  const [office, things] = [officeOf(i), thingsOf(i)];
  return `- id: office-${i + 1}
  statement: ${sentenceOf(i).slice(0, -1)}${addition}.
  quote: ${sentenceOf(i)}
  topics: [offices]
  certainty: stated
  asks:
${OPENINGS.flatMap((opening) => listAsks(office, things).map((ask) => `    - "${opening}${ask}"`)).join('\n')}
`;
}

const listAsks = (office: string, things: string) => [
  `when does the ${office} take ${things}?`,
  `which desk of the ${office} takes ${things}?`,
  `where do I hand in ${things} for the ${office}?`,
  `${things} ${office}`,
  `on what day is the ${office} open for ${things}?`,
];

/** Questions about as many of the facts. */
export function listLargeQuestions(count: number): string[] {
  return Array.from({ length: 300 }, (_, k) => {
    const i = (k * 7_919) % count;
    return `so at which desk does the ${officeOf(i)} take ${thingsOf(i)}?`;
  });
}
