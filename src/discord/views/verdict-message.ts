import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { NoAnswer } from '../../matching/api/verdict.ts';
import {
  describeSeveralArticles,
  describeUnlistedFacts,
  FURTHER_FACTS_LEAD,
} from '../../presentation/fact-text.ts';
import { linkTo } from '../../presentation/rich-text.ts';
import {
  describeContradiction,
  describeNoAnswer,
  describeNoSource,
  describePlainAnswer,
  describeSource,
  introduceSuggestions,
} from '../../presentation/verdict-text.ts';
import { factReferences, REFERENCES_PER_ID } from '../components/fact-reference.ts';
import { repeatQuestion } from './asked-question.ts';
import { composeMetadata } from './document-sections.ts';
import { buildFactSections } from './fact-sections.ts';
import { composeHelp } from './help-message.ts';
import {
  createSection,
  type DraftButton,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { bold, type MessageLine, plain, small } from './message-line.ts';
import { MAX_LISTED_FACTS, pageThroughFacts } from './pager.ts';
import { composeSources } from './sources-message.ts';
import { buildSuggestionButtons } from './suggestion-buttons.ts';
import type { FactsView, MoreView, SharedView, SourceView, VerdictView } from './view.ts';

const FEEDBACK: readonly DraftButton[] = [
  { label: 'Helpful', state: { action: 'helpful', page: 0, argument: '' } },
  { label: 'Not what I asked', state: { action: 'unhelpful', page: 0, argument: '' } },
];

/** Composes the answer to a question, or why there is none and what can be answered. */
export function composeVerdict(
  { question, verdict }: VerdictView,
  layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const { articles } = knowledge;
  const lead = repeatQuestion(question);
  const talk = verdict.outcome === 'no-answer' ? verdict.talk : undefined;
  if (talk === 'help') return composeHelp({ kind: 'help' }, layout, knowledge);
  if (talk === 'outline') return composeSources({ kind: 'sources' }, layout, knowledge);
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer(lead, describeNoAnswer(verdict, articles), verdict);
  }
  if (verdict.outcome === 'metadata') return composeMetadata(lead, verdict);
  const facts = verdict.facts.map(({ fact }) => fact);
  const note = describeSeveralArticles(facts);
  const said = verdict.plain === undefined ? [] : [bold(describePlainAnswer(verdict.plain))];
  const notes = note === null ? said : [...said, plain(note)];
  const draft = listFacts([...lead, ...notes], facts, layout);
  const further = verdict.further.map(({ fact }) => fact).slice(0, REFERENCES_PER_ID);
  draft.rows.push([...(further.length > 0 ? [buildMoreButton(further)] : []), ...FEEDBACK]);
  return draft;
}

/** Composes what "Find the source" found for a posted message. */
export function composeSource(
  { message, verdict }: SourceView,
  layout: MessageLayout,
  { articles }: Knowledge,
): MessageDraft {
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer([], describeNoSource(verdict, articles), verdict);
  }
  const facts = verdict.facts.map(({ fact }) => fact);
  const lead = [
    describeSource('that message'),
    ...verdict.contradictions.map((value) => describeContradiction(value, facts[0]?.article)),
  ];
  const draft = listFacts(lead.map(plain), facts, layout);
  draft.rows.push([{ label: 'Share', state: { action: 'share', page: 0, argument: message.id } }]);
  return draft;
}

/** Composes a shared source, with a link to the message that was looked up. */
export function composeShared(view: SharedView, layout: MessageLayout): MessageDraft {
  const lead = [describeSource(`[this message](${view.url})`), ...view.notes];
  return listFacts(
    lead.map((text) => ({ style: 'ready', text })),
    view.facts,
    layout,
  );
}

/** Composes another page of an answer. */
export function composeFacts({ facts }: FactsView, layout: MessageLayout): MessageDraft {
  return listFacts([], facts, layout);
}

/** Composes further statements. */
export function composeMore({ facts }: MoreView, layout: MessageLayout): MessageDraft {
  return listFacts([plain(FURTHER_FACTS_LEAD)], facts, layout);
}

function listFacts(
  lead: MessageLine[],
  facts: readonly Fact[],
  layout: MessageLayout,
): MessageDraft {
  const listed = facts.slice(0, MAX_LISTED_FACTS);
  const unlisted = facts.length - listed.length;
  return {
    lead: unlisted > 0 ? [...lead, plain(describeUnlistedFacts(listed.length, unlisted))] : lead,
    sections: buildFactSections(listed, layout),
    pager: pageThroughFacts(listed),
    rows: [],
  };
}

function composeNoAnswer(
  lead: MessageLine[],
  [result = '', ...reasons]: string[],
  verdict: NoAnswer,
): MessageDraft {
  const { suggestions, gap } = verdict;
  const { lines, buttons } = buildSuggestionButtons(suggestions, introduceSuggestions(verdict));
  // The questions stand last, next to their buttons.
  const source = gap === null ? [] : [small(linkTo(gap.article.url, gap.article.title))];
  const section = createSection([bold(result), ...reasons.map(plain), ...source, ...lines]);
  return { lead, sections: [section], pager: null, rows: [buttons] };
}

function buildMoreButton(further: Fact[]): DraftButton {
  return {
    label: `More (${further.length})`,
    state: { action: 'more', page: 0, argument: factReferences(further) },
  };
}
