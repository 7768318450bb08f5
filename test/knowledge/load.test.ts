import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/desk/check/folder-check.ts';
import { readArticle } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { breakFile, CLEAN, formatFinding, makeFolder } from './folder.ts';

const FACTS = 'harbour-talks/facts.yaml';
/** The errors of a folder; its asks are not put to the matcher. */
const findIn = async (folder: string) => {
  const { findings } = await checkFolder(folder, { limits: { facts: 5_000, work: 0 } });
  return findings.filter(({ severity }) => severity === 'error').map(formatFinding);
};

describe('loadKnowledge', () => {
  test('GIVEN a valid folder THEN every fact has its quote, its place and its article', async () => {
    const directory = makeFolder({
      ...CLEAN,
      '_notes/facts.yaml': 'x',
      '.git/facts.yaml': 'x',
      'README.md': 'x',
      'pictures/a.txt': 'x',
    });
    const knowledge = await loadKnowledge(directory);
    expect(knowledge.directory).toBe(directory);
    expect(knowledge.articles.map(({ slug }) => slug)).toEqual(['harbour-talks']);
    const [article] = knowledge.articles;
    expect(article).toMatchObject({
      title: 'Harbour talks',
      publisher: null,
      published: '2024-02-29',
      language: 'en',
    });
    for (const fact of knowledge.facts) {
      expect(fact.article).toBe(article);
      expect(fact.key).toBe(`harbour-talks/${fact.id}`);
      const sentence = article?.paragraphs[fact.paragraph - 1]?.sentences[fact.sentence - 1];
      expect(sentence).toEqual({
        text: fact.quote,
        paragraph: fact.paragraph,
        sentence: fact.sentence,
      });
    }
    expect(knowledge.facts[1]).toMatchObject({
      id: 'lund-met-vale',
      paragraph: 1,
      sentence: 2,
      borrows: ['Maria K. Lund'],
      attribution: null,
    });
    expect(knowledge.gaps).toMatchObject([{ key: 'harbour-talks/year', id: 'year' }]);
    expect(knowledge.gaps[0]?.nearest).toEqual([knowledge.facts[4]]);
    expect(knowledge.topics).toMatchObject([
      { id: 'visits', title: 'Who visited', asks: [], role: null },
      { id: 'trade', title: 'Trade', asks: ['What about trade?'], role: null },
    ]);
    expect(knowledge.synonyms).toEqual([
      ['envoy', 'diplomat'],
      ['harbour', 'port'],
    ]);
  });

  test('GIVEN roles of topics THEN they are read; a drafted topic of who says so has its role anyway', async () => {
    const { 'topics.yaml': _, ...files } = CLEAN;
    const roles = async (given: Record<string, string>) =>
      (await loadKnowledge(makeFolder(given))).topics.map(({ id, role }) => `${id} ${role}`);
    const written = CLEAN['topics.yaml']?.replace(
      'visits: Who visited',
      'visits: { title: Who visited, role: content }',
    );
    expect(await roles({ ...CLEAN, 'topics.yaml': written ?? '' })).toContain('visits content');
    const facts = files[FACTS]?.replaceAll('topics: [trade]', 'topics: [said]') ?? '';
    expect(await roles({ ...files, [FACTS]: facts })).toContain('said attribution');
  });

  test('GIVEN no topics.yaml THEN the topics are those of the facts', async () => {
    const { 'topics.yaml': _, ...files } = CLEAN;
    const { topics } = await loadKnowledge(makeFolder(files));
    expect(topics.map(({ id, title }) => [id, title])).toEqual([
      ['visits', 'visits'],
      ['trade', 'trade'],
    ]);
  });

  test('GIVEN the folder of the project THEN it loads, each sentence has a fact, and each fact asks', async () => {
    const folder = new URL('../../knowledge', import.meta.url).pathname;
    const { findings } = await checkFolder(folder, { limits: { facts: 5_000, work: 0 } });
    const kinds = ['loading', 'uncovered', 'few-asks', 'unused-topic'];
    expect(findings.filter(({ kind }) => kinds.includes(kind))).toEqual([]);
  });

  test.each([
    ['missing', (folder: string) => join(folder, 'nowhere'), 'does not exist'],
    ['a file', (folder: string) => join(folder, 'topics.yaml'), 'is not a folder'],
  ])('GIVEN a folder that is %s THEN the error is one clear line', async (_, nameFolder, tells) => {
    const folder = nameFolder(makeFolder(CLEAN));
    const message = await loadKnowledge(folder).catch((error: Error) => error.message);
    expect(message).toContain(folder);
    expect(message).toContain(tells);
    expect(message).not.toContain('\n');
  });

  test.skipIf(process.getuid?.() === 0)(
    'GIVEN a file that may not be read THEN that is told',
    async () => {
      const folder = makeFolder(CLEAN);
      chmodSync(join(folder, FACTS), 0);
      expect(await findIn(folder)).toContainEqual(expect.stringContaining('cannot be read'));
    },
  );

  test('GIVEN links that leave the folder or lead nowhere THEN none is followed', async () => {
    const folder = makeFolder(CLEAN);
    const outside = makeFolder({ 'gaps.yaml': '[]', 'article.md': '---\ntitle: A\n---\nText.' });
    mkdirSync(join(folder, 'linked'));
    writeFileSync(join(folder, 'linked/facts.yaml'), '[]');
    symlinkSync(join(outside, 'article.md'), join(folder, 'linked/article.md'));
    symlinkSync('gaps.yaml', join(folder, 'linked/gaps.yaml'));
    symlinkSync(outside, join(folder, 'elsewhere'));
    const problems = await findIn(folder);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^elsewhere: is a link out of the folder/);
    expect(problems[1]).toMatch(/^linked\/article.md: is a link out of the folder/);
    expect(problems[2]).toMatch(/^linked\/gaps.yaml: is a link to itself/);
  });

  test('GIVEN YAML made to exhaust the reader THEN it is one problem', async () => {
    const nested = await findIn(makeFolder({ ...CLEAN, [FACTS]: '['.repeat(50_000) }));
    expect(nested.filter((line) => line.startsWith(FACTS))).toHaveLength(1);
    const cyclic = await findIn(makeFolder({ ...CLEAN, [FACTS]: '- &a {id: x, asks: [*a]}' }));
    expect(cyclic).toContainEqual(
      expect.stringContaining('asks[0]: must be text, but is a map of fields'),
    );
  });
});

describe('readArticle', () => {
  test('GIVEN CRLF, a hard wrap and trailing blanks THEN paragraphs are whole lines', () => {
    const { article } = readArticle(
      'a',
      '---\r\ntitle: T\r\n---\r\n\r\nOne  two \r\n  three.\r\n \t\r\n“Four.”\r\n',
    );
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(['One  two three.', '“Four.”']);
  });

  test('GIVEN an id, a topic and a folder with the name “constructor” THEN they are names like others', async () => {
    const names = (text: string) =>
      text.replace('id: talks-length', 'id: constructor').replaceAll('visits', 'constructor');
    const folder = makeFolder(
      Object.fromEntries(
        Object.entries(CLEAN).map(([file, text]) => [
          file.replace('harbour-talks', 'constructor'),
          names(String(text)),
        ]),
      ),
    );
    expect(await findIn(folder)).toEqual([]);
    const { facts, topics } = await loadKnowledge(folder);
    expect(facts.map(({ key }) => key)).toContain('constructor/constructor');
    expect(topics.map(({ id }) => id)).toContain('constructor');
    expect(facts.flatMap((fact) => fact.topics)).toContain('constructor');
    expect(facts.flatMap((fact) => fact.topics).filter((id) => typeof id !== 'string')).toEqual([]);
  });

  test('GIVEN a byte order mark THEN the file is read all the same', async () => {
    const file = 'harbour-talks/article.md';
    const folder = makeFolder({
      ...CLEAN,
      [file]: `\uFEFF${CLEAN[file]}`.replaceAll('\n', '\r\n'),
    });
    expect(await findIn(folder)).toEqual([]);
  });
});

describe('checkFolder', () => {
  test('GIVEN a sentence without a fact, few asks and an unused topic THEN it warns', async () => {
    let files = breakFile(
      'harbour-talks/article.md',
      'Growth is expected.',
      'Growth is expected. Nobody asked.',
    );
    files = breakFile(
      FACTS,
      '[Will it grow?, growth outlook, what is expected]',
      '[Will it grow?]',
      files,
    );
    files = breakFile('topics.yaml', 'visits:', 'people: People\nvisits:', files);
    const { findings } = await checkFolder(makeFolder(files));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
    expect(findings.map(formatFinding)).toEqual([
      expect.stringMatching(
        /^harbour-talks\/article\.md:\d+: paragraph 2, sentence 4 has no fact: "Nobody asked\."/,
      ),
      expect.stringMatching(/^harbour-talks\/facts\.yaml:\d+: growth: asks: only 1;/),
      expect.stringMatching(/^topics\.yaml:1: people: no fact has this topic/),
    ]);
  });
});
