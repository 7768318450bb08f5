import { expect, test } from 'vitest';
import { call, start } from './test-clients.ts';

// https://discord.com/developers/docs/resources/message#create-message, #embed-object-embed-limits and
// https://discord.com/developers/docs/components/reference

const many = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const embed = (fields: object) => ({ embeds: [fields] });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'b', custom_id: 'b', ...more });
const rows = (...components: object[]) => ({ content: 'a', components: [{ type: 1, components }] });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});

/** Returns the path and code of the first error in Discord's tree. */
function findFirstError(errors: object, path: string[] = []): string {
  const [[key, value] = ['', {}]] = Object.entries(errors);
  if (key === '_errors') return `${path.join('.')} ${(value as [{ code: string }])[0].code}`;
  return findFirstError(value as object, [...path, key]);
}

test.each<[string, unknown, string]>([
  ['2,001 characters', { content: 'x'.repeat(2_001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['content that is not text', { content: 5 }, 'content STRING_TYPE_CONVERT'],
  ['11 embeds', { embeds: many(11, () => ({ title: 't' })) }, 'embeds BASE_TYPE_MAX_LENGTH'],
  ['embeds that are not an array', { embeds: { title: 't' } }, 'embeds LIST_TYPE_CONVERT'],
  ['a title of 257', embed({ title: 'x'.repeat(257) }), 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
  [
    'a description of 4,097',
    embed({ description: 'x'.repeat(4_097) }),
    'embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 fields',
    embed({ fields: many(26, () => ({ name: 'n', value: 'v' })) }),
    'embeds.0.fields BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field name of 257',
    embed({ fields: [{ name: 'x'.repeat(257), value: 'v' }] }),
    'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field value of 1,025',
    embed({ fields: [{ name: 'n', value: 'x'.repeat(1_025) }] }),
    'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    embed({ fields: [{ name: 'n' }] }),
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    'a field with a blank value',
    embed({ fields: [{ name: 'n', value: '  ' }] }),
    'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
  ],
  [
    'a footer of 2,049',
    embed({ footer: { text: 'x'.repeat(2_049) } }),
    'embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an author of 257',
    embed({ author: { name: 'x'.repeat(257) } }),
    'embeds.0.author.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,001 characters in two embeds',
    { embeds: many(2, (index) => ({ description: 'x'.repeat(3_000 + index) })) },
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an empty embed', embed({}), 'embeds.0.description BASE_TYPE_REQUIRED'],
  [
    'a colour beyond white',
    embed({ title: 't', color: 0x1000000 }),
    'embeds.0.color NUMBER_TYPE_MAX',
  ],
  [
    'an invalid URL',
    embed({ title: 't', url: 'not an address' }),
    'embeds.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'a javascript: URL',
    embed({ title: 't', url: 'javascript:alert(1)' }),
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'an invalid time',
    embed({ title: 't', timestamp: 'yesterday' }),
    'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
  ],
  [
    'six rows',
    {
      content: 'a',
      components: many(6, (index) => ({
        type: 1,
        components: [button({ custom_id: `${index}` })],
      })),
    },
    'components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'six buttons in a row',
    rows(...many(6, (index) => button({ custom_id: `${index}` }))),
    'components.0.components BASE_TYPE_MAX_LENGTH',
  ],
  ['an empty row', rows(), 'components.0.components BASE_TYPE_MIN_LENGTH'],
  [
    'two buttons with the same custom_id',
    rows(button(), button()),
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom_id of 101',
    rows(button({ custom_id: 'x'.repeat(101) })),
    'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a label of 81',
    rows(button({ label: 'x'.repeat(81) })),
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without a custom_id',
    rows({ type: 2, style: 1, label: 'b' }),
    'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
  ],
  [
    'a link button without a URL',
    rows({ type: 2, style: 5, label: 'b' }),
    'components.0.components.0.url BASE_TYPE_REQUIRED',
  ],
  [
    'a button without a label',
    rows({ type: 2, style: 1, custom_id: 'b' }),
    'components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'a component that does not exist',
    rows({ type: 99 }),
    'components.0.components.0.type BASE_TYPE_CHOICES',
  ],
  [
    'a select and a button in one row',
    rows(select(), button()),
    'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'two options with the same value',
    rows(select({ options: many(2, () => ({ label: 'a', value: 'a' })) })),
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    '26 options',
    rows(select({ options: many(26, (index) => ({ label: 'a', value: `${index}` })) })),
    'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'text displays without IS_COMPONENTS_V2',
    { components: [{ type: 10, content: 'a' }] },
    'components.0.type UNION_TYPE_CHOICES',
  ],
  [
    'content with IS_COMPONENTS_V2',
    { content: 'a', flags: 1 << 15, components: [{ type: 10, content: 'a' }] },
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'more than 4,000 characters of text displays',
    {
      flags: 1 << 15,
      components: [
        { type: 10, content: 'x'.repeat(2_500) },
        { type: 17, components: [{ type: 10, content: 'x'.repeat(1_501) }] },
      ],
    },
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a file component with an address',
    { flags: 1 << 15, components: [{ type: 13, file: { url: 'https://example.org/a.txt' } }] },
    'components.0.file.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a section without an accessory',
    { flags: 1 << 15, components: [{ type: 9, components: [{ type: 10, content: 'a' }] }] },
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a container in a container',
    {
      flags: 1 << 15,
      components: [
        { type: 17, components: [{ type: 17, components: [{ type: 10, content: 'a' }] }] },
      ],
    },
    'components.0.components.0.type BASE_TYPE_CHOICES',
  ],
  ['an array as body', [], ' MODEL_TYPE_CONVERT'],
])(
  'GIVEN a message with %s WHEN the bot sends it THEN 50035 with the path in the tree',
  async (_, body, expected) => {
    const discord = await start();
    const response = await call(
      discord,
      'POST',
      `/channels/${discord.channel('general').id}/messages`,
      body,
    );
    expect(response).toMatchObject({
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    expect(findFirstError(response.body.errors)).toBe(expected);
    expect(discord.violations).toMatchObject([{ kind: 'invalid-body' }]);
    expect(discord.store.listMessages(discord.channel('general').id)).toEqual([]);
  },
);

test.each<[string, object]>([
  ['2,000 characters', { content: 'x'.repeat(2_000) }],
  ['2,000 emoji', { content: '🙂'.repeat(2_000).slice(0, 2_000) }],
  ['spaces around 2,000 characters', { content: ` ${'x'.repeat(2_000)}\n` }],
  [
    '6,000 characters in two embeds',
    { embeds: many(2, () => ({ description: 'x'.repeat(3_000) })) },
  ],
  [
    'five rows of five buttons',
    {
      content: 'a',
      components: many(5, (row) => ({
        type: 1,
        components: many(5, (index) => button({ custom_id: `${row}${index}` })),
      })),
    },
  ],
  ['only a select', { components: [{ type: 1, components: [select()] }] }],
  ['a time with an offset', embed({ title: 't', timestamp: '2026-05-01T12:00:00+02:00' })],
  [
    'IS_COMPONENTS_V2',
    {
      flags: 1 << 15,
      components: [{ type: 17, components: [{ type: 10, content: 'a' }, { type: 14 }] }],
    },
  ],
])(
  'GIVEN a message with %s WHEN the bot sends it THEN it is accepted without problems',
  async (_, body) => {
    const discord = await start();
    const response = await call(
      discord,
      'POST',
      `/channels/${discord.channel('general').id}/messages`,
      body,
    );
    expect(response.status).toBe(200);
    expect(discord.violations).toEqual([]);
  },
);

test.each([[{}], [{ content: '' }], [{ content: ' \n ' }], [{ content: null, embeds: [] }]])(
  'GIVEN an empty message, %j, WHEN the bot sends it THEN 50006',
  async (body) => {
    const discord = await start();
    const response = await call(
      discord,
      'POST',
      `/channels/${discord.channel('general').id}/messages`,
      body,
    );
    expect(response).toMatchObject({ status: 400, body: { code: 50006 } });
  },
);

test('GIVEN a field that Discord does not know WHEN the bot sends it THEN it is ignored and reported as a problem', async () => {
  const discord = await start();
  const body = {
    content: 'a',
    embeds: [{ title: 't', colour: 5 }],
    allowedMentions: { parse: [] },
  };
  expect(
    (await call(discord, 'POST', `/channels/${discord.channel('general').id}/messages`, body))
      .status,
  ).toBe(200);
  expect(discord.violations.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
    expect.stringMatching(/^unknown-field: .* allowedMentions /),
    expect.stringMatching(/^unknown-field: .* embeds\.0\.colour /),
  ]);
});

test.each(['poll', 'sticker_ids'])(
  'GIVEN %s, which is not supported, WHEN the bot sends it THEN 501 and a problem',
  async (field) => {
    const discord = await start();
    const poll = { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] };
    const body = { content: 'a', [field]: field === 'poll' ? poll : ['1'] };
    const response = await call(
      discord,
      'POST',
      `/channels/${discord.channel('general').id}/messages`,
      body,
    );
    expect(response.status).toBe(501);
    expect(discord.violations).toMatchObject([
      { kind: 'unsupported', what: expect.stringContaining(field) },
    ]);
  },
);

test('GIVEN keys such as __proto__ and constructor WHEN they come in a body THEN they are treated as ordinary fields', async () => {
  const discord = await start();
  const path = `/channels/${discord.channel('general').id}/messages`;
  const text =
    '{"content":"a","__proto__":{"polluted":true},"constructor":{"a":1},"embeds":[{"title":"t","__proto__":5}]}';
  expect((await call(discord, 'POST', path, text)).status).toBe(200);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(discord.violations.map(({ kind }) => kind)).not.toContain('crash');
});
