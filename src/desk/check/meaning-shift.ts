/** What a statement rests on, in the document's words. */
export interface StatementSource {
  quote: string;
  /** What introduces the quote's list or table; empty if nothing does. */
  leadIn: string;
  /** The headings above it, its columns' heads, and the title. */
  around: readonly string[];
  /** The titles of the document's other sections. */
  elsewhere: readonly string[];
  /** The addresses that the document links to. */
  links: readonly string[];
}

/** How a statement's meaning differs from its source. */
export interface MeaningShift {
  message: string;
  fix: string;
}
