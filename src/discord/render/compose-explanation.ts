import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Verdict } from '../../matching/api/verdict.ts';
import { textReference } from '../components/fact-reference.ts';
import { writeAsked } from './asked-question.ts';
import type { ContextLine } from './context-line.ts';
import { flatten } from './escape.ts';
import { describeExplanation } from './explanation-text.ts';
import type { Layout, MessageDraft, Section } from './message-draft.ts';
import { pageThrough } from './pager.ts';
import type { ExplanationView } from './view.ts';
import { describeNoAnswer } from './wording.ts';

/** What was answered and why, a section for each part. */
export function composeExplanation(
  view: ExplanationView,
  _layout: Layout,
  { articles }: Knowledge,
): MessageDraft {
  const { question, explanation, article } = view;
  const parts = [
    { heading: 'The answer', lines: sayVerdict(explanation.verdict, articles.length) },
    ...describeExplanation(explanation),
  ];
  const asked = flatten(question) === '' ? [] : [writeAsked(question)];
  return {
    lead: asked.map((text): ContextLine => ({ style: 'ready', text })),
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

function makeSection({ heading, lines }: { heading: string; lines: string[] }): Section {
  const plain = lines.map((text): ContextLine => ({ style: 'plain', text }));
  return { lines: [{ style: 'bold', text: heading }, ...plain], footer: null, facts: [] };
}
