import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import {
  describeNearest,
  describeUnanswered,
  describeUnansweredQuestion,
} from '../../presentation/unanswered-text.ts';
import { factReference } from '../components/fact-reference.ts';
import type { AssessedGroup } from '../library/question-assessment.ts';
import type { QuestionGroup } from '../library/question-groups.ts';
import { OPTIONS_LIMIT } from './menu-limits.ts';
import {
  createDraft,
  type DraftComponent,
  type DraftMenu,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { bold, type MessageLine, plain, small } from './message-line.ts';
import { buildPagerRow, pageThrough } from './pager.ts';
import type { ProposalView, UnansweredView } from './view.ts';

/** Groups on a page: each has a row of buttons, and the last of five rows turns the pages. */
const GROUPS_PER_PAGE = 4;

/** The longest ask, as in `facts.yaml`, in UTF-16 units: it becomes a choice of Discord's autocomplete. */
export const ASK_LENGTH_LIMIT = 100;

/** Composes a page of the questions most asked without an answer. */
export function composeUnanswered(
  { groups, page }: UnansweredView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const pages = Math.max(1, Math.ceil(groups.length / GROUPS_PER_PAGE));
  const current = Math.min(page, pages - 1);
  const start = current * GROUPS_PER_PAGE;
  const shown = groups.slice(start, start + GROUPS_PER_PAGE);
  const rows = shown.map((group, i) => buildGroupButtons(group, start + i + 1, current, t));
  if (pages > 1) rows.push(buildPagerRow(pageThrough('unanswered', ''), current, pages, t));
  const hasGaps = groups.some(({ gap }) => gap !== null);
  const lines = shown.flatMap((group, i) => [
    ...(hasGaps && (i === 0 || isGap(shown[i - 1]) !== isGap(group))
      ? [plain(t.text(isGap(group) ? 'unanswered.gaps' : 'unanswered.misses'))]
      : []),
    ...buildGroupLines(group, start + i + 1, t),
  ]);
  return createDraft([plain(describeUnanswered(groups.length, t)), ...lines], rows);
}

const isGap = (group: AssessedGroup | undefined) => (group?.gap ?? null) !== null;

function buildGroupLines(group: AssessedGroup, number: number, t: Translator): MessageLine[] {
  const details = [
    ...describeUnansweredQuestion(group, group.others, t),
    ...describeNearest(group, t),
  ];
  return [bold(`[${number}] ${group.text}`), ...details.map(small)];
}

function buildGroupButtons(
  { id }: QuestionGroup,
  number: number,
  page: number,
  t: Translator,
): DraftComponent[] {
  return [
    {
      label: t.text('button.dismiss', { number }),
      state: { action: 'dismiss', page, argument: id },
    },
    {
      label: t.text('button.propose', { number }),
      state: { action: 'propose', page, argument: id },
    },
  ];
}

/** Composes the facts that a question can be proposed as an ask of. */
export function composeProposal(
  { group, facts }: ProposalView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const question = bold(group.text);
  const options = facts.flatMap((fact) => {
    // A fact is shown by an ask: its statement may be too long for a menu.
    const label = fact.asks.find((ask) => ask.length <= ASK_LENGTH_LIMIT);
    if (label === undefined) return [];
    return [{ label, value: factReference(fact), description: fact.id, chosen: false }];
  });
  if (options.length === 0) return createDraft([question, plain(t.text('unanswered.noStatement'))]);
  if (group.text.length > ASK_LENGTH_LIMIT) {
    const { length } = group.text;
    const problem = t.text('unanswered.tooLong', { limit: ASK_LENGTH_LIMIT, length });
    return createDraft([question, plain(problem)]);
  }
  const menu: DraftMenu = {
    kind: 'options',
    placeholder: t.text('unanswered.menu'),
    state: { action: 'proposed', page: 0, argument: group.id },
    options: options.slice(0, OPTIONS_LIMIT),
    most: 1,
    least: 1,
  };
  return createDraft([question, plain(t.text('unanswered.prompt'))], [[menu]]);
}
