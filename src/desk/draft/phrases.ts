import { isAuxiliary, join, type TaggedTerm } from './grammar.ts';

/** A run of terms and what it tells. */
export interface NounPhrase {
  kind: 'date' | 'place' | 'number';
  /** Where it starts and ends among the terms, its preposition included. */
  start: number;
  end: number;
}

const DATE_PREPOSITION = /^(?:in|on|since|until|before|after|by|during|from|around|about|at)$/i;
const PLACE_PREPOSITION = /^(?:in|at|near)$/i;
const ORDINARY = /^(?:one|first|second)$/i;

/** The dates, places and numbers of a clause, each with the preposition before it. */
export function findPhrases(terms: readonly TaggedTerm[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const kind = kindOf(terms, at);
    if (kind === null) continue;
    const tag = kind === 'date' ? 'Date' : kind === 'place' ? 'Place' : 'Value';
    let end = at + 1;
    while (end < terms.length && (terms[end] as TaggedTerm).tags.has(tag)) end += 1;
    const start = startOf(terms, at, kind);
    if (kind === 'number' || start < at) phrases.push({ kind, start, end });
    at = end - 1;
  }
  return phrases;
}

function kindOf(terms: readonly TaggedTerm[], at: number): NounPhrase['kind'] | null {
  const { tags, text } = terms[at] as TaggedTerm;
  if (tags.has('Date') && !tags.has('Duration')) return 'date';
  if (tags.has('Place')) return 'place';
  const next = terms[at + 1];
  const counts = tags.has('Cardinal') && !ORDINARY.test(text) && next?.tags.has('Plural') === true;
  return counts && next.tags.has('Noun') ? 'number' : null;
}

/** Where a phrase starts: at its preposition, where there is one; an article may stand between. */
function startOf(terms: readonly TaggedTerm[], at: number, kind: NounPhrase['kind']): number {
  if (kind === 'number') return at;
  const pattern = kind === 'date' ? DATE_PREPOSITION : PLACE_PREPOSITION;
  if (pattern.test(terms[at - 1]?.text ?? '')) return at - 1;
  const isArticle = /^(?:the|early|late|mid)$/i.test(terms[at - 1]?.text ?? '');
  return isArticle && pattern.test(terms[at - 2]?.text ?? '') ? at - 2 : at;
}

/** The things a sentence is about, most telling first: names, then nouns with what describes them. */
export function findSubjects(terms: readonly TaggedTerm[]): string[] {
  const runs: TaggedTerm[][] = [];
  let run: TaggedTerm[] = [];
  const close = () => {
    if (run.some(({ tags }) => tags.has('Noun') && !tags.has('Date'))) runs.push(run);
    run = [];
  };
  for (const [at, term] of terms.entries()) {
    if (joinsNames(terms, at) && run.length > 0) run.push(term);
    else if (!describes(term)) close();
    else {
      const before = terms[at - 1];
      if (run.length === 0 && before !== undefined && /^the$/i.test(before.text)) run.push(before);
      run.push(term);
      // An apostrophe that stands last is a possessive: "farmers’ unions".
      if (/[^\s’']/.test(term.post)) close();
    }
  }
  close();
  return runs
    .map((words) => ({ text: join(words).replace(/^The /, 'the '), weight: weigh(words) }))
    .filter(({ text }) => text.length > 3 && text.length <= 50)
    .sort((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
}

function describes(term: TaggedTerm): boolean {
  const { tags } = term;
  return (tags.has('Noun') || tags.has('Adjective')) && !tags.has('Pronoun') && !isAuxiliary(term);
}

/** Whether this is the "of" of "Ministry of Water". */
function joinsNames(terms: readonly TaggedTerm[], at: number): boolean {
  const isName = (term: TaggedTerm | undefined) => term !== undefined && /^\p{Lu}/u.test(term.text);
  return terms[at]?.text === 'of' && isName(terms[at - 1]) && isName(terms[at + 1]);
}

function weigh(words: readonly TaggedTerm[]): number {
  const telling = words.filter(({ text }) => !/^(?:the|of)$/i.test(text));
  return telling.length + (telling.some(({ tags }) => tags.has('ProperNoun')) ? 1.5 : 0);
}
