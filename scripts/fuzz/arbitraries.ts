import fc from 'fast-check';

/** What strangers type to see whether it breaks something. */
const NASTY = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '[click](https://evil.example)',
  'discord.gg/abcdef',
  'https://discord.gg/abcdef',
  '```js\ncode',
  '||spoiler||',
  '\u202Eevil',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '\0',
  '../../etc/passwd',
  "'; drop table votes; --",
  'a'.repeat(5000),
  '('.repeat(3000),
  '9'.repeat(3000),
  'who '.repeat(2000),
  '. '.repeat(4000),
  '\u0301'.repeat(4000),
  '👨‍👩‍👧‍👦'.repeat(500),
];

const WORDS = ['who', 'when', 'did', 'Horscroft', 'West', 'visit', 'Islamabad', 'the', 'not', '9'];

/** Any text, of all of Unicode, halves of pairs included; at most `limit` UTF-16 units. */
export function anyText(limit: number): fc.Arbitrary<string> {
  const unicode = fc.string({ unit: 'binary', maxLength: 300 });
  const halves = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units));
  const words = fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...NASTY)), { maxLength: 20 })
    .map((parts) => parts.join(' '));
  const long = fc
    .tuple(fc.oneof(unicode, words, halves), fc.integer({ min: 1, max: 100_000 }))
    .map(([part, length]) => (part === '' ? '' : part.repeat(Math.ceil(length / part.length))));
  return fc
    .oneof(
      { weight: 4, arbitrary: words },
      { weight: 3, arbitrary: unicode },
      { weight: 2, arbitrary: halves },
      { weight: 1, arbitrary: long },
    )
    .map((text) => text.slice(0, limit));
}

/** Anything that JSON can hold, the names of prototypes' fields included. */
export const anyValue: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 2 });

/** A change to something nested: a field that is left out, or holds something else. */
export interface Mutation {
  /** Which of all fields, from 0 to 1. */
  at: number;
  /** What it holds then; `undefined` for nothing. */
  value: unknown;
}

/** Some changes to a payload. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    value: fc.oneof(fc.constant(undefined), anyValue),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy of a value with the changes made. */
export function mutate(value: unknown, changes: readonly Mutation[]): unknown {
  const copy = structuredClone(value);
  for (const { at, value: next } of changes) {
    const fields = listFields(copy);
    const field = fields[Math.floor(at * fields.length)];
    if (!field) continue;
    const [holder, key] = field;
    if (next === undefined) delete holder[key];
    else holder[key] = next;
  }
  return copy;
}

type Holder = Record<string, unknown>;

function listFields(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    [value as Holder, key] as [Holder, string],
    ...listFields(held),
  ]);
}
