import type { Knowledge } from '../../knowledge/knowledge.ts';
import { describeCorrection, describeRetraction } from '../../presentation/correction-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { repeatQuestion } from './asked-question.ts';
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
export function composeCorrection(
  view: CorrectionView,
  layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const facts = view.facts.slice(0, MAX_LISTED_FACTS);
  const sections = buildFactSections(facts, layout, t);
  const heading = bold(t.text('correction.heading'));
  const question = repeatQuestion(view.question, t);
  const counts = describeCorrection(view.changed, view.withdrawn, view.documentChanged, t).map(
    plain,
  );
  const earlier = view.earlier.map((statement) =>
    plain(t.text('correction.earlier', { statement })),
  );
  const retractions = view.retracted.flatMap((fact) => {
    const [statement, reason] = describeRetraction(fact, t);
    return [plain(statement), small(reason)];
  });
  const details = createSection([heading, ...retractions, ...earlier, ...counts]);
  // Only on a single page: before a longer list, a section would shift the pages its buttons refer to.
  if (paginate([details, ...sections], layout).length === 1) {
    return { lead: question, sections: [details, ...sections], pager: null, rows: [] };
  }
  if (view.retracted.length > 0) {
    counts.unshift(plain(t.text('correction.retractedCount', { count: view.retracted.length })));
  }
  const lead = [...question, heading, ...counts];
  if (facts.length === 0) return { ...createDraft([heading, ...counts]), lead: question };
  return { lead, sections, pager: pageThroughFacts(facts), rows: [] };
}
