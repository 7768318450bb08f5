import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledge } from '../../src/knowledge/read.ts';
import { listCommandTopics } from '../../src/knowledge/topic-commands.ts';
import { createMatcher } from '../../src/matching/index.ts';
import { CLUB } from './club.ts';
import { type Files, formatFinding, makeFolder } from './folder.ts';

const load = (files: Files) => loadKnowledge(makeFolder(files));
const SHARED = { 'topics.yaml': 'fees: Fees\nport: The port\nboats: Boats\n' };
const OWN = 'club-handbook/topics.yaml';

/** The problems of a folder, each as `file:line: field: message`. */
async function problemsOf(files: Files): Promise<string[]> {
  const { problems } = await readKnowledge(makeFolder(files));
  return problems.map((problem) => formatFinding({ ...problem, fix: null } as never));
}

describe('topics of one document', () => {
  test('its facts have its own before those of all, and no other document has them', async () => {
    const { topics, facts } = await load({ ...CLUB, ...SHARED, [OWN]: 'fees: What we charge\n' });
    const topicsOf = (id: string) => facts.find((fact) => fact.id === id)?.topics;
    expect(topicsOf('fee')).toEqual(['club-handbook/fees']);
    expect(topicsOf('agreement')).toEqual(['port']);
    expect(topics.map(({ id, title }) => [id, title])).toEqual([
      ['fees', 'Fees'],
      ['port', 'The port'],
      ['boats', 'Boats'],
      ['club-handbook/fees', 'What we charge'],
    ]);
    const shared = { 'topics.yaml': 'fees: Fees\nport: The port\n' };
    expect(await problemsOf({ ...CLUB, ...shared, [OWN]: 'boats: Boats\n' })).toEqual([
      expect.stringContaining('sunset: topics[0]: "boats" is not in topics.yaml'),
      expect.stringContaining('oars: topics[0]: "boats" is not in topics.yaml'),
    ]);
  });

  test('its questions list the facts of that topic', async () => {
    const own = 'fees:\n  title: Fees\n  asks: [What does it all cost?]\n';
    const { ask } = createMatcher(await load({ ...CLUB, ...SHARED, [OWN]: own }));
    expect(ask('What does it all cost?')).toMatchObject({
      facts: [{ fact: { id: 'fee' } }, { fact: { id: 'juniors' } }],
    });
  });

  test('a mistake in them is named with file, line and field', async () => {
    expect(await problemsOf({ ...CLUB, ...SHARED, [OWN]: 'fees:\n  titel: Fees\n' })).toEqual([
      expect.stringMatching(/^club-handbook\/topics.yaml:1: fees.title: is missing/),
      expect.stringMatching(/^club-handbook\/topics.yaml:2: fees.titel: .* mean "title"/),
    ]);
  });

  test('one that no fact has is reported', async () => {
    const { findings } = await checkFolder(
      makeFolder({ ...CLUB, ...SHARED, [OWN]: 'fees: Fees\nrain: Rain\n' }),
    );
    const unused = findings.filter(({ kind }) => kind === 'unused-topic').map(formatFinding);
    expect(unused).toEqual([
      expect.stringMatching(/^club-handbook\/topics.yaml:2: rain: no fact/),
      // Its facts have the document's own.
      expect.stringMatching(/^topics.yaml:1: fees: no fact/),
    ]);
  });
});

describe('the command of a topic', () => {
  const command = (name: string) => `fees:\n  title: Fees\n  command: ${name}\n`;
  const withCommand = (name: string) => ({
    ...CLUB,
    'topics.yaml': `${command(name)}port: The port\nboats: Boats\n`,
  });

  test('is offered where a fact has the topic', async () => {
    const knowledge = await load(withCommand('fees'));
    expect(listCommandTopics(knowledge)).toMatchObject([{ id: 'fees', command: 'fees' }]);
    expect(listCommandTopics({ ...knowledge, facts: [] })).toEqual([]);
  });

  test.each(['Fees', 'club fees', 'a'.repeat(33), 'fees!', "''"])(
    'GIVEN the name %s THEN it is refused as by Discord',
    async (name) => {
      expect(await problemsOf(withCommand(name))).toEqual([
        expect.stringMatching(/^topics.yaml:3: fees.command: must be 1 to 32 lower-case/),
      ]);
    },
  );

  test.each(['ask', 'settings'])('GIVEN the name %s THEN it is refused as taken', async (name) => {
    expect(await problemsOf(withCommand(name))).toEqual([
      expect.stringContaining('is already a command; choose another name'),
    ]);
  });

  test('GIVEN two topics with one name THEN both are named', async () => {
    const files = { ...withCommand('fees'), 'boathouse-rules/topics.yaml': command('fees') };
    expect(await problemsOf(files)).toEqual([
      'boathouse-rules/topics.yaml:3: fees.command: "fees" is already the command of "fees" in topics.yaml; choose another for "fees"',
    ]);
  });
});

describe('synonyms of one document', () => {
  const GROUPS = '- [sunset, dusk]\n';

  test('are read like those of all', async () => {
    const files = { ...CLUB, 'boathouse-rules/synonyms.yaml': GROUPS };
    expect((await load(files)).synonyms).toEqual([['sunset', 'dusk']]);
    const question = 'must boats return by dusk?';
    const without = createMatcher(await load(CLUB)).ask(question).confidence;
    expect(createMatcher(await load(files)).ask(question).confidence).toBeGreaterThan(without);
  });

  test('a group that the document does not use is a mistake', async () => {
    expect(await problemsOf({ ...CLUB, 'club-handbook/synonyms.yaml': GROUPS })).toEqual([
      expect.stringMatching(/^club-handbook\/synonyms.yaml:1: \[0\]: none of "sunset", "dusk"/),
    ]);
  });

  test('a word in groups of two files is reported, as it then means both', async () => {
    const { findings } = await checkFolder(
      makeFolder({
        ...CLUB,
        'synonyms.yaml': '- [boats, vessels]\n- [dusk, sunset]\n',
        'boathouse-rules/synonyms.yaml': GROUPS,
      }),
    );
    expect(findings.filter(({ kind }) => kind === 'synonym').map(formatFinding)).toEqual([
      expect.stringMatching(/^boathouse-rules\/synonyms.yaml:1: .*"sunset" is also in a group of/),
      expect.stringMatching(/^boathouse-rules\/synonyms.yaml:1: .*"dusk" is also in a group of/),
    ]);
  });
});
