import type { Translator } from './messages/translator.ts';

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

/** @param amount entries or seconds, for the notices that state a number. */
export function describeNotice(notice: Notice, amount: number, t: Translator): NoticeText {
  return {
    summary: t.text(`notice.${notice}`, { amount }),
    detail: t.text(`notice.${notice}.detail`),
  };
}

/** Apologises for a failure with the reference that finds it in the log. */
export function describeFailure(reference: string, t: Translator): NoticeText {
  return {
    summary: t.text('notice.failure'),
    detail: t.text('notice.failure.detail', { reference }),
  };
}
