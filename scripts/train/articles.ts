/** Articles with questions, for measuring and for training on sentences that nobody has curated. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Output } from '../../src/desk/output.ts';
import { addVerb } from '../../src/desk/verbs/add.ts';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const schema = z.array(
  z.object({
    title: z.string(),
    paragraphs: z.array(z.string()),
    /** In reading order. */
    sentences: z.array(z.string()),
    questions: z.array(
      z.object({
        question: z.string(),
        /** Which sentences hold the answer, from 0; empty where none does. */
        gold: z.array(z.number().int()),
        answerable: z.boolean(),
      }),
    ),
  }),
);

type ArticleData = z.infer<typeof schema>[number];

/** A question with the facts that answer it; none where the article does not. */
export interface ArticleQuestion {
  question: string;
  answerable: boolean;
  right: ReadonlySet<Fact>;
}

/** An article as the curator's context drafts it, with questions about it. */
export interface QuestionedArticle {
  title: string;
  knowledge: Knowledge;
  questions: ArticleQuestion[];
}

/**
 * Reads a file of articles and has the context draft each: a fact for every sentence, which nobody has
 * been over. Takes some seconds an article.
 *
 * @throws ZodError where the file's form is another.
 */
export async function draftArticles(path: string): Promise<QuestionedArticle[]> {
  const articles: QuestionedArticle[] = [];
  for (const data of schema.parse(JSON.parse(readFileSync(path, 'utf8')))) {
    const knowledge = await draftKnowledge(data);
    articles.push({ title: data.title, knowledge, questions: questionsOf(data, knowledge) });
  }
  return articles;
}

async function draftKnowledge({ title, paragraphs }: ArticleData): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  try {
    const file = join(folder, 'article.txt');
    writeFileSync(file, paragraphs.join('\n\n'));
    const out = join(folder, 'knowledge');
    const argv = ['--draft', '--yes', '--type', 'text', '--title', title, '--out', out, file];
    const said: string[] = [];
    const output: Output = {
      print: (text) => said.push(text),
      printError: (text) => said.push(text),
      input: process.stdin,
    };
    const status = await addVerb.run(argv, output);
    if (status !== 0) throw new Error(`${title}: ${said.join('\n')}`);
    return await loadKnowledge(out, { drafts: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The data's sentences may be split otherwise than ours: a fact is right that holds a right one or part of it. */
function questionsOf(
  { sentences, questions }: ArticleData,
  { facts }: Knowledge,
): ArticleQuestion[] {
  const factsOf = sentences.map((sentence) => {
    const text = sentence.trim();
    return facts.filter(({ quote }) => quote.includes(text) || text.includes(quote));
  });
  return questions.map(({ question, gold, answerable }) => ({
    question,
    answerable,
    right: new Set(gold.flatMap((i) => factsOf[i] ?? [])),
  }));
}
