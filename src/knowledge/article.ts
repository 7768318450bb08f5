import type { z } from 'zod';
import { splitSentences } from '../language/sentences.ts';
import { readMarkdown } from './document/block-reader.ts';
import { NestingError } from './document/syntax-tree.ts';
import { DEFAULT_NOUNS } from './document-noun.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { Article, ArticleFile, Paragraph } from './knowledge.ts';
import { describeIssues, frontMatterSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** A problem in an article file. */
export interface ArticleProblem {
  line: number | null;
  column: number | null;
  field: string | null;
  message: string;
}

/**
 * Parses the text of a `document.md` or `article.md`: front matter between two lines of `---`, then Markdown, or
 * plain paragraphs between blank lines.
 *
 * Paragraphs are read verbatim, except that a line break and the white space around it become one space:
 * hard-wrapped texts read like any other, and quotes fit on one line. Markdown is read without its markup.
 * `article` is `null` if there are problems.
 */
export function readArticle(
  slug: string,
  text: string,
  file: ArticleFile = 'article.md',
): { article: Article | null; problems: ArticleProblem[] } {
  const { head, yaml, body } = cutFrontMatter(text);
  if (yaml === null) {
    const message =
      'has no front matter; start the file with a line "---", "title: …" and another line "---"';
    return { article: null, problems: [{ line: 1, column: 1, field: null, message }] };
  }
  const { value, problems } = readFrontMatter(yaml);
  const paragraphs = file === 'document.md' ? readBlocks(body, head, problems) : readPlain(body);
  if (paragraphs.length === 0 && problems.length === 0) {
    problems.push({
      line: null,
      column: null,
      field: null,
      message: 'has no text; add it below the front matter',
    });
  }
  if (value === null || problems.length > 0) return { article: null, problems };
  const { valid_from: validFrom, review_by: reviewBy, noun, ...rest } = value;
  const dates = { validFrom, reviewBy };
  return {
    article: { slug, ...rest, ...dates, noun: noun ?? DEFAULT_NOUNS[file], file, paragraphs },
    problems,
  };
}

function readFrontMatter(text: string): {
  value: z.infer<typeof frontMatterSchema> | null;
  problems: ArticleProblem[];
} {
  const yaml = readYaml(text, 2);
  const problems: ArticleProblem[] = yaml.problems.map((problem) => ({ ...problem, field: null }));
  if (yaml.value === undefined) return { value: null, problems };
  const input = yaml.value ?? {};
  const { success, data, error } = frontMatterSchema.safeParse(input);
  if (success) return { value: data, problems };
  for (const { path, message } of describeIssues(
    error,
    input,
    Object.keys(frontMatterSchema.shape),
  )) {
    problems.push({ ...yaml.findPosition(path), field: path.join('.') || null, message });
  }
  return { value: null, problems };
}

/** Splits a text into paragraphs at blank lines and joins the lines of each. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim().replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '');
}

const readPlain = (body: string): Paragraph[] => splitParagraphs(body).map(readParagraph);

/** Reads Markdown into a paragraph for each block. `head` is the text before it. */
function readBlocks(body: string, head: string, problems: ArticleProblem[]): Paragraph[] {
  try {
    return readMarkdown(body).blocks.map((block, at) => ({
      text: block.passages.map(({ text }) => text).join(' '),
      sentences: block.passages.map(({ text }, i) => ({
        text,
        paragraph: at + 1,
        sentence: i + 1,
      })),
      block,
    }));
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    const line = head.split('\n').length - 1 + error.line;
    problems.push({ line, column: 1, field: null, message: error.problem });
    return [];
  }
}

function readParagraph(text: string, at: number): Paragraph {
  return {
    text,
    sentences: splitSentences(text).map((sentence, index) => ({
      text: sentence,
      paragraph: at + 1,
      sentence: index + 1,
    })),
  };
}
