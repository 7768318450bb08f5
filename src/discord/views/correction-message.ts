import type { Fact } from '../../knowledge/types.ts';
import { pluralize } from '../../presentation/plural.ts';
import { buildFactSections } from './fact-sections.ts';
import type { MessageDraft, MessageLayout } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { MAX_LISTED_FACTS, pageThroughFacts } from './pager.ts';
import { paginate } from './pagination.ts';
import { bold, plain, section, small } from './settings-message.ts';
import type { CorrectionView } from './view.ts';

/** What an answer became after its statements changed. */
export function composeCorrection(view: CorrectionView, layout: MessageLayout): MessageDraft {
  const facts = view.facts.slice(0, MAX_LISTED_FACTS);
  const sections = buildFactSections(facts, layout);
  const title = bold('Corrected since this was posted.');
  const details = section([title, ...describeRetracted(view.retracted), ...describeCounts(view)]);
  // In front of a list that goes on, it would shift the pages that the buttons turn to.
  if (paginate([details, ...sections], layout).length === 1) {
    return { lead: [], sections: [details, ...sections], pager: null, rows: [] };
  }
  const counted = describeCounts(view);
  if (view.retracted.length > 0)
    counted.unshift(plain(`${pluralize(view.retracted.length, 'statement')} retracted.`));
  return {
    lead: facts.length > 0 ? [title, ...counted] : [],
    sections: facts.length > 0 ? sections : [section([title, ...counted])],
    pager: facts.length > 0 ? pageThroughFacts(facts) : null,
    rows: [],
  };
}

export function describeRetracted(facts: readonly Fact[]): MessageLine[] {
  return facts.flatMap(({ statement, retracted }) => [
    plain(`Retracted: “${statement}”`),
    small(`Reason: ${retracted ?? 'none is given.'}`),
  ]);
}

export function describeCounts({ changed, withdrawn }: CorrectionView): MessageLine[] {
  const lines: MessageLine[] = [];
  if (changed > 0) {
    const them = changed === 1 ? 'it reads' : 'they read';
    lines.push(
      plain(
        `${pluralize(changed, 'statement')} changed. Below is how ${them} now, with the source sentence.`,
      ),
    );
  }
  if (withdrawn > 0) {
    lines.push(
      plain(
        `${pluralize(withdrawn, 'statement')} withdrawn, and not among what I answer with any more.`,
      ),
    );
  }
  return lines;
}
