import { pluralize } from '../../presentation/plural.ts';
import { factReference } from '../components/fact-reference.ts';
import type { QuestionGroup } from '../library/question-groups.ts';
import type { DraftComponent, DraftMenu, MessageDraft } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { buildPagerRow, pageThrough } from './pager.ts';
import { bold, OPTIONS_LIMIT, plain, section, small } from './settings-message.ts';
import type { ProposalView, UnansweredView } from './view.ts';

/** Groups on a page: each has a row of buttons, and the last of five rows turns the pages. */
export const GROUPS_PER_PAGE = 4;

/** Longest ask, as in `facts.yaml`: it becomes a choice of Discord's autocomplete. UTF-16 units. */
export const ASK_LENGTH_LIMIT = 100;

/** The questions most asked without an answer. */
export function composeUnanswered({ groups, page }: UnansweredView): MessageDraft {
  const pages = Math.max(1, Math.ceil(groups.length / GROUPS_PER_PAGE));
  const here = Math.min(page, pages - 1);
  const start = here * GROUPS_PER_PAGE;
  const shown = groups.slice(start, start + GROUPS_PER_PAGE);
  const lead =
    groups.length === 0
      ? 'No question without an answer is waiting.'
      : `${pluralize(groups.length, 'question')} without an answer, the most asked first:`;
  const rows: DraftComponent[][] = shown.map((group, i) =>
    makeGroupButtons(group, start + i + 1, here),
  );
  if (pages > 1) rows.push(buildPagerRow(pageThrough('unanswered', ''), here, pages));
  const lines = shown.flatMap((group, i) => describeGroup(group, start + i + 1));
  return {
    lead: [],
    sections: [section([plain(lead), ...lines])],
    pager: null,
    rows,
  };
}

export function describeGroup(group: QuestionGroup, number: number): MessageLine[] {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const others = group.others.map(({ text }) => `“${text}”`);
  const [first, last] = [day(group.firstSeen), day(group.lastSeen)];
  const when = first === last ? `on ${last}` : `from ${first} to ${last}`;
  const asked = `Asked ${pluralize(group.count, 'time')}, ${when}.`;
  return [
    bold(`[${number}] ${group.text}`),
    small(asked),
    ...(others.length > 0 ? [small(`Also as ${others.join(', ')}.`)] : []),
  ];
}

export function makeGroupButtons(
  { id }: QuestionGroup,
  number: number,
  page: number,
): DraftComponent[] {
  return [
    { label: `Dismiss [${number}]`, state: { action: 'dismiss', page, argument: id } },
    { label: `Add as ask to… [${number}]`, state: { action: 'propose', page, argument: id } },
  ];
}

/** The facts that a question may be an ask of. */
export function composeProposal({ group, facts }: ProposalView): MessageDraft {
  const offered = facts.filter(({ asks }) => labelFor(asks) !== null).slice(0, OPTIONS_LIMIT);
  if (offered.length === 0 || group.text.length > ASK_LENGTH_LIMIT) {
    const why =
      offered.length === 0
        ? 'No statement is near this question.'
        : `An ask may have ${ASK_LENGTH_LIMIT} characters, and this question has ${group.text.length}.`;
    return { lead: [], sections: [section([bold(group.text), plain(why)])], pager: null, rows: [] };
  }
  const menu: DraftMenu = {
    kind: 'options',
    placeholder: 'The statement that answers it',
    state: { action: 'proposed', page: 0, argument: group.id },
    options: offered.map((fact) => ({
      label: labelFor(fact.asks) ?? fact.id,
      value: factReference(fact),
      description: fact.id,
      chosen: false,
    })),
    most: 1,
    least: 1,
  };
  const lines = [
    bold(group.text),
    plain(
      'Which statement should this be an ask of? A curator sees the proposal before it is taken.',
    ),
  ];
  return { lead: [], sections: [section(lines)], pager: null, rows: [[menu]] };
}

/** A fact is shown by how people ask for it: its statement may be too long for a menu. */
export function labelFor(asks: readonly string[]): string | null {
  return asks.find((ask) => ask.length <= ASK_LENGTH_LIMIT) ?? null;
}
