/** Lists and tables as one answer: "which ways can I pay?" asks for all items, with what introduces them. */
import type { Block, BlockList } from '../../knowledge/document/document-model.ts';
import type { Fact } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import { blockAt } from '../analysis/source-text.ts';
import type { Question } from '../query/question.ts';
import type { Ranked } from '../ranking/ranker.ts';
import { factsOfList, isAmong } from './block-list.ts';
import { asksForWholeList } from './named-list.ts';

/** Questions of these types may ask for several things; "who", "when" or "how many" ask for one. */
const OPEN_TYPES: ReadonlySet<QuestionType> = new Set(['what', 'how', 'none']);

/** An item whose score is below this share of the best one's is no rival: the question asks for the best alone. */
const RIVAL_SHARE = 0.85;

/** The longest list that is shown to a question that does not ask for all of it, in blocks. */
const MAX_UNASKED = 12;

/**
 * Finds the facts of the list that a question asks for as a whole: the one that the best fact introduces, or is of
 * without the question naming anything that tells it from the other items. `null` if it asks for no list, if no other
 * item comes close, or if only one of its passages has a fact.
 *
 * @param ranked The candidates, to tell whether other items come close.
 */
export function findWholeList(
  best: Fact,
  question: Question,
  ranked: readonly Ranked[],
  facts: Iterable<Fact>,
  analyzer: Analyzer,
): Fact[] | null {
  const { article, paragraph, furtherPassages } = best;
  // A curator has said already what belongs together.
  if (furtherPassages !== undefined) return null;
  const introduced = introducedBy(best);
  const list = introduced ?? blockAt(article, paragraph)?.list ?? null;
  if (list === null) return null;
  const found = factsOfList(article, list, facts);
  if (found.length < 2) return null;
  if (introduced !== null || asksForWholeList(question)) return found;
  return asksForList(question, best, list, analyzer) && isRivalled(best, found, ranked)
    ? found
    : null;
}

/** Whether another item of a list is about as good an answer as the best fact; what introduces the list is none. */
function isRivalled(best: Fact, list: readonly Fact[], ranked: readonly Ranked[]): boolean {
  const items = new Set(list.filter((fact) => fact !== best && introducedBy(fact) === null));
  const scoreOf = (isWanted: (fact: Fact) => boolean) =>
    ranked.find(({ doc: { subject } }) => subject.kind === 'fact' && isWanted(subject.fact))
      ?.score ?? 0;
  return scoreOf((fact) => items.has(fact)) >= RIVAL_SHARE * scoreOf((fact) => fact === best);
}

/** Returns the list that a fact's passage is the lead-in of. */
function introducedBy({ article, paragraph, quote }: Fact): BlockList | null {
  const next = blockAt(article, paragraph + 1);
  return next?.list?.first === paragraph && next.leadIn === quote ? next.list : null;
}

/** Whether a question for an item is one for its list. */
function asksForList(
  question: Question,
  best: Fact,
  { first, last }: BlockList,
  analyzer: Analyzer,
): boolean {
  const isShort = last - first < MAX_UNASKED;
  return isShort && OPEN_TYPES.has(question.type) && !namesItem(question, best, analyzer);
}

/** Whether a question has a content word of an item that is not also around the item. */
function namesItem({ terms }: Question, { article, paragraph }: Fact, analyzer: Analyzer): boolean {
  const { section, leadIn, heads } = blockAt(article, paragraph) as Block;
  const read = (texts: readonly string[]) => analyzer.analyze(texts.join('\n'));
  const around = read([...(section?.path ?? []), leadIn ?? '', ...heads]);
  const within = read([article.paragraphs[paragraph - 1]?.text ?? '']);
  return terms.some(
    ({ content, token }) => content && isAmong(token, within) && !isAmong(token, around),
  );
}
