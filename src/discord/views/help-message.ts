import type { Knowledge } from '../../knowledge/knowledge.ts';
import { listCommandTopics } from '../../knowledge/topic-commands.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import { describeHelp } from '../../presentation/help-text.ts';
import { requestLanguage } from '../../presentation/language-text.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { nameTopicCommand } from '../../presentation/topic-text.ts';
import { createDraft, type MessageDraft, type MessageLayout } from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import { buildSuggestionButtons } from './suggestion-buttons.ts';
import type { HelpView } from './view.ts';

/** Composes what Footnote can and cannot answer, with questions to try. */
export function composeHelp(
  _view: HelpView,
  _layout: MessageLayout,
  knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const examples = pickExamples(knowledge);
  const { summary, ways, limits } = describeHelp(
    knowledge.articles,
    examples[0]?.question ?? null,
    listCommandTopics(knowledge).map((topic) => nameTopicCommand(topic, t)),
    t,
  );
  const { lines, buttons } = buildSuggestionButtons(examples, t.text('help.examples'));
  const language = requestLanguage(knowledge.articles, t);
  const notes = [limits, ...(language === null ? [] : [language])].map(small);
  return createDraft([bold(summary), ...ways.map(plain), ...notes, ...lines], [buttons]);
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
