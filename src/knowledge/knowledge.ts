/**
 * What Footnote knows, as values. Everything here is read from the knowledge folder, checked by
 * `load`, and never changed afterwards.
 */

/**
 * How sure the article itself is of a fact.
 *
 * - `stated`: the article says so in its own voice.
 * - `reported`: "reportedly", "sources indicate", without a named source.
 * - `attributed`: somebody named in `attribution` says so.
 * - `scheduled`: it is planned for a given time.
 * - `expected`: it is anticipated, without a plan.
 */
export const CERTAINTIES = ['stated', 'reported', 'attributed', 'scheduled', 'expected'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One sentence of an article, verbatim, with its place. Both numbers count from 1. */
export interface Sentence {
  text: string;
  paragraph: number;
  /** Counted within the paragraph. */
  sentence: number;
}

/** One paragraph of an article, verbatim. */
export interface Paragraph {
  text: string;
  sentences: Sentence[];
}

/** An article and what is known of it; `null` where a thing is not known. */
export interface Article {
  /** The name of its folder: lower-case words joined by hyphens, at most 40 characters. */
  slug: string;
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  /** ISO date. */
  published: string | null;
  /** ISO date. */
  accessed: string | null;
  /** BCP 47 tag. */
  language: string;
  /** `sha256:` and the digest of its text when it was taken in; see `digestText`. */
  checksum?: string | null;
  paragraphs: Paragraph[];
}

/** One curated statement, resting on one whole sentence of its article. */
export interface Fact {
  /** `<article slug>/<id>`: unique in the whole knowledge. */
  key: string;
  /** Unique in its article: lower-case words joined by hyphens, at most 60 characters. */
  id: string;
  article: Article;
  statement: string;
  /** The source sentence, character for character as in the article. */
  quote: string;
  paragraph: number;
  sentence: number;
  topics: string[];
  certainty: Certainty;
  /** Who says so, in the article's words; `null` where nobody is named. */
  attribution: string | null;
  /** Names and numbers that the statement takes from elsewhere in the article, verbatim, to stand alone. */
  borrows: string[];
  /** How people ask for it; the first one is shown as its question. */
  asks: string[];
  /** Proposed by the desk, and nobody has been over it: only loaded where drafts are asked for. */
  draft?: boolean;
  /** What the statement of a draft leaves open when it stands alone: `who or what?`. */
  needs?: string | null;
  /** Why it is not said any more; left out or `null` where it is. */
  retracted?: string | null | undefined;
}

/**
 * A question the article raises but does not answer: the spokesperson's name, the year. It is
 * curated like a fact, so that Footnote can say firmly that the article does not say.
 */
export interface Gap {
  key: string;
  id: string;
  article: Article;
  /** What the article leaves open, as a sentence about the article. */
  statement: string;
  /** Facts that come nearest, offered instead. */
  nearest: Fact[];
  asks: string[];
}

/** A topic that facts belong to and that a topic command may show. */
export interface Topic {
  id: string;
  title: string;
  /** How people ask for all of its facts at once; may be empty. */
  asks: string[];
  /** What its facts are for in a conversation; `null` for most topics. */
  role: TopicRole | null;
}

/** `attribution`: its facts say who says something ("who said so?"). `content`: they say what was talked about ("about what?"). */
export const TOPIC_ROLES = ['attribution', 'content'] as const;
export type TopicRole = (typeof TOPIC_ROLES)[number];

/** Words and phrases that people use for the same thing. */
export type SynonymGroup = readonly string[];

/** Everything in one knowledge folder, whole and valid. */
export interface Knowledge {
  /** The folder it was read from. */
  directory: string;
  /** When it was loaded, in milliseconds since 1970, where whoever loaded it noted that. */
  loadedAt?: number;
  articles: Article[];
  facts: Fact[];
  /** Facts that are not said any more, kept so that answers which said them can be corrected. */
  retracted?: Fact[];
  gaps: Gap[];
  topics: Topic[];
  synonyms: SynonymGroup[];
}

/** One thing that is wrong with a knowledge folder. */
export interface Problem {
  /** Relative to the knowledge folder, with `/`; `.` for the folder itself. */
  file: string;
  /** Counted from 1; `null` where the problem has no place in the file. */
  line: number | null;
  /** Counted from 1; `null` where the problem has no place in the line. */
  column: number | null;
  /** The id of the fact or gap, where the problem belongs to one. */
  fact: string | null;
  /** The field's path, as in `asks[2]`, where the problem belongs to one. */
  field: string | null;
  /** What is wrong, with the value that is wrong and what to do. */
  message: string;
}
