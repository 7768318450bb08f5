import type { Article } from '../knowledge/knowledge.ts';
import type { Talk } from '../matching/api/verdict.ts';
import { nameBriefly } from './article-text.ts';

/** Replies to small talk; those to `help` and `outline` are the help and the sources. */
const REPLIES: Record<Exclude<Talk, 'help' | 'outline'>, (source: string) => string[]> = {
  identity: (source) => [
    'I am Footnote, a bot.',
    `I answer questions from ${source}, and show the sentence that each answer rests on. /help says more.`,
  ],
  complaint: () => [
    'Sorry. Was that not what you asked?',
    'Press “Not what I asked” under the answer: curators see such questions, without your name. Or ask again in other words.',
  ],
  thanks: () => ['You are welcome.'],
  greeting: (source) => ['Hello.', `Ask me anything about ${source}, or see /help.`],
  farewell: () => ['See you.'],
  reaction: () => ['Ask me when you have a question; /help says what about.'],
  'other-language': (source) => [
    'I only read English questions here.',
    `My answers come from ${source}.`,
  ],
};

/** Replies to what is no question about the documents; `null` where the help or the sources are the reply. */
export function describeTalk(talk: Talk, articles: readonly Article[]): string[] | null {
  return talk === 'help' || talk === 'outline' ? null : REPLIES[talk](nameBriefly(articles));
}
