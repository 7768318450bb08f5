import { pluralize } from './plural.ts';

/** A short message to one member: what happened, and what to do about it. */
export interface NoticeText {
  summary: string;
  detail: string;
}

/**
 * - `invalid-component`: a button or menu that this bot did not sign for this place.
 * - `voted-helpful`, `voted-unhelpful`: the vote is stored.
 * - `erased`: the number of entries erased.
 * - `memory-down`: the database cannot be reached.
 * - `settings-unknown`: mentions are not answered as long as the server's settings cannot be read.
 * - `not-allowed`: only moderators may do this.
 * - `ask-proposed`, `list-changed`, `ask-too-long`: the result of proposing an ask.
 * - `rate-limited`: too many questions; the number is the seconds left.
 * - `overloaded`: too many questions are waiting.
 * - `text-withheld`: Discord does not show the text of the message that was replied to.
 * - `role-mentioned`: the bot's role is mentioned instead of the bot, and Discord does not show the text.
 * - `channels-gone`: none of the channels chosen for mentions exists any more.
 * - `welcome`: the bot was added to a server.
 * - `unknown-statement`, `unknown-command`: what a button or command refers to no longer exists.
 */
export type Notice =
  | 'invalid-component'
  | 'voted-helpful'
  | 'voted-unhelpful'
  | 'erased'
  | 'memory-down'
  | 'settings-unknown'
  | 'not-allowed'
  | 'ask-proposed'
  | 'list-changed'
  | 'ask-too-long'
  | 'rate-limited'
  | 'overloaded'
  | 'unknown-statement'
  | 'unknown-command'
  | 'text-withheld'
  | 'role-mentioned'
  | 'channels-gone'
  | 'welcome';

const NOTICES: Record<Notice, NoticeText | ((amount: number) => NoticeText)> = {
  'invalid-component': {
    summary: 'This button is not from here, or is no longer valid.',
    detail: 'Ask again, and use the buttons under the new answer.',
  },
  'voted-helpful': {
    summary: 'Thank you for your feedback.',
    detail: 'Press the other button if you change your mind.',
  },
  'voted-unhelpful': {
    summary: 'Noted: that was not what you asked.',
    detail: 'Try other words, or /help. Curators see such questions, without your name.',
  },
  erased: (amount) => ({
    summary:
      amount === 0
        ? 'There was nothing to erase.'
        : `Erased: ${pluralize(amount, 'entry', 'entries')}.`,
    detail: 'My answers stay where they were posted. Delete a question to delete its answer, too.',
  }),
  'memory-down': {
    summary: 'I cannot store or look up anything right now.',
    detail: 'I still answer questions. Try this again in a few minutes.',
  },
  'settings-unknown': {
    summary: 'I cannot read this server’s settings right now, and answer only in private.',
    detail: 'Use /ask, or mention me again in a few minutes.',
  },
  'not-allowed': {
    summary: 'Only members who manage this server may do that.',
    detail: 'If you are one of them, use the command again.',
  },
  'ask-proposed': {
    summary: 'Proposed.',
    detail: 'A curator reviews it before it is added: npm run knowledge -- suggestions',
  },
  'list-changed': {
    summary: 'The list has changed since.',
    detail: 'Use /unanswered again to see the current one.',
  },
  'ask-too-long': {
    summary: 'This question is too long for an ask.',
    detail: 'Add a shorter wording to facts.yaml.',
  },
  'rate-limited': (amount) => ({
    summary: `One moment: try again in ${pluralize(amount, 'second')}.`,
    detail: 'This limit keeps me quick for everyone here.',
  }),
  overloaded: {
    summary: 'I cannot keep up with the questions here.',
    detail: 'I have left some unanswered. Please ask again in a moment.',
  },
  'unknown-statement': {
    summary: 'This statement has changed or been removed.',
    detail: 'Ask again to see what is stated now.',
  },
  'text-withheld': {
    summary: 'Discord does not show me the text of that message.',
    detail: 'In its menu, under Apps, choose “Find the source” to look it up.',
  },
  'role-mentioned': {
    summary: 'You mentioned my role, so Discord does not show me what you wrote.',
    detail: 'In the list after “@”, choose me instead of the role of the same name, or use /ask.',
  },
  'channels-gone': {
    summary: 'The channels that I may answer mentions in no longer exist.',
    detail: 'Members who manage this server can choose others with /settings. Commands work here.',
  },
  welcome: {
    summary: 'Hello. Mention me with a question, or use /ask; /help says what I can answer.',
    detail: 'Members who manage this server choose where and how I answer with /settings.',
  },
  'unknown-command': {
    summary: 'I no longer have this command.',
    detail:
      'Discord may still be showing an old list of commands; try again in a few minutes, or use /help.',
  },
};

/** @param amount entries or seconds, for the notices that state a number. */
export function describeNotice(notice: Notice, amount = 0): NoticeText {
  const text = NOTICES[notice];
  return typeof text === 'function' ? text(amount) : text;
}

/** Apologises for a failure with the reference that finds it in the log. */
export function describeFailure(reference: string): NoticeText {
  return {
    summary: 'Sorry, something went wrong and I could not answer.',
    detail: `If it keeps happening, tell my operator the reference ${reference}.`,
  };
}
