import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import { describeDocumentValue } from '../../presentation/document-text.ts';
import {
  describeExplanation,
  type ExplanationPart,
} from '../../presentation/explanation/explanation-text.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import { describeNoAnswer } from '../../presentation/verdict-text.ts';
import { textReference } from '../components/fact-reference.ts';
import { formatAskedQuestion } from './asked-question.ts';
import { createSection, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, type MessageLine, plain } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ExplanationView } from './view.ts';

/** Composes the answer and why it was given, a section for each part. */
export function composeExplanation(
  { question, explanation, article }: ExplanationView,
  _layout: MessageLayout,
  { articles }: Knowledge,
): MessageDraft {
  const answer = { heading: 'The answer', lines: listAnswer(explanation.verdict, articles) };
  const lead: MessageLine[] =
    toSingleLine(question) === '' ? [] : [{ style: 'ready', text: formatAskedQuestion(question) }];
  return {
    lead,
    sections: [answer, ...describeExplanation(explanation, articles)].map(toSection),
    // A page is made again from the question in the lead and this article.
    pager: pageThrough('explain', article === null ? '' : textReference(article)),
    rows: [],
  };
}

function listAnswer(verdict: Verdict, articles: readonly Article[]): string[] {
  if (verdict.outcome === 'no-answer') return describeNoAnswer(verdict, articles);
  if (verdict.outcome === 'metadata')
    return verdict.values.map((value) => describeDocumentValue(value).statement);
  return verdict.facts.map(({ fact }) => fact.statement);
}

const toSection = ({ heading, lines }: ExplanationPart) =>
  createSection([bold(heading), ...lines.map(plain)]);
