/** Articles with questions, for evaluation and training on uncurated sentences. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { draftFile } from '../evaluate/drafted-knowledge.ts';

const schema = z.array(
  z.object({
    title: z.string(),
    paragraphs: z.array(z.string()),
    /** In reading order. */
    sentences: z.array(z.string()),
    questions: z.array(
      z.object({
        question: z.string(),
        /** Indexes of the sentences that contain the answer; empty if none does. */
        gold: z.array(z.number().int()),
        answerable: z.boolean(),
      }),
    ),
  }),
);

type ArticleData = z.infer<typeof schema>[number];

/** A question with the facts that answer it, if any. */
export interface ArticleQuestion {
  question: string;
  answerable: boolean;
  right: ReadonlySet<Fact>;
}

/** A drafted article with questions about it. */
export interface QuestionedArticle {
  title: string;
  knowledge: Knowledge;
  questions: ArticleQuestion[];
}

/**
 * Reads a file of articles and drafts each with `npm run knowledge -- add --draft`: an unreviewed fact for
 * every sentence. Takes a few seconds per article.
 *
 * @throws ZodError if the file has another format.
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
    return await draftFile(file, title);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The data's sentences may be split differently: a fact is right if it contains a right sentence or is part of one. */
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
