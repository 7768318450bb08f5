import type { Draft } from './draft.ts';
import type { Line } from './line.ts';
import type { ApologyView, GoneView } from './view.ts';

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
