import type { Knowledge } from '../../knowledge/types.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import type { MessageDraft, MessageLayout } from './message-draft.ts';
import type { MessageLine } from './message-line.ts';
import { buildSuggestionButtons } from './suggestion-buttons.ts';
import type { HelpView } from './view.ts';

/** What Footnote can and cannot answer, with questions to try. */
export function composeHelp(
  _view: HelpView,
  _layout: MessageLayout,
  knowledge: Knowledge,
): MessageDraft {
  const examples = pickExamples(knowledge);
  const { buttons, unlabelled } = buildSuggestionButtons(examples);
  const titles = knowledge.articles.map((article) => `“${article.title}”`).join(', ');
  const lines: MessageLine[] = [
    {
      style: 'bold',
      text: 'I answer questions from articles, with the sentence each answer rests on.',
    },
    {
      style: 'plain',
      text: `I can answer what ${titles} says: who, what, where, when and how many.`,
    },
    {
      style: 'plain',
      text: 'I cannot give opinions, look anything up elsewhere, or answer what the article leaves open. Then I say that it does not say.',
    },
    {
      style: 'plain',
      text: 'Ask with /ask, or mention me in a channel, in a thread or in a direct message. /who-visited and /what-was-discussed list all statements on a subject, /sources the articles. In the menu of a message, under Apps, “Find the source” looks up what it says.',
    },
    { style: 'plain', text: 'Add private: True to a command to keep the answer to yourself.' },
  ];
  if (examples.length > 0) lines.push({ style: 'plain', text: 'Try one of these:' });
  lines.push(...unlabelled.map((text): MessageLine => ({ style: 'plain', text: `“${text}”` })));
  return { lead: [], sections: [{ lines, footer: null, facts: [] }], pager: null, rows: [buttons] };
}

/** Three questions that can be answered, spread over what is known. */
export function pickExamples({ facts }: Knowledge): Suggestion[] {
  const spread = new Set([0, 1, 2].map((third) => Math.floor((third * facts.length) / 3)));
  return [...spread].flatMap((index) => {
    const fact = facts[index];
    const question = fact?.asks[0];
    return fact && question !== undefined ? [{ question, fact }] : [];
  });
}
