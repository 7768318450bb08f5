import { createRequire } from 'node:module';
import type Compromise from 'compromise/three';

/** Its build in one file: the hundred modules that an import would read take three times as long. */
const nlp: typeof Compromise = createRequire(import.meta.url)('compromise/three');

/** One word of a sentence with what it may be, in the tags of compromise: `Noun`, `Verb`, `Place`. */
export interface TaggedTerm {
  readonly text: string;
  /** Punctuation and white space before and behind it. */
  readonly pre: string;
  post: string;
  tags: ReadonlySet<string>;
}

/** The main clause of a sentence: who or what does what. */
export interface Clause {
  /** What stands before it, up to the comma: "In 1066". */
  lead: TaggedTerm[];
  /** Without an apposition: "Thomas West". */
  subject: TaggedTerm[];
  /** "are visiting", "has recently become". */
  verb: TaggedTerm[];
  /** What follows the verb, up to the end of the clause. */
  rest: TaggedTerm[];
}

interface TermJson {
  text: string;
  pre: string;
  post: string;
  tags: string[];
}

/** The words of a text, tagged. */
export function readTerms(text: string): TaggedTerm[] {
  return readAllTerms([text])[0] as TaggedTerm[];
}

/** The words of each text, tagged: all at once, in half the time of one by one. */
export function readAllTerms(texts: readonly string[]): TaggedTerm[][] {
  const tokenized = texts.map((text) => nlp.tokenize(text).document);
  const sentences = tokenized.flatMap((document) => document.map((terms) => ({ terms })));
  // It reads what its own json() gives, too, of which its types do not know.
  const tagged = nlp(sentences as never).json() as { terms: TermJson[] }[];
  let next = 0;
  return tokenized.map(({ length }) => {
    next += length;
    return joinTerms(tagged.slice(next - length, next).flatMap(({ terms }) => terms));
  });
}

function joinTerms(found: readonly TermJson[]): TaggedTerm[] {
  const terms: TaggedTerm[] = [];
  for (const { text: word, pre, post, tags } of found) {
    const before = terms.at(-1);
    // The second half of a contraction has no text of its own; an opening bracket ends what stands before it.
    if (before !== undefined && (word === '' || /[(]/.test(pre))) before.post += pre;
    if (word !== '')
      terms.push({ text: word, pre: /[(]/.test(pre) ? '' : pre, post, tags: new Set(tags) });
    else if (before !== undefined) before.post += post;
  }
  return terms;
}

/** The terms as text, without what stands before the first and behind the last. */
export function join(terms: readonly TaggedTerm[]): string {
  return terms
    .map(
      ({ text, pre, post }, at) =>
        (at === 0 ? '' : pre) + text + (at === terms.length - 1 ? '' : post),
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$/i;

/** Whether a word can be put before the subject to make a question: "was", "has", "will". */
export function isAuxiliary(term: TaggedTerm | undefined): boolean {
  return term !== undefined && AUXILIARY.test(term.text);
}

/** A comma or something stronger follows. */
export function endsPhrase({ post }: TaggedTerm): boolean {
  return /[,;:–—()]/.test(post);
}

/** Taken for parts of a verb at times: "settled in". */
const PREPOSITION = /^(?:to|in|on|at|from|by|for|with|into|of|under|near|as)$/i;

const CLAUSE_WORD =
  /^(?:who|whom|whose|which|that|where|when|while|because|although|though|if|unless|since|whereas|whether)$/i;

/**
 * The main clause of a tagged sentence; `null` where it cannot be told with some safety, as in a
 * sentence whose subject holds a clause of its own.
 */
export function findClause(terms: readonly TaggedTerm[]): Clause | null {
  const start = findStart(terms);
  if (start === null) return null;
  const verbAt = findVerb(terms, start);
  if (verbAt === null || verbAt === start) return null;
  const subject = cutApposition(withoutAdverbs(terms.slice(start, verbAt)));
  if (subject === null || subject.some(({ text }) => CLAUSE_WORD.test(text))) return null;
  if (!subject.some(({ tags }) => tags.has('Noun') || tags.has('Pronoun') || tags.has('Value')))
    return null;
  let verbEnd = verbAt + 1;
  while (
    verbEnd < terms.length &&
    goesOn(terms[verbEnd - 1] as TaggedTerm, terms[verbEnd] as TaggedTerm)
  )
    verbEnd += 1;
  return {
    lead: terms.slice(0, start),
    subject,
    verb: terms.slice(verbAt, verbEnd),
    rest: endsPhrase(terms[verbEnd - 1] as TaggedTerm) ? [] : cutClause(terms.slice(verbEnd)),
  };
}

/** Where the subject starts: behind "In 1066," and "According to the ministry,"; `null` where that is unclear. */
function findStart(terms: readonly TaggedTerm[]): number | null {
  const first = terms[0];
  if (first === undefined) return null;
  const isLead =
    first.tags.has('Preposition') ||
    first.tags.has('Conjunction') ||
    first.tags.has('Adverb') ||
    first.tags.has('Gerund') ||
    CLAUSE_WORD.test(first.text) ||
    /^(?:according|after|before|during|as|to|like|despite)$/i.test(first.text);
  if (!isLead) return 0;
  const comma = terms.findIndex((term) => /,/.test(term.post));
  return comma === -1 || comma + 1 >= terms.length ? null : comma + 1;
}

function findVerb(terms: readonly TaggedTerm[], start: number): number | null {
  for (let at = start; at < Math.min(terms.length, start + 20); at += 1) {
    const term = terms[at] as TaggedTerm;
    if (/[;:]/.test(term.post)) return null;
    if (AUXILIARY.test(term.text)) return at;
    const { tags } = term;
    const isForm = tags.has('Verb') && !tags.has('Gerund') && !tags.has('Participle');
    if (isForm && !/^to$/i.test(terms[at - 1]?.text ?? '')) return at;
  }
  return null;
}

/** "This relationship eventually": what ends in an adverb belongs to the verb. */
function withoutAdverbs(subject: TaggedTerm[]): TaggedTerm[] {
  const last = subject.findLastIndex(({ tags }) => !tags.has('Adverb'));
  return subject.slice(0, last + 1);
}

/** The subject without ", the Special Representative,"; `null` where its commas are something else. */
function cutApposition(subject: TaggedTerm[]): TaggedTerm[] | null {
  const commas = subject.flatMap((term, at) => (endsPhrase(term) ? [at] : []));
  if (commas.length === 0) return subject;
  const [first] = commas as [number];
  // "Thomas West, the representative, met": the last comma stands right before the verb.
  return commas.at(-1) === subject.length - 1 && commas.length <= 2
    ? subject.slice(0, first + 1)
    : null;
}

function goesOn(before: TaggedTerm, term: TaggedTerm): boolean {
  if (endsPhrase(before)) return false;
  const { tags } = term;
  const isVerbal =
    tags.has('Verb') || tags.has('Auxiliary') || tags.has('Negative') || tags.has('Modal');
  return isVerbal ? !PREPOSITION.test(term.text) : tags.has('Adverb') && isAuxiliary(before);
}

/** The terms up to the next clause: a comma before more than a list's next member, "which", "while". */
function cutClause(rest: readonly TaggedTerm[]): TaggedTerm[] {
  const end = rest.findIndex(
    (term, at) =>
      at > 0 && (endsPhrase(rest[at - 1] as TaggedTerm) || (at > 2 && CLAUSE_WORD.test(term.text))),
  );
  return end === -1 ? [...rest] : rest.slice(0, end);
}

/** What the library itself tells a verb's root by. */
const { verb: verbs } = (nlp.methods() as Methods).two.transform;

interface Methods {
  two: {
    transform: { verb: { toInfinitive(verb: string, model: object, tense: string): string } };
  };
}

/** The infinitive of a verb's form: `visit` for "visited", and for "visits". */
export function toInfinitive(verb: string, tense: 'PastTense' | 'PresentTense'): string {
  const key = verb.toLowerCase();
  return verbs.toInfinitive(key, nlp.model(), tense) || key;
}
