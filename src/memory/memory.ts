import type { Fact } from '../knowledge/knowledge.ts';

/** The server of what happens in direct messages, and where the bot itself is not installed. */
export const NO_SERVER = '';

/** How the bot behaves on one server. */
export interface Settings {
  /** Ids of the channels where mentions are answered, in their threads too; everywhere where empty. */
  channels: readonly string[];
  /** Whether replies to commands are private where the member does not say. */
  private: boolean;
  /** Slugs of the articles that are off: one that is added later is on. */
  articlesOff: readonly string[];
  /** Seconds between two questions of one member; 0 for none. */
  cooldown: number;
}

/** How it behaves where nobody has said anything. */
export const DEFAULT_SETTINGS: Settings = {
  channels: [],
  private: false,
  articlesOff: [],
  cooldown: 0,
};

/** A question without an answer, as a server's moderators see it. */
export interface UnansweredQuestion {
  /** Short and the same for the same words on the same server; fits a `custom_id`. */
  id: string;
  /** Normalised: see `normaliseQuestion`. */
  text: string;
  /** How often it was asked, or an answer to it was marked as not what was asked. */
  count: number;
  /** Milliseconds since 1970. */
  firstSeen: number;
  /** Milliseconds since 1970. */
  lastSeen: number;
}

/** An answer that was posted for everybody, so that a correction finds it. */
export interface PostedAnswer {
  /** The message's id. */
  message: string;
  channel: string;
  server: string;
  /** Id of the member who asked; kept as a keyed hash only. `null` where it is not known. */
  member: string | null;
  /** The question's words, kept normalised; `null` where there are none to keep. */
  question: string | null;
  /** What it shows, in this order. */
  facts: readonly Fact[];
}

/** A posted answer whose statements are not all as they were. */
export interface OutdatedAnswer {
  message: string;
  channel: string;
  server: string;
  /** What it showed, in order: the fact's key, and its state when it was shown or last corrected. */
  shown: readonly ShownFact[];
}

export interface ShownFact {
  fact: string;
  state: string;
}

/** What a vote came to. */
export type VoteResult = 'counted' | 'changed' | 'same';

/** A member's judgement of an answer. */
export interface Vote {
  message: string;
  server: string;
  /** Id of the member; kept as a keyed hash only. */
  member: string;
  helpful: boolean;
}

/** How long things are kept, in days. */
export interface Retention {
  /** Questions, votes, and the words of a question beside a posted answer. */
  questions: number;
  /** Which answer went to which message. */
  answers: number;
}

/**
 * What the bot remembers. Everything that is written is on the disk when its promise resolves.
 *
 * Every promise rejects with `MemoryDownError` while the database cannot be reached or has more to
 * write than it can take; the bot goes on without then.
 */
export interface Memory {
  /** How long things are kept. */
  readonly retention: Retention;
  /** Writes that wait for the database. */
  readonly pendingWrites: number;
  /** Settings of a server, out of this process's own copy; never waits. */
  settings(server: string): Settings;
  saveSettings(server: string, settings: Settings): Promise<void>;
  /** Counts a question without an answer. One that holds no words, or too many, is let go. */
  recordUnanswered(server: string, question: string): Promise<void>;
  /** The questions most asked, at most `limit`, without those that were dismissed. */
  listUnanswered(server: string, limit: number): Promise<UnansweredQuestion[]>;
  /** Takes questions off the list until they are asked again. */
  dismissUnanswered(server: string, ids: readonly string[]): Promise<void>;
  /** Notes an answer, or that a message shows another one now. */
  recordAnswer(posted: PostedAnswer): Promise<void>;
  /** Forgets messages that are gone. */
  forgetAnswers(messages: readonly string[]): Promise<void>;
  vote(vote: Vote): Promise<VoteResult>;
  /**
   * Answers whose statements are not as they were shown.
   *
   * @param state the state of a fact now; see `describeState`.
   * @param limit how many at most.
   */
  listOutdated(state: (fact: string) => string, limit: number): Promise<OutdatedAnswer[]>;
  /** Notes that a message shows its statements in these states now. */
  recordShown(message: string, shown: readonly ShownFact[]): Promise<void>;
  /** Erases what belongs to a member, and says how many entries that were. */
  eraseMember(member: string): Promise<number>;
  /** Erases everything of a server. */
  eraseServer(server: string): Promise<void>;
  /** The servers that something is kept of. */
  listServers(): Promise<string[]>;
  /** Erases what has been kept long enough, and says how many entries that were. */
  purge(): Promise<number>;
  /** Writes what waits, and closes the database. May be called twice. */
  close(): Promise<void>;
}

/** The memory has nothing to give and takes nothing in, for now. */
export class MemoryDownError extends Error {
  override readonly name = 'MemoryDownError';
}

/** The database was written by a newer Footnote. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}
