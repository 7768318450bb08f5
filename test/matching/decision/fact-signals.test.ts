import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { readSignals } from '../../../src/matching/decision/calibrator.ts';
import type { FactSignals } from '../../../src/matching/decision/fact-signals.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import { MeaningIndex } from '../../../src/matching/meaning/meaning-index.ts';
import type { Question } from '../../../src/matching/query/question.ts';
import { parseQuestion } from '../../../src/matching/query/question-parser.ts';
import { rankCandidates } from '../../../src/matching/ranking/ranker.ts';
import weights from '../../../src/matching/weights.json' with { type: 'json' };
import { makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';

const GAPS = `- id: films-fee
  statement: The rules do not say what a late film costs.
  nearest: [laptop-fee]
  asks: [What does a late film cost?]
`;

/** The signals of a question, all of whose meanings are alike: only letters tell facts apart. */
async function signalsOf(text: string, gaps = ''): Promise<FactSignals> {
  const files = gaps === '' ? LIBRARY : { ...LIBRARY, 'library/gaps.yaml': gaps };
  const index = buildKnowledgeIndex(await loadKnowledge(makeFolder(files)));
  const alike = Int8Array.of(127, 0, 0, 0);
  const meaning = new MeaningIndex(index.search.docs, () => alike);
  const parsed = parseQuestion(text, index)[0] as Question;
  const question = { ...parsed, meaning: meaning.compare({ whole: alike, last: alike }) };
  const ranked = rankCandidates(question, index.search, weights);
  return readSignals(question, ranked, index.search)?.factSignals as FactSignals;
}

describe('the signals of a fact with few asks', () => {
  test('GIVEN a question all of whose words it has THEN nothing is absent', async () => {
    const { found, rarestAbsent } = await signalsOf('What does a late laptop cost?');
    expect([found, rarestAbsent]).toEqual([1, 0]);
  });

  test('GIVEN a rarer word that it lacks THEN more is absent', async () => {
    const known = await signalsOf('What does a late laptop cost for staff?');
    const unknown = await signalsOf('What does a late laptop cost for zebras?');
    expect(known.rarestAbsent).toBeGreaterThan(0);
    expect(unknown.rarestAbsent).toBe(1);
    expect(unknown.found).toBeLessThan(known.found);
  });

  test('GIVEN a type that none of its asks has THEN it is a mismatch', async () => {
    expect((await signalsOf('when is a late laptop due?')).mismatch).toBe(1);
    expect((await signalsOf('what is a late laptop?')).mismatch).toBe(0);
  });

  test('GIVEN what its passage holds or lacks THEN that', async () => {
    const amount = await signalsOf('How much is the late fee of a laptop?');
    expect([amount.holds, amount.lacks]).toEqual([1, 0]);
    const number = await signalsOf('What is the phone number of the Lund desk?');
    expect([number.holds, number.lacks]).toEqual([0, 1]);
    const nothing = await signalsOf('Does the Lund desk help?');
    expect([nothing.holds, nothing.lacks]).toEqual([0, 0]);
  });

  test('GIVEN a gap THEN how probable and how near it is', async () => {
    const without = await signalsOf('what does a film cost?');
    expect([without.gapShare, without.gapAsked]).toEqual([0, -1]);
    const beside = await signalsOf('what does a film cost?', GAPS);
    expect(beside.gapShare).toBeGreaterThan(0.3);
    expect(beside.gapAsked).toBe(0);
    const far = await signalsOf('how many books for staff?', GAPS);
    expect(far.gapShare).toBeLessThan(beside.gapShare);
  });
});
