import type { KnowledgeState } from '../../knowledge/folder/changes.ts';
import type { Problem } from '../../knowledge/knowledge.ts';
import type { AsyncMatcher } from '../../matching/index.ts';
import type { EncoderService } from '../encoder-service.ts';
import type { MeaningStatus } from '../meaning.ts';
import type { KnowledgeSlice } from './knowledge-slices.ts';

/** What a matcher's thread is started with. */
export interface ThreadData {
  /** The folder for vectors; `null` to keep them in memory alone. */
  vectors: string | null;
  /** Whether there is an encoder to ask. */
  hasEncoder: boolean;
}

/** Where a thread loads the knowledge from. */
export interface KnowledgeSource {
  directory: string;
  /** Whether drafted facts are loaded, too. */
  drafts: boolean;
  /** The folder that caches what was parsed; `null` to parse the knowledge each time. */
  cache: string | null;
  /**
   * The digest that the folder has to have after it was loaded, too; `null` for the first load, which takes what it
   * finds: a watch that starts later finds what was saved meanwhile.
   */
  digest: string | null;
}

/** The outcome of a load. */
export type Loaded =
  | {
      kind: 'loaded';
      digest: string;
      state: KnowledgeState;
      /** All slices at the first load, when there is no one yet who would have to wait; else none. */
      slices: readonly KnowledgeSlice[];
    }
  /** It cannot be loaded, for these reasons. */
  | { kind: 'broken'; problems: readonly Problem[] }
  /** Something was written meanwhile: what was loaded may be half of it. */
  | { kind: 'unsettled' };

/** A question of a matcher; its arguments are those of the matcher's method. */
export interface MatcherCall {
  method: Exclude<keyof AsyncMatcher, 'within'>;
  /** The only articles to answer from, by their slugs; `null` for all. */
  articles: readonly string[] | null;
  args: readonly unknown[];
}

/** What the thread does. It loads once, or receives all slices of what another thread had loaded. */
export interface ThreadFunctions {
  load(source: KnowledgeSource): Promise<Loaded>;
  /** Returns the next slice of what was loaded; `null` after the last. */
  slice(): KnowledgeSlice | null;
  /** Takes a slice; `null` after the last. */
  receive(slice: KnowledgeSlice | null): void;
  /**
   * Indexes the knowledge as soon as it was loaded or received, and prepares what the first questions need. Questions
   * are answered from before that is done.
   */
  index(): Promise<void>;
  /** Answers a question; known objects of the answer are packed. */
  call(call: MatcherCall): Promise<unknown>;
  /** The digest of the knowledge folder as it is now. */
  digest(directory: string): Promise<string>;
  /** Reads by meaning, too, as soon as the texts of the knowledge are encoded. */
  learn(): void;
  /** Gives that up, and saves the vectors that there are. */
  stopLearning(): Promise<void>;
}

/** What the main thread does for the matcher's. */
export interface HostFunctions {
  ready: EncoderService['ready'];
  encode: EncoderService['encode'];
  statusChanged(status: MeaningStatus): void;
  warn(error: Error, text: string): void;
}
