import type { Retention } from '../memory/memory.ts';
import type { Translator } from './messages/translator.ts';

/** What is stored and for how long, and what is not stored. */
export interface PrivacyText {
  stored: string[];
  notStored: string[];
  /** How a member deletes an answer. */
  deletion: string;
}

/** Describes what the bot stores. */
export function describePrivacy({ questions, answers }: Retention, t: Translator): PrivacyText {
  return {
    stored: [
      t.text('privacy.questions', { days: questions }),
      t.text('privacy.votes', { days: questions }),
      t.text('privacy.answers', { questionDays: questions, days: answers }),
      t.text('privacy.settings'),
    ],
    notStored: [t.text('privacy.not')],
    deletion: t.text('privacy.deletion'),
  };
}
