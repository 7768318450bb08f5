import { DeskError } from '../../desk-errors.ts';
import {
  EMPTY_ARTICLE,
  type ImportedArticle,
  normalizeLine,
  parseIsoDate,
} from '../imported-article.ts';
import { LeftOutList } from '../left-out-list.ts';
import { readMarkdownContent } from '../markdown-import.ts';
import { convertToMarkdown } from './html-markdown.ts';
import { findMainContent, parsePage } from './main-content.ts';
import {
  removeFurniture,
  removeInvisible,
  removeStruckOut,
  reportSurroundings,
} from './page-cleaner.ts';
import { firstText, readMetadata } from './page-metadata.ts';

const PAYWALL_PROMPT =
  /\b(?:subscribe|sign in|log in|register|become a member)\b[^.]{0,60}\b(?:to (?:continue|read|keep|unlock)|for full access)|already a (?:subscriber|member)|this (?:article|content|story) is for (?:subscribers|members)/i;

/** Text shorter than this that asks for a subscription is considered cut off, in UTF-16 units. */
const PAYWALL_TEXT_LIMIT = 3000;

/**
 * Imports the main text of a page as Markdown, with its metadata.
 *
 * @param pageUrl where the page was fetched from; `null` for a file.
 * @throws DeskError if the page contains no text, or is nested too deeply.
 */
export function importHtml(html: string, pageUrl: string | null): ImportedArticle {
  const page = parsePage(html);
  const metadata = readMetadata(page, pageUrl);
  const main = findMainContent(page, html);
  if (main === null || page.documentElement === null) {
    throw new DeskError('contains no article text; save its text to a file and add that');
  }
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? metadata.url;
  const title = firstText(metadata.title ?? metadata.heading, main.title);
  const author = firstText(metadata.author, main.byline?.replace(/^\s*by\s+/i, ''));
  const leftOut = new LeftOutList();
  removeInvisible(page.documentElement, leftOut);
  reportSurroundings(main.root, title, leftOut);
  removeFurniture(main.root, main.kept, author, leftOut);
  removeStruckOut(main.root, leftOut);
  const { markdown, paragraphs } = readMarkdownContent(convertToMarkdown(main.root, base));
  return {
    ...EMPTY_ARTICLE,
    title,
    isNews: metadata.isNews,
    publisher: firstText(metadata.publisher, main.siteName),
    author,
    url: metadata.url,
    published: metadata.published ?? parseIsoDate(main.publishedTime),
    language: firstText(metadata.language, main.lang),
    markdown,
    paragraphs,
    leftOut: leftOut.items,
    truncation: detectTruncation(metadata.isFree, paragraphs, html),
  };
}

function detectTruncation(
  isFree: boolean,
  paragraphs: readonly string[],
  html: string,
): string | null {
  if (!isFree) return 'the page declares that it is not free to read';
  const length = paragraphs.join('').length;
  const prompt =
    length < PAYWALL_TEXT_LIMIT ? PAYWALL_PROMPT.exec(html.replace(/<[^<>]+>/g, ' ')) : null;
  return prompt === null ? null : `the page says: "${normalizeLine(prompt[0])}"`;
}
