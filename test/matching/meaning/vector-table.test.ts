import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { cosine } from '../../../src/matching/meaning/vector.ts';
import { VectorTable } from '../../../src/matching/meaning/vector-table.ts';

const FOLDER = join(import.meta.dirname, '../../../src/matching/meaning');

const vectorOf = (size: number) =>
  fc
    .array(fc.integer({ min: -127, max: 127 }), { minLength: size, maxLength: size })
    .map((numbers) => Int8Array.from(numbers));
/** A vector and rows of its size, which need not be a multiple of the bytes that are compared at once. */
const tables = fc
  .integer({ min: 1, max: 13 })
  .map((quarter) => 4 * quarter)
  .chain((size) => fc.tuple(vectorOf(size), fc.array(vectorOf(size), { maxLength: 9 })));

test('each row of a table is compared', () => {
  fc.assert(
    fc.property(tables, ([vector, rows]) => {
      const wanted = rows.map((row) => Math.fround(cosine(vector, row)));
      expect([...new VectorTable(rows).compare(vector)]).toEqual(wanted);
    }),
  );
});

test('the greatest sums of the longest vectors are exact', () => {
  const ones = new Int8Array(1024).fill(127);
  const table = new VectorTable([ones, ones.map(() => -127), ones.map(() => 0)]);
  expect([...table.compare(ones)]).toEqual([1024, -1024, 0]);
});

test('a comparison leaves the rows and earlier results as they are', () => {
  const rows = [Int8Array.from([127, 0, 0]), Int8Array.from([0, 0, -127])];
  const table = new VectorTable(rows);
  const first = table.compare(Int8Array.from([127, 0, 0]));
  table.compare(Int8Array.from([0, 0, 127]));
  expect([...first]).toEqual([1, 0]);
  expect([0, 1].map((row) => table.row(row))).toEqual(rows);
});

test('a table of more than a page of memory is compared', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => new Int8Array(384).fill(i % 128));
  const cosines = new VectorTable(rows).compare(new Int8Array(384).fill(1));
  expect(cosines).toEqual(Float32Array.from(rows, (row) => (384 * (row[0] as number)) / 127 ** 2));
});

test('the code in use is what row-comparison.wat says', async () => {
  const { parseWat } = await wabt();
  const text = readFileSync(join(FOLDER, 'row-comparison.wat'), 'utf8');
  const wanted = Buffer.from(parseWat('row-comparison.wat', text).toBinary({}).buffer);
  const source = readFileSync(join(FOLDER, 'vector-table.ts'), 'utf8');
  const written = /const CODE = `([^`]+)`/.exec(source)?.[1]?.replace(/\s/g, '');
  expect(written).toBe(wanted.toString('base64'));
});
