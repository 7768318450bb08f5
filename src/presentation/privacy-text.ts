import type { Retention } from '../memory/memory.ts';

/** What is stored and for how long, and what is not stored. */
export interface PrivacyText {
  stored: string[];
  notStored: string[];
  /** How a member deletes an answer. */
  deletion: string;
}

/** Describes what the bot stores. */
export function describePrivacy({ questions, answers }: Retention): PrivacyText {
  return {
    stored: [
      `Questions that I could not answer: their words in lower case, without mentions, addresses and long numbers, how often and when they were asked, and on which server. Not who asked. For ${questions} days.`,
      `Your vote on an answer, under a code that only I can derive from your id. For ${questions} days.`,
      `Which message holds which answer, so that I can correct it: the ids of the message, its channel and its server, and for ${questions} days your question’s words and your code. For ${answers} days.`,
      'What moderators set for their server, until I am removed from it; then all of the server’s entries are erased.',
    ],
    notStored: [
      'Messages, names, private replies, or who asked a question that I could not answer.',
    ],
    deletion: 'Deleting your question deletes my answer and what I stored about it.',
  };
}
