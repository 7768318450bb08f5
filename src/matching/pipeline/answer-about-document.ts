import type { Article, Fact } from '../../knowledge/knowledge.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { DocumentValue, FactVerdict, NoAnswer, Verdict } from '../api/verdict.ts';
import type { DocumentQuestion } from '../dialogue/document-question.ts';
import type { AnswerTrace, FactTrace } from './context.ts';

/** From this similarity to an ask, a curator has answered the question. */
const NEAR_ASK = 0.9;
/** The most documents whose values are listed; of more, the member is asked which one is meant. */
const MAX_DOCUMENTS = 5;

/**
 * Answers a question about documents from their front matter, or says that it has no such value. `null` where the
 * answer found by the question's words is better: a curator has written an ask for it, or, without a value, a fact or a
 * gap speaks of the document itself.
 *
 * @param own what the words of the question found.
 */
export function answerAboutDocument(
  question: DocumentQuestion,
  own: FactTrace,
): AnswerTrace | null {
  if (isCurated(own)) return null;
  const values = question.articles.map((article) => readValue(article, question));
  const isKnown = values.some(({ value }) => value !== null);
  if (!isKnown && speaksOfDocument(own.verdict)) return null;
  const verdict: Verdict =
    isKnown && values.length <= MAX_DOCUMENTS
      ? { outcome: 'metadata', confidence: 1, values }
      : {
          ...silence(own.verdict),
          ...(isKnown ? { reason: 'which-article', suggestions: [] } : { values }),
        };
  return { verdict, ranked: [], question: null, exact: null, about: question };
}

function readValue(article: Article, { property }: DocumentQuestion): DocumentValue {
  return { article, property, value: article[property] ?? null };
}

const silence = (verdict: FactVerdict): NoAnswer => ({
  outcome: 'no-answer',
  reason: 'not-stated',
  confidence: 0,
  missing: [],
  gap: null,
  suggestions: verdict.outcome === 'no-answer' ? verdict.suggestions : [],
});

/** Whether an ask of a fact is the question, or almost. */
function isCurated({ verdict, exact, ranked: [first] }: FactTrace): boolean {
  if (verdict.outcome !== 'answer') return false;
  return exact !== null || (first?.features?.ask ?? first?.factFeatures?.askWords ?? 0) >= NEAR_ASK;
}

/** Whether a verdict rests on a fact or gap about its document, such as "This policy takes effect on May 1". */
function speaksOfDocument(verdict: FactVerdict): boolean {
  if (verdict.outcome === 'no-answer') return verdict.gap !== null;
  return verdict.facts.some(({ fact }) => isAboutDocument(fact));
}

function isAboutDocument({ article, quote }: Fact): boolean {
  const words = ` ${normalizeText(quote)} `;
  return [article.noun, article.title, 'document'].some((name) =>
    words.includes(` ${normalizeText(name)} `),
  );
}
