import type { Knowledge } from '../../knowledge/knowledge.ts';
import { narrowKnowledge } from '../../matching/article-subset.ts';
import type { AsyncMatcher } from '../../matching/async-matcher.ts';

/** What the bot answers from: the knowledge, and a matcher created from it. */
export interface Library {
  knowledge: Knowledge;
  matcher: AsyncMatcher;
}

/** Narrows a library to one article. @throws RangeError where there is no such article. */
export function narrowLibrary({ knowledge, matcher }: Library, slug: string): Library {
  return { knowledge: narrowKnowledge(knowledge, slug), matcher: matcher.within(slug) };
}
