import type { Article } from '../knowledge/knowledge.ts';
import type { Talk } from '../matching/api/verdict.ts';
import type { MessageKey } from './messages/catalogue.ts';
import type { Translator } from './messages/translator.ts';
import { nameCollection } from './noun.ts';

/** Replies to what is no question about the documents; `null` where the help or the sources are the reply. */
export function describeTalk(
  talk: Talk,
  articles: readonly Article[],
  t: Translator,
): string[] | null {
  const source = nameCollection(articles);
  switch (talk) {
    case 'help':
    case 'outline':
      return null;
    case 'identity':
    case 'greeting':
    case 'other-language':
      return [t.text(`talk.${talk}`), t.text(`talk.${talk}Detail`, source)];
    case 'complaint':
      return [t.text('talk.complaint'), t.text('talk.complaintDetail')];
    case 'thanks':
    case 'farewell':
    case 'reaction':
      return [t.text(`talk.${talk}` satisfies MessageKey)];
  }
}
