import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TrigramIndex } from '../../../src/matching/indexing/trigram-index.ts';

/** The pieces of a text: three letters each, and two at the beginning of words. */
function piecesOf(text: string): string[] {
  const padded = ` ^${text}`;
  return [...text].flatMap((letter, at) => {
    const [first, second] = [padded[at] as string, padded[at + 1] as string];
    const piece = first + second + letter;
    return second === '^' || second === ' ' ? [`_${second}${letter}`, piece] : [piece];
  });
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 });

describe('TrigramIndex', () => {
  test('GIVEN any texts THEN those are found that share most by a scan, the rarest pieces counting most', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 15 }),
        text,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(4),
        (texts, typed, limit, refused) => {
          const accepts = (i: number) => i % 5 !== refused;
          const all = texts.flatMap(piecesOf);
          const scores = texts.map((own) => {
            const pieces = new Set(piecesOf(own));
            const shared = [...new Set(piecesOf(typed))].filter((piece) => pieces.has(piece));
            return shared.reduce((sum, piece) => {
              const count = all.filter((other) => other === piece).length;
              return sum + Math.log(1 + texts.length / (count + 1));
            }, 0);
          });
          const scoreOf = (i: number) => scores[i] as number;
          const found = new TrigramIndex(texts).nearest(typed, limit, accepts);
          const missed = [...texts.keys()].filter(
            (i) => accepts(i) && scoreOf(i) > 0 && !found.includes(i),
          );
          for (const i of found) {
            expect(accepts(i)).toBe(true);
            expect(scoreOf(i)).toBeGreaterThan(0);
          }
          for (const [at, i] of found.slice(1).entries())
            expect(scoreOf(i)).toBeLessThanOrEqual(scoreOf(found[at] as number) + 1e-4);
          expect(found.length <= limit && (found.length === limit || missed.length === 0)).toBe(
            true,
          );
          const least = Math.min(...found.map(scoreOf));
          for (const i of missed) expect(scoreOf(i)).toBeLessThanOrEqual(least + 1e-4);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  test('GIVEN equal texts THEN they come in their order, and a search leaves nothing for the next', () => {
    const index = new TrigramIndex(['mooring fee', 'dredging', 'mooring fee', 'permits']);
    for (let i = 0; i < 2; i += 1) expect(index.nearest('moorin', 5, () => true)).toEqual([0, 2]);
    expect(index.nearest('drdg', 5, () => true)).toEqual([1]);
    expect(index.nearest('xyz', 5, () => true)).toEqual([]);
    expect(index.nearest('', 5, () => true)).toEqual([]);
  });
});
