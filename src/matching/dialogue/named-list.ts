/** Lists and tables by what they are called: "the table of fees", "what are the house rules?" */
import type { BlockList } from '../../knowledge/document/document-model.ts';
import type { Article, Fact } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import { blockAt } from '../analysis/source-text.ts';
import type { Token } from '../analysis/token.ts';
import { classify } from '../analysis/word-class.ts';
import type { Question } from '../query/question.ts';
import { factsOfList, isAmong } from './block-list.ts';

/** Words that ask for all of something, and say nothing of what. */
const ALL =
  /^(?:all|every|each|list|lists|table|tables|steps?|overview|everything|complete|full)$/u;
/** "What are the house rules?" */
const PLURAL = /^(?:and |so |but )*(?:what|which|whats) (?:are|were) (?:the|your|our|all)\b/u;

/** Whether a question asks for all of something. "Is the list complete?" only asks about it. */
function asksForAll({ terms, text, type }: Question): boolean {
  if (type === 'yes-no') return false;
  return terms.some(({ token }) => ALL.test(token.norm)) || PLURAL.test(text.toLowerCase());
}

/** "The mailing list", "each type", "all day" and "every guest" stand in questions for one thing. */
const WHOLE =
  /^(?:please )?(?:list|name|show)\b|\b(?:lists?|tables?|overview) (?:of|with|for)\b|\b(?:what|which|whats) (?:are )?all\b|\ball (?:of )?(?:the|your|our|these)\b|\b(?:full|complete|whole) (?:list|table)\b|\b(?:everything|steps)\b/u;

/** Whether a question asks for the whole list that its answer is in. */
export function asksForWholeList({ text, type }: Question): boolean {
  const lower = text.toLowerCase();
  return type !== 'yes-no' && (WHOLE.test(lower) || PLURAL.test(lower));
}

/** A list or table, and the words that it goes by. */
interface NamedList {
  article: Article;
  list: BlockList;
  isTable: boolean;
  /** Content words of its section's title, its lead-in and its columns' heads. */
  name: readonly Token[];
}

/** Finds the facts of the list that a question asks for by its name, with its lead-in; empty if there is none. */
export type NamedListLookup = (question: Question) => Fact[];

/** Creates a lookup of lists by name. They are read on first use. */
export function createNamedListLookup(
  facts: ReadonlyMap<string, Fact>,
  analyzer: Analyzer,
): NamedListLookup {
  let lists: readonly NamedList[] | undefined;
  return (question) => {
    if (!asksForAll(question)) return [];
    const asked = question.terms
      .filter(({ content, token }) => content && !ALL.test(token.norm))
      .map(({ token }) => token);
    if (asked.length === 0) return [];
    lists ??= readLists(facts.values(), analyzer);
    const best = selectList(asked, lists, /\btables?\b/iu.test(question.text));
    return best === null ? [] : factsOfList(best.article, best.list, facts.values());
  };
}

/** Selects the list whose name has all that is asked for, and least else; the first of equal ones. */
function selectList(
  asked: readonly Token[],
  lists: readonly NamedList[],
  isTable: boolean,
): NamedList | null {
  let best: NamedList | null = null;
  for (const list of lists) {
    if (isTable && !list.isTable) continue;
    if (!asked.every((token) => isAmong(token, list.name))) continue;
    if (best === null || list.name.length < best.name.length) best = list;
  }
  return best;
}

function readLists(facts: Iterable<Fact>, analyzer: Analyzer): NamedList[] {
  const lists = new Map<BlockList, NamedList>();
  for (const { article, paragraph } of facts) {
    const list = blockAt(article, paragraph)?.list;
    const first = list == null ? undefined : blockAt(article, list.first + 1);
    if (list == null || first === undefined || lists.has(list)) continue;
    const around = [first.section?.title ?? '', first.leadIn ?? '', ...first.heads];
    const name = analyzer
      .analyze(around.join('\n'))
      .filter((token) => classify(token) === 'content');
    lists.set(list, { article, list, isTable: first.kind === 'row', name });
  }
  return [...lists.values()];
}
