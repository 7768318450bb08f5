import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { findUncovered } from '../../src/knowledge/checks/uncovered-sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { passagesOf } from '../../src/knowledge/place.ts';
import { formatFinding, makeFolder } from './folder.ts';
import { FACTS, LIBRARY } from './library.ts';

/** A folder with one fact, of these fields. */
const folderOf = (fields: string, statement = 'Staff may borrow ten books and twenty films.') =>
  makeFolder({
    ...LIBRARY,
    [FACTS]: `- id: staff-loans
  statement: ${statement}
  ${fields}
  topics: [loans]
  certainty: stated
  asks: [What may staff borrow?]
`,
  });

const findErrors = async (folder: string) => {
  const { findings } = await checkFolder(folder, { limits: { facts: 100, work: 0 } });
  return findings.filter(({ severity }) => severity === 'error').map(formatFinding);
};

describe('quotes', () => {
  test('GIVEN a lead-in and its items in any order THEN the fact rests on all, as the document has them', async () => {
    const knowledge = await loadKnowledge(
      folderOf("quotes: [twenty films, 'You may borrow:', ten books]\n  section: Staff"),
    );
    const [fact] = knowledge.facts;
    if (fact === undefined) throw new Error('no fact');
    expect(passagesOf(fact).map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['You may borrow:', 5],
      ['ten books', 6],
      ['twenty films', 7],
    ]);
    expect(fact.quote).toBe('You may borrow:');
    expect(findUncovered(knowledge).map(({ sentence }) => sentence.text)).not.toContain(
      'twenty films',
    );
  });

  test('GIVEN a number of one passage and a name above another THEN both count as said', async () => {
    const quotes = "quotes: ['Ask at the Lund desk for help.', 'Laptop | 5 dollars']\n  kind: rule";
    const statement = 'Staff and Students ask at the Lund desk; a laptop costs 5 dollars.';
    expect(await findErrors(folderOf(quotes, statement))).toEqual([]);
    expect(await findErrors(folderOf(quotes, statement.replace('5', '6')))).toEqual([
      expect.stringContaining('names "6"'),
    ]);
  });

  test.each([
    ['kind: rule', 'quote: is missing; add the'],
    ['quote: twenty films\n  quotes: [two laptops, twenty films]', 'quotes: cannot stand beside'],
    ['quotes: [twenty films, three films]', 'quotes[1]: is not in the article'],
    ['quotes: [ten books, twenty films]', 'quotes[0]: occurs under "Students" and "Staff"'],
    ['quotes: [twenty films, twenty films]', 'quotes[1]: is quoted already by this fact'],
    ['quotes: [twenty films]', 'quotes: needs at least 2 entries'],
  ])('GIVEN %s THEN %s', async (fields, error) => {
    const errors = await findErrors(folderOf(fields, 'They may.'));
    expect(errors.filter((text) => text.includes(error))).toHaveLength(1);
  });

  test('GIVEN more text than a message holds THEN the quotes have to be shared out', async () => {
    const items = Array.from({ length: 30 }, (_, i) => `item ${i} ${'long '.repeat(20)}`.trim());
    const folder = makeFolder({
      ...LIBRARY,
      'library/document.md': `---\ntitle: Long\n---\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
      [FACTS]: `- {id: all, statement: All of it., quotes: ${JSON.stringify(items)}, topics: [loans], certainty: stated, asks: [What?]}`,
    });
    expect(await findErrors(folder)).toEqual([
      expect.stringMatching(/quotes: have \d{4} characters together, but the limit is 2500/),
    ]);
  });
});
