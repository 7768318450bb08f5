import type { DraftComponent, MessageDraft } from './message-draft.ts';
import { bold, plain, section, small } from './settings-message.ts';
import type { PrivacyView } from './view.ts';

/** What is kept, for how long, and a button that erases it. */
export function composePrivacy({ retention }: PrivacyView): MessageDraft {
  const { questions, answers } = retention;
  const lines = [
    bold('What I keep'),
    plain(
      `Questions that I could not answer: their words in lower case, without mentions, addresses and long numbers, how often they were asked and when, and on which server. Not who asked. For ${questions} days.`,
    ),
    plain(
      `Your vote on an answer, under a code that only I can make out of your id. For ${questions} days.`,
    ),
    plain(
      `Which message holds which answer, so that I can correct it: the ids of the message, its channel and server, and for ${questions} days your question’s words and your code. For ${answers} days.`,
    ),
    plain(
      'What moderators set for their server, until I am removed from it; then all of the server’s entries go.',
    ),
    bold('What I do not keep'),
    plain('Messages, names, private replies, or who asked a question that I could not answer.'),
    small('Deleting your question deletes my answer and what I kept of it.'),
  ];
  const erase: DraftComponent = {
    label: 'Erase what you keep of me',
    state: { action: 'erase', page: 0, argument: '' },
    style: 'danger',
  };
  return { lead: [], sections: [section(lines)], pager: null, rows: [[erase]] };
}
