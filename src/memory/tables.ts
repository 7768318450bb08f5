/** The tables' columns. Times are milliseconds since 1970; booleans are 0 or 1. */
export interface Tables {
  questions: QuestionRow;
  answers: AnswerRow;
  answer_facts: AnswerFactRow;
  votes: VoteRow;
  settings: SettingsRow;
  application: ApplicationRow;
  absences: AbsenceRow;
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

/** The application that the database belongs to; at most one row. */
interface ApplicationRow {
  /** Always 1. */
  row: number;
  id: string;
}

/** A server with data that the bot was not on when it last looked. */
interface AbsenceRow {
  server: string;
  since: number;
}
