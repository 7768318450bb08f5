import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { CATALOGUES, type MessageKey } from '../../src/presentation/messages/catalogue.ts';
import { listWordings } from '../presentation/messages/message-variants.ts';

const KEYS = (Object.keys(CATALOGUES.es) as MessageKey[])
  // Labels of places are only parts of a footnote, and names and descriptions of commands stand in lists of their own.
  .filter((key) => !/^(?:place|command|option)\./.test(key));
const WORDINGS = KEYS.flatMap((key) => listWordings(key, 'es', () => '.+', RegExp.escape));
/** One sentence of the Spanish catalogue, or several with spaces between. */
const SENTENCES = new RegExp(`^(?:(?:${WORDINGS.join('|')})\\.?(?: |$))+$`, 'u');

/** Whether a line is made of the Spanish catalogue. Bullets and links of commands are the same in every language. */
export function isSpanish(line: string): boolean {
  const plain = line.replace(/<\/([^:]+):\d+>/gu, '/$1');
  return SENTENCES.test(plain) || SENTENCES.test(plain.replace(/^• /u, ''));
}

/** Returns whether a line is in a document's language: a title, statement, ask, quotation or footnote. */
export function createDocumentCheck(knowledge: Knowledge): (line: string) => boolean {
  const { articles, facts, gaps, topics } = knowledge;
  const texts = new Set([
    ...articles.map(({ title }) => title),
    ...topics.map(({ title }) => title),
    ...gaps.map(({ statement }) => statement),
    ...facts.flatMap(({ statement, asks }) => [statement, ...asks]),
  ]);
  return (line) =>
    texts.has(line) ||
    /^(?:> |\[\d\] )/.test(line) ||
    / (?:párrafo|frase) \d+(?: de \d+)?$/u.test(line);
}
