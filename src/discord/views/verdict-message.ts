import type { Fact, Knowledge } from '../../knowledge/types.ts';
import type { NoAnswer } from '../../matching/api/verdict.ts';
import { describeSeveralArticles } from '../../presentation/fact-text.ts';
import { pluralize } from '../../presentation/plural.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import {
  describeContradiction,
  describeNoAnswer,
  describeNoSource,
} from '../../presentation/verdict-text.ts';
import { factReferences, REFERENCES_PER_ID } from '../components/fact-reference.ts';
import { formatAskedQuestion } from './asked-question.ts';
import { buildFactSections } from './fact-sections.ts';
import type { DraftButton, MessageDraft, MessageLayout } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { MAX_LISTED_FACTS, pageThroughFacts } from './pager.ts';
import { buildSuggestionButtons } from './suggestion-buttons.ts';
import type { FactsView, MoreView, SharedView, SourceView, VerdictView } from './view.ts';

/** A question longer than this is not repeated above its answer: nothing is ever shown in part. */
const SHOWN_QUESTION_LIMIT = 250;

/** The answer to a question, or that there is none, why, and what can be answered. */
export function composeVerdict(
  view: VerdictView,
  layout: MessageLayout,
  { articles }: Knowledge,
): MessageDraft {
  const { verdict } = view;
  const lead = leadWithQuestion(view.question);
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer(lead, describeNoAnswer(verdict, articles.length), verdict);
  }
  const facts = verdict.facts.map((match) => match.fact);
  const note = describeSeveralArticles(facts);
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
  layout: MessageLayout,
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
        (one): MessageLine => ({ style: 'plain', text: describeContradiction(one) }),
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
export function composeShared(view: SharedView, layout: MessageLayout): MessageDraft {
  return listFacts(
    [
      { style: 'ready', text: `The statement nearest to [this message](${view.url}):` },
      ...view.notes.map((text): MessageLine => ({ style: 'ready', text })),
    ],
    view.facts,
    layout,
  );
}

/** Another page of an answer. */
export function composeFacts(view: FactsView, layout: MessageLayout): MessageDraft {
  return listFacts([], view.facts, layout);
}

/** Further statements. */
export function composeMore(view: MoreView, layout: MessageLayout): MessageDraft {
  return listFacts(
    [{ style: 'plain', text: 'Further statements that match:' }],
    view.facts,
    layout,
  );
}

function listFacts(
  lead: MessageLine[],
  facts: readonly Fact[],
  layout: MessageLayout,
): MessageDraft {
  const listed = facts.slice(0, MAX_LISTED_FACTS);
  const left = facts.length - listed.length;
  // The list has to fit the buttons' state. Saying so is better than a list that ends unnoticed.
  const note: MessageLine = {
    style: 'plain',
    text: `The nearest ${MAX_LISTED_FACTS} are shown; ${pluralize(left, 'further statement')} also matched. Ask more narrowly to see them.`,
  };
  return {
    lead: left > 0 ? [...lead, note] : lead,
    sections: buildFactSections(listed, layout),
    pager: pageThroughFacts(listed),
    rows: [],
  };
}

function composeNoAnswer(
  lead: MessageLine[],
  sentences: string[],
  verdict: NoAnswer,
): MessageDraft {
  const [first = '', ...others] = sentences;
  const { buttons, unlabelled } = buildSuggestionButtons(verdict.suggestions);
  const lines: MessageLine[] = [
    { style: 'bold', text: first },
    ...others.map((text): MessageLine => ({ style: 'plain', text })),
  ];
  if (verdict.suggestions.length > 0) {
    lines.push({ style: 'plain', text: 'Questions I can answer:' });
    lines.push(...unlabelled.map((text): MessageLine => ({ style: 'plain', text: `“${text}”` })));
  }
  const footer = verdict.gap ? verdict.gap.article.title : null;
  return { lead, sections: [{ lines, footer, facts: [] }], pager: null, rows: [buttons] };
}

function leadWithQuestion(question: string | null): MessageLine[] {
  const shown = toSingleLine(question ?? '');
  if (shown === '' || shown.length > SHOWN_QUESTION_LIMIT) return [];
  return [{ style: 'ready', text: formatAskedQuestion(shown) }];
}

const FEEDBACK: readonly DraftButton[] = [
  { label: 'Helpful', state: { action: 'helpful', page: 0, argument: '' } },
  { label: 'Not what I asked', state: { action: 'unhelpful', page: 0, argument: '' } },
];

function makeMoreButton(further: Fact[]): DraftButton {
  return {
    label: `More (${further.length})`,
    state: { action: 'more', page: 0, argument: factReferences(further) },
  };
}
