import type { Knowledge } from '../knowledge/knowledge.ts';
import type { AskOptions } from './api/thread.ts';
import type { Verdict } from './api/verdict.ts';
import type { NamedSourceReader } from './dialogue/named-source.ts';
import type { Explanation } from './explain/explanation.ts';
import type { KnowledgeIndex } from './indexing/knowledge-index.ts';
import { type ExactLookup, findCuratedAsk } from './pipeline/exact-match.ts';
import { stripQuestion } from './pipeline/question-texts.ts';
import { parseQuestion } from './query/question-parser.ts';

/** What answers questions from a part of the knowledge. */
export interface Part {
  ask(question: string, options?: AskOptions): Verdict;
  explain(question: string, options?: AskOptions): Explanation;
  textsOf(question: string, options?: AskOptions): string[];
}

/** What a question that names its source is answered by. */
export interface PartLookup {
  readNamedSource: NamedSourceReader;
  index: KnowledgeIndex;
  exact: ExactLookup;
  within(article: string): Part;
  narrow(part: Knowledge): Part;
}

/**
 * Finds what answers a question that names a document or a section, without the name; `null` if it names none, or if a
 * curator has it as an ask, word for word.
 */
export function createNamedParts(
  knowledge: Knowledge,
  { readNamedSource, index, exact, within, narrow }: PartLookup,
): (text: string) => Part | null {
  return (text) => {
    const read = stripQuestion(text);
    const named = readNamedSource(read);
    if (named === null || named.rest === null) return null;
    if (findCuratedAsk(parseQuestion(read, index), { exact }) !== null) return null;
    const { article, rest } = named;
    if (article !== null) return withText(within(article.slug), rest, (verdict) => verdict);
    const section = narrow({ ...knowledge, facts: [...named.facts], gaps: [] });
    return withText(section, rest, claimNothing);
  };
}

/** Puts another text than the one it is given to a part. */
function withText(part: Part, rest: string, change: (verdict: Verdict) => Verdict): Part {
  return {
    ask: (_, options) => change(part.ask(rest, options)),
    explain(_, options) {
      const explanation = part.explain(rest, options);
      return { ...explanation, verdict: change(explanation.verdict) };
    },
    textsOf: (_, options) => part.textsOf(rest, options),
  };
}

/** What a section does not mention, its document may. */
function claimNothing(verdict: Verdict): Verdict {
  if (verdict.outcome !== 'no-answer' || !/^(?:not-mentioned|off-topic)$/u.test(verdict.reason))
    return verdict;
  return { ...verdict, reason: 'not-stated', missing: [] };
}
