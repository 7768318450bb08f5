import type { Knowledge } from '../../knowledge/types.ts';
import type { Draft, Layout } from './draft.ts';
import { flatten } from './escape.ts';
import type { Line } from './line.ts';
import type { ApologyView, GoneView, NoArticleView } from './view.ts';

/** Longest name that is repeated, in UTF-16 units: nothing is ever shown in part. */
const SHOWN_LIMIT = 100;

/** Says that what a button or command refers to is not there any more. */
export function composeGone(view: GoneView): Draft {
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
): Draft {
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
export function composeApology(view: ApologyView): Draft {
  return notice(
    'Sorry, something went wrong and I could not answer.',
    `If it keeps happening, tell whoever runs me the reference ${view.reference}.`,
  );
}

function notice(first: string, second: string): Draft {
  const lines: Line[] = [
    { style: 'bold', text: first },
    { style: 'plain', text: second },
  ];
  return { lead: [], sections: [{ lines, footer: null, facts: [] }], pager: null, rows: [] };
}
