import type { ArticleIndex } from './checks/article-index.ts';
import type { FieldProblem } from './checks/names.ts';
import { describeWrongQuote } from './checks/quote.ts';
import type { Sentence } from './knowledge.ts';
import { compareByPlace } from './place.ts';
import { type FactEntry, QUOTE_LIMIT } from './schemas.ts';

/** The passages that a fact rests on, in the order of the document, and what is wrong with its quotes. */
export interface FactPassages {
  /** Empty if none was found. */
  passages: readonly Sentence[];
  problems: FieldProblem[];
}

type Quoting = Partial<Pick<FactEntry, 'quote' | 'quotes' | 'section'>>;

/**
 * Finds the passages that a fact quotes: of equal ones in several sections, those under its `section`.
 *
 * @param index `null` if the article is invalid; the passages are then not looked for.
 * @param isWhole whether the entry has no invalid field, which would seem to be missing.
 */
export function findPassages(
  { quote, quotes, section = null }: Quoting,
  index: ArticleIndex | null,
  isWhole: boolean,
): FactPassages {
  const problems = isWhole ? checkFields(quote, quotes) : [];
  const texts = quote === undefined ? (quotes ?? []) : [quote];
  const passages = new Set<Sentence>();
  for (const [at, text] of index === null ? [] : texts.entries()) {
    const field = quote === undefined ? `quotes[${at}]` : 'quote';
    const { sentence, problem } = findPassage(text, section, field, index as ArticleIndex);
    if (problem !== null) problems.push(problem);
    if (sentence === undefined) continue;
    if (passages.has(sentence))
      problems.push({ field, message: 'is quoted already by this fact; remove it' });
    passages.add(sentence);
  }
  return { passages: [...passages].sort(compareByPlace), problems };
}

function checkFields(
  quote: string | undefined,
  quotes: readonly string[] | undefined,
): FieldProblem[] {
  if (quote !== undefined && quotes !== undefined)
    return [{ field: 'quotes', message: 'cannot stand beside "quote"; keep one of the two' }];
  if (quote === undefined && quotes === undefined) {
    const message = 'is missing; add the passage that the statement rests on, or several as quotes';
    return [{ field: 'quote', message }];
  }
  const length = (quotes ?? []).reduce((sum, text) => sum + text.length, 0);
  return length <= QUOTE_LIMIT
    ? []
    : [
        {
          field: 'quotes',
          message: `have ${length} characters together, but the limit is ${QUOTE_LIMIT}; make several facts of them`,
        },
      ];
}

function findPassage(
  quote: string,
  section: string | null,
  field: string,
  index: ArticleIndex,
): { sentence: Sentence | undefined; problem: FieldProblem | null } {
  const all = index.findAll(quote);
  const [first] = all;
  if (first === undefined) {
    return { sentence: undefined, problem: { field, message: describeWrongQuote(quote, index) } };
  }
  const titleOf = (sentence: Sentence) => index.sectionOf(sentence).at(-1) ?? '';
  const titles = [...new Set(all.map(titleOf))].map((title) => `"${title}"`).join(' and ');
  if (section === null) {
    const isUnique = all.every((sentence) => titleOf(sentence) === titleOf(first));
    const message = `occurs under ${titles}; add the one that is meant as section`;
    return { sentence: first, problem: isUnique ? null : { field, message } };
  }
  const found = all.find((sentence) => isUnder(index.sectionOf(sentence), section));
  const message = `"${section}" is not a heading above the quote; it occurs under ${titles}`;
  return { sentence: found ?? first, problem: found ? null : { field: 'section', message } };
}

/** Whether a path of headings has one that a curator means, or ends with several of them: "Loans > Late fees". */
export function isUnder(path: readonly string[], section: string): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const wanted = section.split(' > ').map(fold);
  const own = path.map(fold);
  return wanted.length === 1
    ? own.includes(wanted[0] as string)
    : wanted.every((title, i) => title === own[own.length - wanted.length + i]);
}
