/** Documents with questions, and what curators made of them: drafts, or facts with asks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { draftFile } from '../evaluate/drafted-knowledge.ts';

/** A folder of a document. */
export interface PolicyDocument {
  /** `corpus/document`, as `training/` names it. */
  name: string;
  folder: string;
}

/** Lists the documents of a folder: its folders with a `document.md`, by name. */
export function listDocuments(corpus: string): PolicyDocument[] {
  return readdirSync(corpus)
    .sort()
    .map((document) => ({
      name: `${corpus.replace(/\/+$/, '').split('/').at(-1)}/${document}`,
      folder: join(corpus, document),
    }))
    .filter(({ folder }) => existsSync(join(folder, 'document.md')));
}

/** Reads `<name>.jsonl` of a document. @throws ZodError if a line has another form. */
export function readLines<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

const CURATED = z.object({
  /** The number of the passage, from 1, in the order in which the product cuts the document. */
  id: z.int().positive(),
  /** Absent where it is the passage as it stands. */
  statement: z.string().optional(),
  /** The best first. */
  asks: z.array(z.string()),
});

/**
 * Loads a document as drafts, or with facts that a curator wrote.
 *
 * @param asks 0 for drafts; else how many asks of each fact are used.
 * @param curated a folder of folders with `facts.jsonl`, by the document's own name.
 * @returns `null` if the document has no curated facts.
 */
export async function loadDocument(
  { name, folder }: PolicyDocument,
  asks: number,
  curated: string | undefined,
): Promise<Knowledge | null> {
  const drafted = await draftFile(join(folder, 'document.md'), name);
  if (asks === 0) return drafted;
  const facts = readLines(join(curated ?? '', name.split('/').at(-1) ?? ''), 'facts', CURATED);
  if (facts.length === 0) return null;
  const passages = drafted.articles.flatMap(({ slug, paragraphs }) =>
    paragraphs.flatMap(({ sentences }, paragraph) =>
      sentences.map((_, sentence) => `${slug} ${paragraph + 1} ${sentence + 1}`),
    ),
  );
  const byPlace = new Map(
    drafted.facts.map((fact) => [`${fact.article.slug} ${fact.paragraph} ${fact.sentence}`, fact]),
  );
  const written = facts.flatMap(({ id, statement, asks: all }): Fact[] => {
    const draft = byPlace.get(passages[id - 1] ?? '');
    if (draft === undefined) return [];
    return [
      { ...draft, statement: statement ?? draft.quote, asks: all.slice(0, asks), draft: false },
    ];
  });
  return { ...drafted, facts: written };
}
