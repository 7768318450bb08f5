import { createHash } from 'node:crypto';
import type { Paragraph } from './knowledge.ts';

/**
 * Computes the checksum of an article's text for its front matter: `sha256:` and 64 hexadecimal digits. It
 * covers the paragraphs as loaded, so that rewrapping lines does not change it.
 */
export function digestText(paragraphs: readonly Pick<Paragraph, 'text'>[]): string {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
