import fc from 'fast-check';

/** Input that attackers try. */
const HOSTILE = [
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

/** Any Unicode text, including lone surrogates, of at most `limit` UTF-16 units. */
export function anyText(limit: number): fc.Arbitrary<string> {
  const unicode = fc.string({ unit: 'binary', maxLength: 300 });
  const surrogates = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units));
  const words = fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...HOSTILE)), { maxLength: 20 })
    .map((parts) => parts.join(' '));
  const long = fc
    .tuple(fc.oneof(unicode, words, surrogates), fc.integer({ min: 1, max: 100_000 }))
    .map(([part, length]) => (part === '' ? '' : part.repeat(Math.ceil(length / part.length))));
  return fc
    .oneof(
      { weight: 4, arbitrary: words },
      { weight: 3, arbitrary: unicode },
      { weight: 2, arbitrary: surrogates },
      { weight: 1, arbitrary: long },
    )
    .map((text) => text.slice(0, limit));
}

/** A change to one field of a nested value. */
export interface Mutation {
  /** Position of the field among all, from 0 to 1. */
  at: number;
  /** The field's new value; `undefined` deletes it. */
  value: unknown;
}

/** One to four changes to a payload. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    value: fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Returns a copy of a value with the changes applied. */
export function mutate(value: unknown, changes: readonly Mutation[]): unknown {
  const copy = structuredClone(value);
  for (const { at, value: next } of changes) {
    const fields = listFields(copy);
    const field = fields[Math.floor(at * fields.length)];
    if (!field) continue;
    const [parent, key] = field;
    if (next === undefined) delete parent[key];
    else parent[key] = next;
  }
  return copy;
}

type Parent = Record<string, unknown>;

function listFields(value: unknown): [Parent, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => [
    [value as Parent, key] as [Parent, string],
    ...listFields(field),
  ]);
}
