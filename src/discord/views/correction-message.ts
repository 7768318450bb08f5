import {
  CORRECTED_HEADING,
  describeCorrection,
  describeRetraction,
  describeRetractionCount,
} from '../../presentation/correction-text.ts';
import { buildFactSections } from './fact-sections.ts';
import {
  createDraft,
  createSection,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import { MAX_LISTED_FACTS, pageThroughFacts } from './pager.ts';
import { paginate } from './pagination.ts';
import type { CorrectionView } from './view.ts';

/** Composes an answer whose statements changed after it was posted. */
export function composeCorrection(view: CorrectionView, layout: MessageLayout): MessageDraft {
  const facts = view.facts.slice(0, MAX_LISTED_FACTS);
  const sections = buildFactSections(facts, layout);
  const heading = bold(CORRECTED_HEADING);
  const counts = describeCorrection(view.changed, view.withdrawn).map(plain);
  const retractions = view.retracted.flatMap((fact) => {
    const [statement, reason] = describeRetraction(fact);
    return [plain(statement), small(reason)];
  });
  const details = createSection([heading, ...retractions, ...counts]);
  // Only on a single page: before a longer list, a section would shift the pages its buttons refer to.
  if (paginate([details, ...sections], layout).length === 1) {
    return { lead: [], sections: [details, ...sections], pager: null, rows: [] };
  }
  if (view.retracted.length > 0) {
    counts.unshift(plain(describeRetractionCount(view.retracted.length)));
  }
  if (facts.length === 0) return createDraft([heading, ...counts]);
  return { lead: [heading, ...counts], sections, pager: pageThroughFacts(facts), rows: [] };
}
