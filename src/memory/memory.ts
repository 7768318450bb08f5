import type { Fact } from '../knowledge/knowledge.ts';
import type { ProposedAsk } from './suggestions-file.ts';

/** The server ID for direct messages and for servers the bot itself is not installed on. */
export const NO_SERVER = '';

/** A server's settings. */
export interface Settings {
  /** IDs of the channels where mentions are answered, including in their threads; all channels if empty. */
  channels: readonly string[];
  /** Whether replies to commands are private unless the member chooses otherwise. */
  private: boolean;
  /** Slugs of the articles that are off; articles added later are on. */
  articlesOff: readonly string[];
  /** Minimum number of seconds between two questions of one member; 0 for no limit. */
  cooldown: number;
  /** Whether new posts in forums are answered from their titles and first messages, also without a mention. */
  posts: boolean;
}

/** The settings of a server that has not changed them. */
export const DEFAULT_SETTINGS: Settings = {
  channels: [],
  private: false,
  articlesOff: [],
  cooldown: 0,
  posts: false,
};

/**
 * What applies on a server as long as its settings could not be read: what its moderators chose to keep
 * private, out of a channel or off must not become public because a database is away.
 */
export const UNKNOWN_SETTINGS: Settings = { ...DEFAULT_SETTINGS, private: true };

/** An unanswered question, as a server's moderators see it. */
export interface UnansweredQuestion {
  /** A short hash of server and text; fits into a `custom_id`. */
  id: string;
  /** Normalised: see `normaliseQuestion`. */
  text: string;
  /** How often it was asked, or its answer was voted "Not what I asked". */
  count: number;
  /** Milliseconds since 1970. */
  firstSeen: number;
  /** Milliseconds since 1970. */
  lastSeen: number;
  /** The answers to it that were voted "Not what I asked", most votes first. */
  downVoted: readonly DownVotedAnswer[];
}

/** An answer that was voted "Not what I asked". */
export interface DownVotedAnswer {
  /** The key of the first fact that it showed. */
  fact: string;
  votes: number;
}

/** An answer posted publicly, recorded so that it can be corrected later. */
export interface PostedAnswer {
  /** The message's ID. */
  message: string;
  channel: string;
  server: string;
  /** ID of the member who asked, stored only as a keyed hash; `null` if unknown. */
  member: string | null;
  /** The question, stored normalised; `null` if there is none to store. */
  question: string | null;
  /** The facts shown, in order. */
  facts: readonly Fact[];
}

/** A posted answer that shows a fact whose state has changed. */
export interface OutdatedAnswer {
  message: string;
  channel: string;
  server: string;
  /** The facts shown, in order, each with its state when shown or last corrected. */
  shown: readonly ShownFact[];
}

/** A fact's key, and its state when it was shown; see `describeState`. */
export interface ShownFact {
  fact: string;
  state: string;
}

/** How a vote was recorded: as a new one, as a change of an earlier one, or not, being the same again. */
export type VoteResult = 'counted' | 'changed' | 'same';

/** A member's vote on an answer. */
export interface Vote {
  message: string;
  server: string;
  /** ID of the member, stored only as a keyed hash. */
  member: string;
  helpful: boolean;
}

/** How long data is kept, in days. */
export interface Retention {
  /** Questions and votes, including the question and member recorded with a posted answer. */
  questions: number;
  /** Posted answers. */
  answers: number;
}

/**
 * The bot's persistent memory. A write is on disk when its promise resolves.
 *
 * Every promise rejects with `MemoryDownError` while the database is unreachable or the write queue is
 * full; the bot then carries on without it.
 */
export interface Memory {
  /** How long data is kept. */
  readonly retention: Retention;
  /** Whether the database answered when it was last used. */
  readonly isUp: boolean;
  /** Number of writes waiting for the database. */
  readonly pendingWrites: number;
  /**
   * Binds the database to an application, or checks that it is bound to this one.
   *
   * @throws OtherApplicationError if it belongs to another one; nothing is read or written then.
   */
  claim(application: string): Promise<void>;
  /**
   * Returns a server's settings from this process's own copy, without waiting; `UNKNOWN_SETTINGS` as long as
   * they could not be read.
   */
  settings(server: string): Settings;
  /** Whether a server's settings could be read. */
  knowsSettings(server: string): boolean;
  /** Changes a server's settings. They are read first where they are not known yet. */
  changeSettings(server: string, change: Partial<Settings>): Promise<void>;
  /** Counts an unanswered question. Questions without words, or with too many, are ignored. */
  recordUnanswered(server: string, question: string): Promise<void>;
  /** Lists at most `limit` unanswered questions that were not dismissed, most asked first. */
  listUnanswered(server: string, limit: number): Promise<UnansweredQuestion[]>;
  /** Hides questions until they are asked again. */
  dismissUnanswered(server: string, ids: readonly string[]): Promise<void>;
  /** Records an answer, or that a message now shows a different one. */
  recordAnswer(posted: PostedAnswer): Promise<void>;
  /** Deletes the records of deleted messages. */
  forgetAnswers(messages: readonly string[]): Promise<void>;
  vote(vote: Vote): Promise<VoteResult>;
  /**
   * Claims answers that show a fact whose state has changed: no other process gets them as long as this one is alive.
   * Where several processes share the database, a process gets those of its own shards.
   *
   * @param state returns a fact's current state; see `describeState`.
   * @param limit the maximum number of answers.
   * @param version the number of the knowledge version that the states are of, among those of all processes; there are
   * none to claim where a newer one exists. `null` where there is a single process.
   */
  claimOutdated(
    state: (fact: string) => string,
    limit: number,
    version: number | null,
  ): Promise<OutdatedAnswer[]>;
  /** Records the states of the facts that a message shows now. */
  recordShown(message: string, shown: readonly ShownFact[]): Promise<void>;
  /** Erases a member's data and returns the number of entries. */
  eraseMember(member: string): Promise<number>;
  /** Erases a server's data. */
  eraseServer(server: string): Promise<void>;
  /**
   * Erases the data of servers that have been away for days, at every call, and returns their IDs.
   *
   * @param isAway whether the bot is no longer on a server; `null` if another process would know.
   */
  eraseAway(isAway: (server: string) => boolean | null): Promise<string[]>;
  /** Lists the servers that have any data. */
  listServers(): Promise<string[]>;
  /** Erases data past its retention and returns the number of entries. */
  purge(): Promise<number>;
  /** Stores an ask that was proposed for a fact; it replaces an earlier one of the same words. */
  proposeAsk(ask: ProposedAsk): Promise<void>;
  /** Lists the asks that were proposed, oldest first. */
  listProposed(): Promise<ProposedAsk[]>;
  /** Erases asks that were proposed. */
  eraseProposed(isErased: (ask: ProposedAsk) => boolean): Promise<void>;
  /** Finishes pending writes and closes the database. Idempotent. */
  close(): Promise<void>;
}

/** The database server refuses the user, the password or the database's name. */
export class DatabaseRefusedError extends Error {
  override readonly name = 'DatabaseRefusedError';
}

/** The memory is unavailable for now. */
export class MemoryDownError extends Error {
  override readonly name = 'MemoryDownError';
}

/** The database belongs to another application. */
export class OtherApplicationError extends Error {
  override readonly name = 'OtherApplicationError';
}

/** The database was written by a newer Footnote. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';
}
