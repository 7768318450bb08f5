/** Lists and tables as one answer: "which ways can I pay?" asks for all items, with what introduces them. */
import type { Block, BlockList } from '../../knowledge/document/document-model.ts';
import type { Fact } from '../../knowledge/knowledge.ts';
import type { Analyzer } from '../analysis/analyzer.ts';
import type { QuestionType } from '../analysis/question-type.ts';
import { blockAt } from '../analysis/source-text.ts';
import type { Question } from '../query/question.ts';
import { factsOfList, isAmong } from './block-list.ts';
import { asksForAll } from './named-list.ts';

/** Questions of these types may ask for several things; "who", "when" or "how many" ask for one. */
const OPEN_TYPES: ReadonlySet<QuestionType> = new Set(['what', 'how', 'none']);

/** The longest list that is shown to a question that does not ask for all of it, in blocks. */
const MAX_UNASKED = 12;

/**
 * Finds the facts of the list that a question asks for as a whole: the one that the best fact introduces, or is of
 * without the question naming anything that tells it from the other items. `null` if it asks for no list, or only one of
 * its passages has a fact.
 */
export function findWholeList(
  best: Fact,
  question: Question,
  facts: Iterable<Fact>,
  analyzer: Analyzer,
): Fact[] | null {
  const { article, paragraph, furtherPassages } = best;
  // A curator has said already what belongs together.
  if (furtherPassages !== undefined) return null;
  const introduced = introducedBy(best);
  const list = introduced ?? blockAt(article, paragraph)?.list ?? null;
  if (list === null) return null;
  if (introduced === null && !asksForList(question, best, list, analyzer)) return null;
  const found = factsOfList(article, list, facts);
  return found.length > 1 ? found : null;
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
  return (
    OPEN_TYPES.has(question.type) &&
    (isShort || asksForAll(question)) &&
    !namesItem(question, best, analyzer)
  );
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
