import type { Knowledge } from '../knowledge/types.ts';
import type { Matcher } from '../matching/types.ts';

/** What the bot answers from: one knowledge set and the matcher made of that very set. */
export interface Library {
  knowledge: Knowledge;
  matcher: Matcher;
}
