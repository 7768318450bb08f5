import type { Knowledge } from '../../knowledge/knowledge.ts';
import { narrowKnowledge } from '../../matching/article-subset.ts';
import type { Matcher } from '../../matching/matcher.ts';

/** What the bot answers from: one knowledge set and the matcher made of that very set. */
export interface Library {
  knowledge: Knowledge;
  matcher: Matcher;
}

/** The library of one article alone. Throws a RangeError where there is no such article. */
export function narrowLibrary({ knowledge, matcher }: Library, slug: string): Library {
  return { knowledge: narrowKnowledge(knowledge, slug), matcher: matcher.within(slug) };
}
