import type { Article, Knowledge } from '../../knowledge/knowledge.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import { describeDocumentValue } from '../../presentation/document-text.ts';
import {
  describeExplanation,
  type ExplanationDetail,
  type ExplanationPart,
} from '../../presentation/explanation/explanation-text.ts';
import { describeLanguage } from '../../presentation/language-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import { describeNoAnswer } from '../../presentation/verdict-text.ts';
import { textReference } from '../components/fact-reference.ts';
import { formatAskedQuestion } from './asked-question.ts';
import {
  createSection,
  type DraftButton,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { bold, type MessageLine, plain, small } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ExplanationView } from './view.ts';

/** Composes the answer and why it was given, a section for each part. */
export function composeExplanation(
  { question, explanation, article, detail }: ExplanationView,
  _layout: MessageLayout,
  { articles }: Knowledge,
  t: Translator,
): MessageDraft {
  const answer = {
    heading: t.text('explanation.answer'),
    lines: listAnswer(explanation.verdict, articles, t),
  };
  const lead: MessageLine[] =
    toSingleLine(question) === ''
      ? []
      : [{ style: 'ready', text: formatAskedQuestion(question, t) }];
  const argument = article === null ? '' : textReference(article);
  const language = describeLanguage(articles, t);
  if (language !== null) lead.push(small(language));
  return {
    lead,
    sections: [answer, ...describeExplanation(explanation, articles, detail, t)].map(toSection),
    // A page is made again from the question in the lead and this article.
    pager: pageThrough(ACTIONS[detail], argument),
    rows: lead.length === 0 ? [] : [[buildDetailButton(detail, argument, t)]],
  };
}

const ACTIONS = { words: 'explain', figures: 'figures' } as const;

/** Makes the button that shows the explanation with its figures, or without them again. */
function buildDetailButton(
  detail: ExplanationDetail,
  argument: string,
  t: Translator,
): DraftButton {
  const other = detail === 'words' ? 'figures' : 'words';
  return { label: t.text(`button.${other}`), state: { action: ACTIONS[other], page: 0, argument } };
}

function listAnswer(verdict: Verdict, articles: readonly Article[], t: Translator): string[] {
  if (verdict.outcome === 'no-answer') return describeNoAnswer(verdict, articles, t);
  if (verdict.outcome === 'metadata')
    return verdict.values.map((value) => describeDocumentValue(value, t).statement);
  return verdict.facts.map(({ fact }) => fact.statement);
}

const toSection = ({ heading, lines }: ExplanationPart) =>
  createSection([bold(heading), ...lines.map(plain)]);
