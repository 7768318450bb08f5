import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/language/tokenizer.ts';
import { CompoundWords } from '../../../src/matching/spelling/compound-words.ts';
import { draftPolicy, quotesFor } from '../drafted-policy.ts';

const KNOWN = new Set([
  ...['wifi', 'harbourmaster', 'check', 'in', 'harbour', 'e', 'bike'],
  ...['muller', 'goethe', 'pot', 'angstrom', 'port', 'land', 'face', 'book', 'sick', 'pay'],
]);
const STOP = new Set(['in', 'the', 'to']);
const TEXT = 'Sick pay for staff in the land by the port. A face in a book.';
const compounds = new CompoundWords(() => ['An e-bike, a re-entry and co-ordinators.']);
const match = (text: string) =>
  compounds.match(
    readWords(text),
    (norm) => (STOP.has(norm) ? 'stop' : KNOWN.has(norm) ? 'known' : 'unknown'),
    (first, second) => TEXT.toLowerCase().includes(`${first} ${second}`),
  );

describe('CompoundWords', () => {
  test.each([
    ['ebike', 'e bike'],
    ['reentry', 're entry'],
    ['the coordinator', 'the co ordinators'],
    ['wi-fi', 'wifi'],
    ['harbour master', 'harbourmaster'],
    ['Mueller', 'muller'],
    ['Aangstroem', 'angstrom'],
    ['Göthe', 'goethe'],
    ['sickpay', 'sick pay'],
    ['Sickpay', 'sick pay'],
  ])('GIVEN "%s" THEN it is read as "%s"', (written, read) => {
    const { words, respellings } = match(written);
    expect(words.map(({ norm }) => norm).join(' ')).toBe(read);
    expect(respellings).toHaveLength(1);
  });

  test.each([
    ...['e bike', 'check in', 'to day', 'wi, fi', 'bikes', 'poet', 'Müller'],
    ...['portland', 'facebook', 'our Sickpay', 'sickpayroll', 'sickbook'],
  ])(
    'GIVEN "%s", which is known, of stop words, apart, English, or a name THEN it stays',
    (written) => {
      expect(match(written).respellings).toEqual([]);
    },
  );
});

describe('a question with a compound', async () => {
  const policy = await draftPolicy(`# Harbour rules

## Gate

An e-bike may be parked at the gate.

The wifi password is at the desk.

Re-entry is allowed until ten.

The harbourmaster opens the lock.

Zoë Müller keeps the keys.

A berth permit costs £5.
`);

  test.each([
    ['where can I park my ebike?', 'An e-bike may be parked at the gate.'],
    ['what is the wi-fi password?', 'The wifi password is at the desk.'],
    ['is reentry allowed?', 'Re-entry is allowed until ten.'],
    ['does the harbour master open the lock?', 'The harbourmaster opens the lock.'],
    ['what does Zoe Mueller keep?', 'Zoë Müller keeps the keys.'],
    ['how much is a berthpermit?', 'A berth permit costs £5.'],
  ])('GIVEN "%s" THEN "%s"', (question, quote) => {
    expect(quotesFor(policy, question)).toEqual([quote]);
  });

  test('how it was read is explained', () => {
    expect(policy.explain('where can I park my ebike?').decision.reading.corrections).toEqual([
      { written: 'ebike', read: 'e bike' },
    ]);
  });
});
