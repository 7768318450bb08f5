import { createHash } from 'node:crypto';
import type { Paragraph } from './knowledge.ts';

/**
 * The digest of an article's text, as its front matter keeps it: `sha256:` and 64 hexadecimal
 * digits. It is taken of the paragraphs as they are loaded, so that wrapping lines anew is no change.
 */
export function digestText(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
