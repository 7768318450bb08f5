/** The knowledge model: read from the knowledge folder, validated, and immutable afterwards. */
import type { Block } from './document/document-model.ts';

/**
 * How certain the article is of a fact.
 *
 * - `stated`: the article says so in its own voice.
 * - `reported`: "reportedly", "sources indicate", without a named source.
 * - `attributed`: the source named in `attribution` says so.
 * - `scheduled`: planned for a given time.
 * - `expected`: anticipated, without a plan.
 */
export const CERTAINTIES = ['stated', 'reported', 'attributed', 'scheduled', 'expected'] as const;
/** One of `CERTAINTIES`. */
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * What a passage of a policy does; reports have no such kind.
 *
 * - `rule`: requires or forbids: "must", "must not", or a command;
 * - `recommendation`: "should"; `permission`: "may";
 * - `definition`: says what a word means; `example`; `exception`: says where a rule does not apply.
 */
export const FACT_KINDS = [
  'rule',
  'recommendation',
  'permission',
  'definition',
  'example',
  'exception',
] as const;
/** One of `FACT_KINDS`. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A sentence of an article, verbatim, with its position. Both numbers count from 1. */
export interface Sentence {
  text: string;
  paragraph: number;
  /** Counted within the paragraph. */
  sentence: number;
}

/** A paragraph of an article as it reads: in a document, any block, such as an item of a list. */
export interface Paragraph {
  text: string;
  sentences: Sentence[];
  /** The block with its section; absent for an `article.md`, which is paragraphs only. */
  block?: Block;
}

/** The file with an article's text: `document.md` is Markdown, `article.md` plain paragraphs. */
export const ARTICLE_FILES = ['document.md', 'article.md'] as const;
export type ArticleFile = (typeof ARTICLE_FILES)[number];

/** An article with its metadata; `null` for what is not known. */
export interface Article {
  /** The name of its folder: lower-case words joined by hyphens, at most 40 characters. */
  slug: string;
  title: string;
  /** What it is called in sentences, after "the": `handbook`, `code of conduct`, `rules`. */
  noun: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  /** ISO date. */
  published: string | null;
  /** ISO date: the first day on which it is valid. */
  validFrom?: string | null;
  /** ISO date: the last day on which it is valid; not before `validFrom`. */
  expires?: string | null;
  /** ISO date: the day by which a curator is to compare it with its original. */
  reviewBy?: string | null;
  /** ISO date. */
  accessed: string | null;
  /** BCP 47 tag. */
  language: string;
  /** The file that it was read from. */
  file: ArticleFile;
  /** Checksum of its text when it was imported; see `digestText`. */
  checksum?: string | null;
  paragraphs: Paragraph[];
}

/** A curated statement with its source sentence. */
export interface Fact {
  /** `<article slug>/<id>`, unique in the knowledge set. */
  key: string;
  /** Unique in its article: lower-case words joined by hyphens, at most 60 characters. */
  id: string;
  article: Article;
  statement: string;
  /** The source sentence, verbatim; the first where it rests on several. */
  quote: string;
  paragraph: number;
  sentence: number;
  /** The passages that it rests on besides `quote`, such as the items after a lead-in, in order; absent if none. */
  furtherPassages?: readonly Sentence[];
  /** The heading that tells the quote from equal ones, as the curator wrote it; absent or `null` if it is unique. */
  section?: string | null;
  /** Ids of topics. */
  topics: string[];
  /** Absent or `null` for a report. */
  kind?: FactKind | null;
  certainty: Certainty;
  /** Who says so, in the article's words; `null` if no source is named. */
  attribution: string | null;
  /** Names and numbers, verbatim, that the statement takes from elsewhere in the article. */
  borrows: string[];
  /** Questions that it answers; the first is shown as its question. */
  asks: string[];
  /** Proposed by `knowledge draft` and not reviewed; loaded only with the option `drafts`. */
  draft?: boolean;
  /** What a draft's statement leaves open out of context: `who or what?`. */
  needs?: string | null;
  /** Why it was retracted; absent or `null` if it was not. */
  retracted?: string | null | undefined;
}

/**
 * A question that the article raises but does not answer, such as the spokesperson's name. It is curated
 * like a fact, so that Footnote can say with confidence that the article does not say.
 */
export interface Gap {
  key: string;
  id: string;
  article: Article;
  /** What the article leaves open, as a sentence about the article. */
  statement: string;
  /** The closest facts, offered instead. */
  nearest: Fact[];
  asks: string[];
}

/** A topic that facts belong to. */
export interface Topic {
  /** Its id in the shared `topics.yaml`; `<article slug>/<id>` if it is one of that article's own. */
  id: string;
  title: string;
  /** Questions for all of its facts at once; may be empty. */
  asks: string[];
  /** Its role in a conversation; `null` for most topics. */
  role: TopicRole | null;
  /** The name of its slash command; absent or `null` if it has none. */
  command?: string | null;
  /** What the command is for; absent or `null` if the title says enough. */
  description?: string | null;
  /** Its title and command in other languages of the interface. */
  localizations?: Partial<Record<InterfaceLanguage, TopicWords>> | undefined;
}

/** The languages of the interface besides English. */
export const INTERFACE_LANGUAGES = ['es', 'fr', 'de', 'pt-BR'] as const;
/** One of `INTERFACE_LANGUAGES`. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What a topic is called in one language; absent or `null`: as in the documents'. */
export interface TopicWords {
  title?: string | null;
  command?: string | null;
  description?: string | null;
}

/**
 * `attribution`: its facts name sources ("who said so?"). `content`: they say what was talked
 * about ("about what?").
 */
export const TOPIC_ROLES = ['attribution', 'content'] as const;
/** One of `TOPIC_ROLES`. */
export type TopicRole = (typeof TOPIC_ROLES)[number];

/** Words and phrases for the same thing. */
export type SynonymGroup = readonly string[];

/** A general term, and particular terms for kinds of it: what is said of the one answers for the others. */
export interface BroaderTerm {
  term: string;
  kinds: readonly string[];
}

/** A knowledge set: the valid contents of a knowledge folder. */
export interface Knowledge {
  /** The folder it was read from. */
  directory: string;
  /** When it was loaded, in milliseconds since the epoch, if recorded. */
  loadedAt?: number;
  articles: Article[];
  facts: Fact[];
  /** Retracted facts, for the correction of earlier answers. */
  retracted?: Fact[];
  gaps: Gap[];
  topics: Topic[];
  synonyms: SynonymGroup[];
  /** Absent if there are none. */
  broaderTerms?: BroaderTerm[];
}

/** A problem in a knowledge folder. */
export interface Problem {
  /** Relative to the knowledge folder, with `/`; `.` for the folder itself. */
  file: string;
  /** Counted from 1; `null` if the problem has no position in the file. */
  line: number | null;
  /** Counted from 1; `null` if the problem has no position in the line. */
  column: number | null;
  /** Id of the fact or gap; `null` if the problem belongs to none. */
  fact: string | null;
  /** Path of the field, as in `asks[2]`; `null` if the problem belongs to none. */
  field: string | null;
  /** What is wrong, with the value, and how to fix it. */
  message: string;
}
