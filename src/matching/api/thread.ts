/** One earlier exchange in a thread. */
export interface Turn {
  /** What the member asked; `null` where Discord does not tell. */
  question: string | null;
  /** Keys of the facts that Footnote answered with; empty after a no-answer. */
  facts: string[];
}

/** What a mention in a thread may lean on. */
export interface Thread {
  title: string | null;
  /** Oldest first. */
  turns: Turn[];
}

export interface AskOptions {
  /** Only facts of this topic. */
  topic?: string | undefined;
  thread?: Thread | undefined;
}
