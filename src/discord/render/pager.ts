import type { Fact } from '../../knowledge/knowledge.ts';
import type { ComponentAction } from '../components/custom-id.ts';
import { factReferences, REFERENCES_PER_ID } from '../components/fact-reference.ts';
import type { Button, Pager } from './message-draft.ts';

/** The most statements one list can hold: what the three buttons that turn its pages can name. */
export const LIST_LIMIT = 3 * REFERENCES_PER_ID;

/** Turns the pages of a list of at most {@link LIST_LIMIT} statements, named one by one. */
export function pageThroughFacts(facts: readonly Fact[]): Pager {
  const slot = (index: number) => {
    const start = index * REFERENCES_PER_ID;
    return factReferences(facts.slice(start, start + REFERENCES_PER_ID));
  };
  return { action: 'facts', slots: [slot(0), slot(1), slot(2)] };
}

/** Turns the pages of something that one argument names whole: a topic, a paragraph, the sources. */
export function pageThrough(action: ComponentAction, argument: string): Pager {
  return { action, slots: [argument, '', argument] };
}

/**
 * The row of buttons that turns pages, the number of the page between them.
 *
 * @param page counts from 0.
 */
export function makePagerRow(pager: Pager, page: number, pages: number): Button[] {
  const [previous, here, next] = pager.slots;
  const { action } = pager;
  return [
    {
      label: 'Previous',
      // Pages count from 0 and cannot be negative; a disabled button only has to differ from Next.
      state: { action, page: Math.max(0, page - 1), argument: previous },
      disabled: page === 0,
    },
    {
      label: `Page ${page + 1} of ${pages}`,
      state: { action: 'here', page, argument: here },
      disabled: true,
    },
    {
      label: 'Next',
      state: { action, page: page + 1, argument: next },
      disabled: page + 1 >= pages,
    },
  ];
}
