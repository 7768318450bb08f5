import type { ColumnType } from 'kysely';

/** The tables' columns. Times are milliseconds since 1970; booleans are 0 or 1. */
export interface Tables {
  questions: QuestionRow;
  answers: AnswerRow;
  answer_facts: AnswerFactRow;
  votes: VoteRow;
  settings: SettingsRow;
  application: ApplicationRow;
  absences: AbsenceRow;
  processes: ProcessRow;
  knowledge_versions: KnowledgeVersionRow;
  identifies: IdentifyRow;
  suggestions: SuggestionRow;
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
  /** The process that corrects it, if one does; left out when it is stored. */
  claimed_by: ColumnType<string | null, string | null | undefined, string | null>;
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

/** A process that uses the database, and was last seen at a time of the database's clock. */
interface ProcessRow {
  name: string;
  seen: number;
  /** The digest of the knowledge that it serves. */
  serving: string;
  /** JSON: what else it says about itself. */
  state: string;
}

/** A knowledge version that a process has served; the highest is the newest. */
interface KnowledgeVersionRow {
  version: number;
  digest: string;
  /** Whether all processes may serve it, as each of them has it. */
  released: number;
  adopted: number;
}

/** When a shard of a rate limit key last identified, by the database's clock. */
interface IdentifyRow {
  key: number;
  at: number;
}

/** An ask that a moderator proposed for a fact. */
interface SuggestionRow {
  fact: string;
  ask: string;
  asked: number;
  server: string;
  proposed: number;
}
