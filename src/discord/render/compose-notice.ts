import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ContextLine } from './context-line.ts';
import { flatten } from './escape.ts';
import type { Layout, MessageDraft } from './message-draft.ts';
import type { ApologyView, GoneView, NoArticleView, NoticeView } from './view.ts';
import { count } from './wording.ts';

/** Longest name that is repeated, in UTF-16 units: nothing is ever shown in part. */
const SHOWN_LIMIT = 100;

/** Says that what a button or command refers to is not there any more. */
export function composeGone(view: GoneView): MessageDraft {
  if (view.what === 'command') {
    return notice(
      'I do not know this command (any more).',
      'Discord may still be showing an old list of commands; try again in a few minutes, or use /help.',
    );
  }
  return notice(
    'This statement has changed or gone since.',
    'Ask again to see what the article says now.',
  );
}

/** Articles that are named where another one was asked for; with more, `/sources` lists them. */
const MOST_NAMED = 5;

/** Says that there is no article of that name, and which there are. */
export function composeNoArticle(
  { asked }: NoArticleView,
  _layout: Layout,
  { articles }: Knowledge,
): MessageDraft {
  const shown = flatten(asked);
  const named = shown.length <= SHOWN_LIMIT ? ` called “${shown}”` : ' of that name';
  const titles = articles.map(({ title }) => `“${title}”`);
  return notice(
    `I have no single article${named}.`,
    titles.length <= MOST_NAMED
      ? `I answer from ${titles.join(', ')}.`
      : 'Choose one from the list that appears as you type, or see /sources.',
  );
}

/** Says that something broke, with the reference that finds it in the log. */
export function composeApology(view: ApologyView): MessageDraft {
  return notice(
    'Sorry, something went wrong and I could not answer.',
    `If it keeps happening, tell whoever runs me the reference ${view.reference}.`,
  );
}

const NOTICES: Record<NoticeView['notice'], (amount: number) => [string, string]> = {
  stale: () => [
    'This button is not from here, or from before I was set up anew.',
    'Ask again, and use the buttons under the new answer.',
  ],
  helpful: () => ['Thank you, noted.', 'Press the other button if you think better of it.'],
  unhelpful: () => [
    'Noted: that was not what you asked.',
    'Try other words, or /help. Those who look after my statements see such questions, without your name.',
  ],
  erased: (amount) => [
    amount === 0 ? 'There was nothing to erase.' : `Erased: ${count(amount, 'entry', 'entries')}.`,
    'My answers stay where they were posted. Delete your question, and its answer goes, too.',
  ],
  'memory-down': () => [
    'I cannot keep or look up anything just now.',
    'Questions are answered all the same. Try this again in a few minutes.',
  ],
  'not-allowed': () => [
    'Only those who manage this server may do that.',
    'If that is you, use the command again.',
  ],
  proposed: () => [
    'Proposed.',
    'It is taken when a curator has looked at it: npm run knowledge -- suggestions',
  ],
  'changed-list': () => [
    'The list has changed since.',
    'Use /unanswered again to see it as it is now.',
  ],
  'too-long': () => ['This question is too long for an ask.', 'Word it shorter in facts.yaml.'],
  busy: (amount) => [
    `One moment: try again in ${count(amount, 'second')}.`,
    'That keeps me quick for everybody here.',
  ],
  behind: () => [
    'I cannot keep up with the questions here.',
    'I have left some without an answer. Please ask again in a moment.',
  ],
};

/** A short word to one member. */
export function composeNotice({ notice: name, count: amount = 0 }: NoticeView): MessageDraft {
  return notice(...NOTICES[name](amount));
}

function notice(first: string, second: string): MessageDraft {
  const lines: ContextLine[] = [
    { style: 'bold', text: first },
    { style: 'plain', text: second },
  ];
  return { lead: [], sections: [{ lines, footer: null, facts: [] }], pager: null, rows: [] };
}
