import type { Knowledge } from '../../knowledge/types.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import { describeExplanation } from '../../presentation/explanation/explanation-text.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import { describeNoAnswer } from '../../presentation/verdict-text.ts';
import { textReference } from '../components/fact-reference.ts';
import { formatAskedQuestion } from './asked-question.ts';
import type { MessageDraft, MessageLayout, MessageSection } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { pageThrough } from './pager.ts';
import type { ExplanationView } from './view.ts';

/** What was answered and why, a section for each part. */
export function composeExplanation(
  view: ExplanationView,
  _layout: MessageLayout,
  { articles }: Knowledge,
): MessageDraft {
  const { question, explanation, article } = view;
  const parts = [
    { heading: 'The answer', lines: sayVerdict(explanation.verdict, articles.length) },
    ...describeExplanation(explanation),
  ];
  const asked = toSingleLine(question) === '' ? [] : [formatAskedQuestion(question)];
  return {
    lead: asked.map((text): MessageLine => ({ style: 'ready', text })),
    sections: parts.map(makeSection),
    // The pages are made again out of the question, which stands above them, and of this.
    pager: pageThrough('explain', article === null ? '' : textReference(article)),
    rows: [],
  };
}

function sayVerdict(verdict: Verdict, articles: number): string[] {
  if (verdict.outcome === 'no-answer') return describeNoAnswer(verdict, articles);
  return verdict.facts.map(({ fact }) => fact.statement);
}

function makeSection({ heading, lines }: { heading: string; lines: string[] }): MessageSection {
  const plain = lines.map((text): MessageLine => ({ style: 'plain', text }));
  return { lines: [{ style: 'bold', text: heading }, ...plain], footer: null, facts: [] };
}
