/** Articles with questions, for measuring and for training on sentences that nobody has curated. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Article, Fact, Knowledge } from '../../src/knowledge/types.ts';

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

/** An article with questions about it. */
export type QuestionedArticle = z.infer<typeof schema>[number];

/** Reads a file of articles. Throws a ZodError where its form is another. */
export function readArticles(path: string): QuestionedArticle[] {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A knowledge in which every sentence of an article is a fact without asks; ids are their indexes. */
export function knowledgeOf({ title, paragraphs, sentences }: QuestionedArticle): Knowledge {
  const article: Article = {
    slug: title
      .toLowerCase()
      .replace(/[^a-z]+/gu, '-')
      .slice(0, 40),
    title,
    publisher: null,
    author: null,
    url: null,
    published: null,
    accessed: null,
    language: 'en',
    paragraphs: paragraphs.map((text) => ({ text, sentences: [] })),
  };
  let paragraph = 0;
  let sentence = 0;
  const facts = sentences.map((text, i): Fact => {
    while (paragraph < paragraphs.length - 1 && !paragraphs[paragraph]?.includes(text.trim())) {
      paragraph += 1;
      sentence = 0;
    }
    sentence += 1;
    const id = String(i);
    return {
      key: `${article.slug}/${id}`,
      id,
      article,
      statement: text,
      quote: text,
      paragraph: paragraph + 1,
      sentence,
      topics: [],
      certainty: 'stated',
      attribution: null,
      borrows: [],
      asks: [],
    };
  });
  return { directory: title, articles: [article], facts, gaps: [], topics: [], synonyms: [] };
}
