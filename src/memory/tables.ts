/** The tables' columns. Times are milliseconds since 1970; booleans are 0 or 1. */
export interface Tables {
  questions: QuestionRow;
  answers: AnswerRow;
  answer_facts: AnswerFactRow;
  votes: VoteRow;
  settings: SettingsRow;
}

interface QuestionRow {
  id: string;
  server: string;
  text: string;
  count: number;
  first_seen: number;
  last_seen: number;
  dismissed: number;
}

interface AnswerRow {
  message: string;
  channel: string;
  server: string;
  member: string | null;
  question: string | null;
  posted: number;
}

interface AnswerFactRow {
  message: string;
  position: number;
  fact: string;
  state: string;
}

/** A member's vote on an answer. */
export interface VoteRow {
  message: string;
  /** Hashed. */
  member: string;
  server: string;
  helpful: number;
  voted: number;
}

interface SettingsRow {
  server: string;
  /** JSON. */
  value: string;
  changed: number;
}
