import type { Fact } from '../../knowledge/knowledge.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import type { ComponentAction } from '../components/custom-id.ts';
import { factReferences, REFERENCES_PER_ID } from '../components/fact-reference.ts';
import type { DraftButton, Pager } from './message-draft.ts';

/** The most statements in one list: as many as the three buttons that turn its pages can refer to. */
export const MAX_LISTED_FACTS = 3 * REFERENCES_PER_ID;

/** Makes the pager of a list of at most {@link MAX_LISTED_FACTS} statements, each referred to. */
export function pageThroughFacts(facts: readonly Fact[]): Pager {
  const slot = (index: number) => {
    const start = index * REFERENCES_PER_ID;
    return factReferences(facts.slice(start, start + REFERENCES_PER_ID));
  };
  return { action: 'facts', slots: [slot(0), slot(1), slot(2)] };
}

/** Makes the pager of what a single argument identifies: a topic, a paragraph, the sources. */
export function pageThrough(action: ComponentAction, argument: string): Pager {
  return { action, slots: [argument, '', argument] };
}

/**
 * Builds the row of buttons that turns pages, with the page number between them.
 *
 * @param page counts from 0.
 */
export function buildPagerRow(
  { action, slots }: Pager,
  page: number,
  pages: number,
  t: Translator,
): DraftButton[] {
  const [previous, current, next] = slots;
  return [
    {
      label: t.text('button.previous'),
      // Pages count from 0 and cannot be negative; a disabled button only has to differ from Next.
      state: { action, page: Math.max(0, page - 1), argument: previous },
      disabled: page === 0,
    },
    {
      label: t.text('button.page', { page: page + 1, pages }),
      state: { action: 'here', page, argument: current },
      disabled: true,
    },
    {
      label: t.text('button.next'),
      state: { action, page: page + 1, argument: next },
      disabled: page + 1 >= pages,
    },
  ];
}
