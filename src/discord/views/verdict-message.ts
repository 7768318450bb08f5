import type { Article, Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { NoAnswer } from '../../matching/api/verdict.ts';
import { describeSeveralArticles } from '../../presentation/fact-text.ts';
import { requestLanguage } from '../../presentation/language-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { linkTo } from '../../presentation/rich-text.ts';
import {
  describeContradiction,
  describeNoAnswer,
  describeNoSource,
  describePlainAnswer,
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

function buildFeedbackButtons(isPost: boolean, t: Translator): DraftButton[] {
  const [good, bad] = isPost
    ? [t.text('button.helped'), t.text('button.notHelped')]
    : [t.text('button.helpful'), t.text('button.unhelpful')];
  return [
    { label: good, state: { action: 'helpful', page: 0, argument: '' } },
    { label: bad, state: { action: 'unhelpful', page: 0, argument: '' } },
  ];
}

/** Composes the answer to a question, or why there is none and what can be answered. */
export function composeVerdict(
  { question, verdict, isPost = false }: VerdictView,
  layout: MessageLayout,
  knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const { articles } = knowledge;
  const lead = repeatQuestion(question, t);
  const talk = verdict.outcome === 'no-answer' ? verdict.talk : undefined;
  if (talk === 'help') return composeHelp({ kind: 'help' }, layout, knowledge, t);
  if (talk === 'outline') return composeSources({ kind: 'sources' }, layout, knowledge, t);
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer(lead, describeNoAnswer(verdict, articles, t), verdict, articles, t);
  }
  if (verdict.outcome === 'metadata') return composeMetadata(lead, verdict, t);
  const facts = verdict.facts.map(({ fact }) => fact);
  const note = describeSeveralArticles(facts, t);
  const said = verdict.plain === undefined ? [] : [bold(describePlainAnswer(verdict.plain, t))];
  const notes = note === null ? said : [...said, plain(note)];
  const draft = listFacts([...lead, ...notes], facts, layout, t);
  const further = verdict.further.map(({ fact }) => fact).slice(0, REFERENCES_PER_ID);
  draft.rows.push([
    ...(further.length > 0 ? [buildMoreButton(further, t)] : []),
    ...buildFeedbackButtons(isPost, t),
  ]);
  return draft;
}

/** Composes what "Find the source" found for a posted message. */
export function composeSource(
  { message, verdict }: SourceView,
  layout: MessageLayout,
  { articles }: Knowledge,
  t: Translator,
): MessageDraft {
  if (verdict.outcome === 'no-answer') {
    return composeNoAnswer([], describeNoSource(verdict, articles, t), verdict, articles, t);
  }
  const facts = verdict.facts.map(({ fact }) => fact);
  const lead = [
    t.text('source.lead'),
    ...verdict.contradictions.map((value) => describeContradiction(value, facts[0]?.article, t)),
  ];
  const draft = listFacts(lead.map(plain), facts, layout, t);
  const state = { action: 'share', page: 0, argument: message.id } as const;
  draft.rows.push([{ label: t.text('button.share'), state }]);
  return draft;
}

/** Composes a shared source, with a link to the message that was looked up. */
export function composeShared(
  { url, contradictions, facts }: SharedView,
  layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const lead: MessageLine = { style: 'ready', text: t.text('source.shared', { url }) };
  const notes = contradictions.map((value) =>
    plain(describeContradiction(value, facts[0]?.article, t)),
  );
  return listFacts([lead, ...notes], facts, layout, t);
}

/** Composes another page of an answer. */
export function composeFacts(
  { facts }: FactsView,
  layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  return listFacts([], facts, layout, t);
}

/** Composes further statements. */
export function composeMore(
  { facts }: MoreView,
  layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  return listFacts([plain(t.text('answer.further'))], facts, layout, t);
}

function listFacts(
  lead: MessageLine[],
  facts: readonly Fact[],
  layout: MessageLayout,
  t: Translator,
): MessageDraft {
  const listed = facts.slice(0, MAX_LISTED_FACTS);
  const unlisted = facts.length - listed.length;
  return {
    lead:
      unlisted > 0
        ? [...lead, plain(t.text('answer.unlisted', { shown: listed.length, unlisted }))]
        : lead,
    sections: buildFactSections(listed, layout, t),
    pager: pageThroughFacts(listed),
    rows: [],
  };
}

function composeNoAnswer(
  lead: MessageLine[],
  [result = '', ...reasons]: string[],
  verdict: NoAnswer,
  articles: readonly Article[],
  t: Translator,
): MessageDraft {
  const { suggestions, gap } = verdict;
  const { lines, buttons } = buildSuggestionButtons(suggestions, introduceSuggestions(verdict, t));
  // The questions stand last, next to their buttons.
  const source = gap === null ? [] : [small(linkTo(gap.article.url, gap.article.title))];
  const language = requestLanguage(articles, t);
  const notes = language === null ? source : [...source, small(language)];
  const section = createSection([bold(result), ...reasons.map(plain), ...notes, ...lines]);
  return { lead, sections: [section], pager: null, rows: [buttons] };
}

function buildMoreButton(further: Fact[], t: Translator): DraftButton {
  return {
    label: t.text('button.more', { count: further.length }),
    state: { action: 'more', page: 0, argument: factReferences(further) },
  };
}
