/** Questions for a place in a document by its number: "what is rule 7?", "section 2.3", "show me step 4". */
import type { Section } from '../../knowledge/document/document-model.ts';
import type { Fact } from '../../knowledge/knowledge.ts';
import { stem } from '../../language/stemmer.ts';
import { CHATTER, isStopWord } from '../../language/stop-words.ts';
import { splitWords } from '../../language/tokenizer.ts';
import { blocksOf, inOrder } from './block-list.ts';

const PLACE =
  /(?:\b(?<noun>rule|section|sec|article|clause|point|item|step|chapter|part|principle|appendix)\s*(?:(?:no\b\.?|nr\b\.?|number\b|#)\s*)?|(?<!§)§+\s*)(?<number>\d{1,4}(?:\.\d{1,4})*)(?![\p{L}\p{N}])/iu;

/** Divisions of a document, larger than an item. People number other things so: "part 2" of some talks. */
const DIVISION = /^(?:chapter|part|appendix)$/u;

/** A place that a question asks for. */
export interface NumberedPlace {
  /** What it is called, in lower case: `rule`; `section` for "§". */
  noun: string;
  /** `7`, `2.3`. */
  number: string;
}

/** Reads which place a question asks for; `null` if it asks for something else, or for something in a place. */
export function readNumberedPlace(text: string): NumberedPlace | null {
  const match = PLACE.exec(text);
  if (match === null) return null;
  const rest = splitWords(text.replace(match[0], ' '));
  if (rest.some(({ norm }) => !isStopWord(norm) && !CHATTER.has(norm))) return null;
  const { noun = 'section', number = '' } = match.groups ?? {};
  return { noun: noun.toLowerCase(), number };
}

/**
 * Finds the facts of a numbered place, in the order of the document: the item of that number with what is nested in it,
 * or the section with its subsections. Where several lists have the number, those that the noun names come first: "rule 2"
 * is under "House rules". A "part 2" that is an item needs a list or document called so. Empty if no document has the place.
 */
export function findNumberedFacts({ noun, number }: NumberedPlace, facts: Iterable<Fact>): Fact[] {
  const inSections: Fact[] = [];
  const inNamedLists: Fact[] = [];
  const inNamedDocuments: Fact[] = [];
  const inOtherLists: Fact[] = [];
  for (const fact of facts) {
    const blocks = blocksOf(fact);
    if (blocks.some((block) => isInSection(block.section, number))) inSections.push(fact);
    const item = blocks.find(({ kind, label }) => kind === 'item' && isWithin(label, number));
    if (item === undefined) continue;
    const { section, leadIn } = item;
    const above = [...(section?.path ?? []), fact.article.title];
    if (hasNoun([section?.title, leadIn], noun)) inNamedLists.push(fact);
    else (hasNoun(above, noun) ? inNamedDocuments : inOtherLists).push(fact);
  }
  const places = [inNamedLists, inSections, inNamedDocuments];
  if (!DIVISION.test(noun)) places.push(inOtherLists);
  return inOrder(places.find(({ length }) => length > 0) ?? []);
}

const isWithin = (label: string | null, number: string): boolean =>
  label === number || label?.startsWith(`${number}.`) === true;

function isInSection(section: Section | null, number: string): boolean {
  return (
    section !== null && (isWithin(section.number, number) || isInSection(section.parent, number))
  );
}

/** Whether texts have a noun: "House rules" for "rule". */
const hasNoun = (texts: readonly (string | null | undefined)[], noun: string): boolean =>
  splitWords(texts.filter(Boolean).join('\n')).some(({ norm }) => stem(norm) === stem(noun));
