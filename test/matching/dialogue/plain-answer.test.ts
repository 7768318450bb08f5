import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';

/** Statements, each with an ask; the passage of each is the statement itself. */
const RULES: Record<string, [statement: string, ask: string]> = {
  dogs: ['Dogs are not allowed in the reading room.', 'Are dogs allowed in the reading room?'],
  guests: ['You may bring a guest if they sign in.', 'Can I bring a guest?'],
  drinks: ['Drinks are allowed only if the cup has a lid.', 'Are drinks allowed?'],
  card: ['Readers must show a card.', 'Do readers have to show a card?'],
  films: ['Staff may borrow films.', 'Who may borrow films?'],
  maps: ['Maps may be copied, but atlases must not be copied.', 'Can I copy maps?'],
  bags: ['Bags should not be left in the hall.', 'Can I leave bags in the hall?'],
  discount: ['Some members may get a discount.', 'Can members get a discount?'],
  parking: ['Yes, you may park in the yard.', 'Can I park in the yard?'],
};

async function ask(question: string): Promise<string | null> {
  const entries = Object.entries(RULES);
  const facts = entries.map(
    ([id, [statement, first]]) =>
      `- id: ${id}\n  statement: ${JSON.stringify(statement)}\n  quote: ${JSON.stringify(statement)}\n  topics: [rules]\n  certainty: stated\n  asks: [${JSON.stringify(first)}]\n`,
  );
  const paragraphs = entries.map(([, [statement]]) => statement).join('\n\n');
  const folder = makeFolder({
    'topics.yaml': 'rules: Rules\n',
    'library/document.md': `---\ntitle: Library\nlanguage: en\n---\n\n# Library\n\n${paragraphs}\n`,
    'library/facts.yaml': facts.join(''),
  });
  const verdict = createMatcher(await loadKnowledge(folder)).ask(question);
  if (verdict.outcome !== 'answer') return verdict.outcome;
  const { plain } = verdict;
  return plain === undefined ? null : [plain.says, plain.condition].filter(Boolean).join(', ');
}

describe('a plain answer to a yes-no question', () => {
  test.each([
    ['Are dogs allowed in the reading room?', 'no'],
    ['can i bring a guest', 'yes, if they sign in'],
    ['Are drinks allowed?', 'yes, only if the cup has a lid'],
    ['do readers have to show a card?', 'yes'],
  ])('GIVEN "%s" THEN "%s"', async (question, expected) => {
    expect(await ask(question)).toBe(expected);
  });

  test.each([
    ['Who may borrow films?', 'it asks for no yes or no'],
    ['can I borrow films?', 'the rule is for staff'],
    ['do I have to show a card?', 'the rule is for readers'],
    ['Can I copy maps?', 'the rule says two things'],
    ['Can I leave bags in the hall?', 'what should not be is not forbidden'],
    ['Can members get a discount?', 'only some may'],
    ['Can I park in the yard?', 'the statement says it itself'],
    ['Are dogs not allowed in the reading room?', 'the question is negated'],
    ['Are dogs allowed in the reading room without a leash?', 'it asks for an exception'],
    ['Do I have to show a card or sign?', 'it asks for alternatives'],
  ])('GIVEN "%s" THEN the rule speaks for itself: %s', async (question) => {
    expect(['no-answer', null]).toContain(await ask(question));
  });
});
