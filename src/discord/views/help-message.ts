import type { Knowledge } from '../../knowledge/knowledge.ts';
import { listCommandTopics } from '../../knowledge/topic-commands.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import { describeHelp, EXAMPLES_LEAD } from '../../presentation/help-text.ts';
import { createDraft, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import { buildSuggestionButtons } from './suggestion-buttons.ts';
import type { HelpView } from './view.ts';

/** Composes what Footnote can and cannot answer, with questions to try. */
export function composeHelp(
  _view: HelpView,
  _layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const examples = pickExamples(knowledge);
  const { summary, ways, limits } = describeHelp(
    knowledge.articles,
    examples[0]?.question ?? null,
    listCommandTopics(knowledge).map(({ command }) => command),
  );
  const { lines, buttons } = buildSuggestionButtons(examples, EXAMPLES_LEAD);
  return createDraft([bold(summary), ...ways.map(plain), small(limits), ...lines], [buttons]);
}

/** Picks three questions that can be answered, spread over the facts. */
function pickExamples({ facts }: Knowledge): Suggestion[] {
  const spread = new Set([0, 1, 2].map((third) => Math.floor((third * facts.length) / 3)));
  return [...spread].flatMap((index) => {
    const fact = facts[index];
    const question = fact?.asks[0];
    return fact && question !== undefined ? [{ question, fact }] : [];
  });
}
