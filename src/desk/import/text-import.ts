import { splitParagraphs } from '../../knowledge/article.ts';
import { frontMatterSchema } from '../../knowledge/schemas.ts';
import { readYaml } from '../../knowledge/yaml.ts';
import { EMPTY_ARTICLE, type ImportedArticle, tidyLine } from './imported-article.ts';

/** Longest first line that is taken for a title, in UTF-16 units. */
const TITLE_LIMIT = 120;

/** Front matter at the head of a text, and what comes after it. */
export interface Headed {
  known: Partial<ImportedArticle>;
  body: string;
}

/**
 * Takes the front matter off a text, as many Markdown tools write it. Fields that are none of ours,
 * or that make no sense, are not taken; a text without front matter comes back as it is.
 */
export function splitFrontMatter(text: string): Headed {
  const plain = text.replace(/\r\n?/g, '\n');
  const parts = /^---[^\S\n]*\n([\s\S]*?\n)---[^\S\n]*(?:\n|$)/.exec(plain);
  if (parts === null) return { known: {}, body: plain };
  const { value } = readYaml(parts[1] as string);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { known: {}, body: plain };
  const given = value as Record<string, unknown>;
  const fields: Record<string, unknown> = { ...given, published: given.published ?? given.date };
  const known: Record<string, unknown> = {};
  for (const key of [
    'title',
    'publisher',
    'author',
    'url',
    'published',
    'accessed',
    'language',
  ] as const) {
    const found = fields[key];
    const text = found instanceof Date ? found.toISOString().slice(0, 10) : found;
    const read = frontMatterSchema.shape[key].safeParse(text);
    if (text !== undefined && read.success) known[key] = read.data;
  }
  return { known, body: plain.slice(parts[0].length) };
}

/** Without control characters, which nobody sees and terminals obey; all else stays, to the double space. */
function dropControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Takes an article from plain text: blank lines part paragraphs, and a short first line is the title. */
export function importText(text: string): ImportedArticle {
  const { known, body } = splitFrontMatter(text);
  const paragraphs = splitParagraphs(dropControls(body)).filter((paragraph) =>
    /[\p{L}\p{N}]/u.test(paragraph),
  );
  const [first] = paragraphs;
  const isTitle =
    known.title === undefined &&
    first !== undefined &&
    paragraphs.length > 1 &&
    first.length <= TITLE_LIMIT &&
    !/[.!?…:;,]["”’')\]]*$/.test(first);
  return {
    ...EMPTY_ARTICLE,
    ...(isTitle ? { title: tidyLine(first) } : {}),
    ...known,
    paragraphs: isTitle ? paragraphs.slice(1) : paragraphs,
  };
}
