import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { NoAnswer } from '../../matching/api/verdict.ts';
import { factReferences, REFERENCES_PER_ID } from '../components/fact-reference.ts';
import { writeAsked } from './asked-question.ts';
import type { ContextLine } from './context-line.ts';
import { flatten } from './escape.ts';
import { makeFactSections } from './fact-sections.ts';
import type { Button, Layout, MessageDraft } from './message-draft.ts';
import { LIST_LIMIT, pageThroughFacts } from './pager.ts';
import { makeAskButtons } from './suggestion-buttons.ts';
import type { FactsView, MoreView, SharedView, SourceView, VerdictView } from './view.ts';
import {
  count,
  describeContradiction,
  describeNoAnswer,
  describeNoSource,
  describeSideBySide,
} from './wording.ts';

/** A question longer than this is not repeated above its answer: nothing is ever shown in part. */
const SHOWN_QUESTION_LIMIT = 250;

/** The answer to a question, or that there is none, why, and what can be answered. */
export function composeVerdict(
  view: VerdictView,
  layout: Layout,
  { articles }: Knowledge,
): MessageDraft {
  const { verdict } = view;
  const lead = leadWithQuestion(view.question);
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer(lead, describeNoAnswer(verdict, articles.length), verdict);
  }
  const facts = verdict.facts.map((match) => match.fact);
  const note = describeSideBySide(facts);
  const draft = listFacts(
    note === null ? lead : [...lead, { style: 'plain', text: note }],
    facts,
    layout,
  );
  const further = verdict.further.map((match) => match.fact).slice(0, REFERENCES_PER_ID);
  draft.rows.push([...(further.length > 0 ? [makeMoreButton(further)] : []), ...FEEDBACK]);
  return draft;
}

/** What "Find the source" found for a posted message. */
export function composeSource(
  view: SourceView,
  layout: Layout,
  { articles }: Knowledge,
): MessageDraft {
  const { verdict } = view;
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer([], describeNoSource(verdict, articles.length), verdict);
  }
  const draft = listFacts(
    [
      { style: 'plain', text: 'The statement nearest to that message:' },
      ...verdict.contradictions.map(
        (one): ContextLine => ({ style: 'plain', text: describeContradiction(one) }),
      ),
    ],
    verdict.facts.map((match) => match.fact),
    layout,
  );
  draft.rows.push([
    { label: 'Share', state: { action: 'share', page: 0, argument: view.message.id } },
  ]);
  return draft;
}

/** The same for everybody, with a link to the message that was looked up. */
export function composeShared(view: SharedView, layout: Layout): MessageDraft {
  return listFacts(
    [
      { style: 'ready', text: `The statement nearest to [this message](${view.url}):` },
      ...view.notes.map((text): ContextLine => ({ style: 'ready', text })),
    ],
    view.facts,
    layout,
  );
}

/** Another page of an answer. */
export function composeFacts(view: FactsView, layout: Layout): MessageDraft {
  return listFacts([], view.facts, layout);
}

/** Further statements. */
export function composeMore(view: MoreView, layout: Layout): MessageDraft {
  return listFacts(
    [{ style: 'plain', text: 'Further statements that match:' }],
    view.facts,
    layout,
  );
}

function listFacts(lead: ContextLine[], facts: readonly Fact[], layout: Layout): MessageDraft {
  const listed = facts.slice(0, LIST_LIMIT);
  const left = facts.length - listed.length;
  // The list has to fit the buttons' state. Saying so is better than a list that ends unnoticed.
  const note: ContextLine = {
    style: 'plain',
    text: `The nearest ${LIST_LIMIT} are shown; ${count(left, 'further statement')} also matched. Ask more narrowly to see them.`,
  };
  return {
    lead: left > 0 ? [...lead, note] : lead,
    sections: makeFactSections(listed, layout),
    pager: pageThroughFacts(listed),
    rows: [],
  };
}

function composeNoAnswer(
  lead: ContextLine[],
  sentences: string[],
  verdict: NoAnswer,
): MessageDraft {
  const [first = '', ...others] = sentences;
  const { buttons, unlabelled } = makeAskButtons(verdict.suggestions);
  const lines: ContextLine[] = [
    { style: 'bold', text: first },
    ...others.map((text): ContextLine => ({ style: 'plain', text })),
  ];
  if (verdict.suggestions.length > 0) {
    lines.push({ style: 'plain', text: 'Questions I can answer:' });
    lines.push(...unlabelled.map((text): ContextLine => ({ style: 'plain', text: `“${text}”` })));
  }
  const footer = verdict.gap ? verdict.gap.article.title : null;
  return { lead, sections: [{ lines, footer, facts: [] }], pager: null, rows: [buttons] };
}

function leadWithQuestion(question: string | null): ContextLine[] {
  const shown = flatten(question ?? '');
  if (shown === '' || shown.length > SHOWN_QUESTION_LIMIT) return [];
  return [{ style: 'ready', text: writeAsked(shown) }];
}

const FEEDBACK: readonly Button[] = [
  { label: 'Helpful', state: { action: 'helpful', page: 0, argument: '' } },
  { label: 'Not what I asked', state: { action: 'unhelpful', page: 0, argument: '' } },
];

function makeMoreButton(further: Fact[]): Button {
  return {
    label: `More (${further.length})`,
    state: { action: 'more', page: 0, argument: factReferences(further) },
  };
}
