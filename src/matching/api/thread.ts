/** One earlier exchange in a thread. */
export interface Turn {
  /** What the member asked; `null` if Discord does not show it. */
  question: string | null;
  /** Keys of the facts that Footnote answered with; empty after a no-answer. */
  facts: string[];
}

/** The earlier conversation that a question in a thread may refer to. */
export interface Thread {
  title: string | null;
  /** Oldest first. */
  turns: Turn[];
}

/** Returns the vector of a text; `undefined` if it has none. */
export type VectorLookup = (text: string) => Int8Array | undefined;

/** Options of a question. */
export interface AskOptions {
  /** Restricts answers to facts of this topic. */
  topic?: string | undefined;
  thread?: Thread | undefined;
  /** The vectors of the question's texts, as `textsOf` lists them; without them it is read by letters alone. */
  vectors?: VectorLookup | undefined;
}
