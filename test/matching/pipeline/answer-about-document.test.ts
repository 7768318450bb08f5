import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher, type Verdict } from '../../../src/matching/index.ts';
import { CLUB, HANDBOOK, HANDBOOK_ONLY, RULES, RULES_ONLY } from '../../knowledge/club.ts';
import { breakFile, type Files, makeFolder } from '../../knowledge/folder.ts';

const load = async (files: Files) => createMatcher(await loadKnowledge(makeFolder(files)));
/** The values found in the front matter, by document; or what else was found. */
const valuesOf = (verdict: Verdict) =>
  verdict.outcome === 'metadata'
    ? Object.fromEntries(verdict.values.map(({ article, value }) => [article.slug, value]))
    : verdict.outcome;

describe('a question about a document itself', () => {
  test('is answered with the value in its front matter', async () => {
    const { ask } = await load(HANDBOOK_ONLY);
    const found = (question: string) => valuesOf(ask(question));
    expect(found('who published this?')).toEqual({ 'club-handbook': 'Valmora Rowing Club' });
    expect(found('When was this published?')).toEqual({ 'club-handbook': '2025-03-01' });
    expect(found('what is this handbook called?')).toEqual({
      'club-handbook': 'Valmora Rowing Club Handbook',
    });
  });

  test('GIVEN no value THEN there is no answer, rather than the nearest statement', async () => {
    const { ask, explain } = await load(
      breakFile(HANDBOOK, 'published: 2025-03-01', 'published: null', HANDBOOK_ONLY),
    );
    for (const question of ['who wrote this?', 'when was it published?']) {
      expect(ask(question)).toMatchObject({
        outcome: 'no-answer',
        reason: 'not-stated',
        values: [{ value: null }],
      });
      expect(explain(question).decision.by).toBe('document');
    }
  });

  test('a question about something in the document is answered by its facts', async () => {
    const { ask } = await load(HANDBOOK_ONLY);
    for (const question of [
      'When was the agreement published?',
      'when did the agreement appear?',
    ]) {
      expect(ask(question)).toMatchObject({
        outcome: 'answer',
        facts: [{ fact: { id: 'agreement' } }],
      });
    }
  });

  test('GIVEN a fact that has it as an ask THEN the fact answers', async () => {
    const { ask } = await load(
      breakFile(
        'club-handbook/facts.yaml',
        'agreement date',
        'When was this published?',
        HANDBOOK_ONLY,
      ),
    );
    expect(ask('when was this published?')).toMatchObject({
      outcome: 'answer',
      facts: [{ fact: { id: 'agreement' } }],
    });
  });

  test('GIVEN a gap for it THEN a value in the front matter is better, and the gap than none', async () => {
    const gaps =
      '- id: byline\n  statement: The handbook names no author.\n  asks: [Who wrote this?, Who published this?]\n';
    const { ask } = await load({ ...HANDBOOK_ONLY, 'club-handbook/gaps.yaml': gaps });
    expect(ask('who published this?').outcome).toBe('metadata');
    expect(ask('who wrote this?')).toMatchObject({ outcome: 'no-answer', gap: { id: 'byline' } });
  });

  test('GIVEN a statement about the document and no value THEN the statement answers', async () => {
    const text = 'These rules take effect on 4 May.';
    const { ask } = await load({
      ...breakFile(RULES, 'Oars stay in', `${text} Oars stay in`, RULES_ONLY),
      'boathouse-rules/facts.yaml': `- id: effect
  statement: The rules take effect on 4 May.
  quote: ${text}
  topics: [boats]
  certainty: stated
  asks: [What starts on 4 May?, effective date of the rules, Since when have there been rules?]
`,
    });
    expect(ask('when do the rules take effect?')).toMatchObject({
      outcome: 'answer',
      facts: [{ fact: { id: 'effect' } }],
    });
    expect(ask('who wrote the rules?')).toMatchObject({ values: [{ value: 'Ines Calder' }] });
  });

  test('GIVEN several documents THEN the one that is named, or all', async () => {
    const { ask, within } = await load(CLUB);
    expect(valuesOf(ask('who wrote the rules?'))).toEqual({ 'boathouse-rules': 'Ines Calder' });
    expect(valuesOf(ask('who wrote this?'))).toEqual({
      'boathouse-rules': 'Ines Calder',
      'club-handbook': null,
    });
    expect(within('club-handbook').ask('who wrote this?').outcome).toBe('no-answer');
  });

  test('GIVEN more documents than fit THEN the member is asked which one', async () => {
    const copies = Array.from({ length: 6 }, (_, i) =>
      Object.entries(HANDBOOK_ONLY).map(([file, text]) => [
        file.replace('club', `club-${i}`),
        String(text).replace('Valmora Rowing', `Valmora ${i} Rowing`),
      ]),
    );
    const { ask } = await load(Object.fromEntries(copies.flat()));
    expect(ask('who published this?')).toMatchObject({ reason: 'which-article', suggestions: [] });
    expect(valuesOf(ask('who published the Valmora 3 Rowing Club Handbook?'))).toEqual({
      'club-3-handbook': 'Valmora Rowing Club',
    });
  });

  test('GIVEN a thread THEN a pronoun is what was shown last', async () => {
    const { ask } = await load(HANDBOOK_ONLY);
    const turns = [{ question: 'what of the port?', facts: ['club-handbook/agreement'] }];
    const thread = { title: 'The port', turns };
    expect(ask('when was it published?', { thread })).toMatchObject({
      facts: [{ fact: { id: 'agreement' } }],
    });
    expect(ask('when was the handbook published?', { thread }).outcome).toBe('metadata');
  });
});
