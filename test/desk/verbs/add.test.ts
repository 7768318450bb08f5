import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/knowledge/article.ts';
import { digestText } from '../../../src/knowledge/checksum.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { PAGES, usePageServer } from '../page-server.ts';
import { runDesk, runDeskOn } from '../run-desk.ts';

const baseUrl = usePageServer();

describe('npm run knowledge -- add', () => {
  test.each([
    ['news', 'Veldania caps river withdrawals', 5],
    ['government', 'Statement on the River Act', 0],
    ['blog', 'What the River Act means for my allotment', 0],
    ['wiki', 'River Act (Veldania)', 5],
    ['paywall', null, 0],
    ['broken', 'River notes', 0],
  ])(
    'GIVEN the page %s from a server THEN it is imported and drafted with verbatim quotes; a truncated page is rejected',
    async (name, title, sentences) => {
      const out = makeFolder({});
      const { status } = await runDesk(
        'add',
        '--draft',
        `${baseUrl()}/pages/${name}`,
        '--allow-private',
        '--out',
        out,
      );
      expect(status).toBe(title === null ? 1 : 0);
      if (title === null) return expect(readdirSync(out)).toEqual([]);
      const { articles, facts } = await loadKnowledge(out, { drafts: true });
      const [article] = articles;
      expect(article).toMatchObject({ title, accessed: expect.stringMatching(/^\d{4}-/) });
      const all = article?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
      if (sentences > 0) expect(all).toHaveLength(sentences);
      expect(facts.map(({ quote }) => quote)).toEqual(all.map(({ text }) => text));
    },
  );

  test('GIVEN a page THEN a summary is shown, and the article is written accordingly', async () => {
    const out = makeFolder({});
    const { status, out: summary } = await runDesk(
      'add',
      `${baseUrl()}/pages/news`,
      '--allow-private',
      '--out',
      out,
    );
    expect(summary).toContain('The Harbour Courier');
    expect(summary).toContain('4 paragraphs, 5 sentences');
    expect(status).toBe(0);
    const text = readFileSync(join(out, 'veldania-caps-river-withdrawals', 'document.md'), 'utf8');
    const { article } = readArticle('x', text, 'document.md');
    expect(article).toMatchObject({
      noun: 'article',
      author: 'Ines Calder',
      published: '2024-03-14',
      language: 'en-GB',
    });
    expect(article?.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(article?.checksum).toBe(digestText(article?.paragraphs ?? []));
  });

  test('GIVEN a private address or a paywall THEN one message is shown, and nothing is written', async () => {
    const out = makeFolder({});
    const refused = await runDesk('add', `${baseUrl()}/pages/news`, '--out', out);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toMatch(/^http:.*--allow-private\n$/);
    const truncated = await runDesk('add', join(PAGES, 'paywall.html'), '--out', out);
    expect(truncated.status).toBe(1);
    expect(truncated.err).toContain('--partial');
    expect(readdirSync(out)).toEqual([]);
  });

  test('GIVEN a name that exists THEN nothing is overwritten; GIVEN the same text THEN it is not added twice', async () => {
    const out = makeFolder({});
    const files = makeFolder({
      'a/policy.txt': 'One thing is so.\n',
      'b/policy.txt': 'Another thing is so.\n',
    });
    for (const name of ['a', 'b', 'a'])
      expect((await runDesk('add', join(files, name, 'policy.txt'), '--out', out)).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['policy', 'policy-2']);
    expect(readFileSync(join(out, 'policy/article.md'), 'utf8')).toContain('One thing');
    const named = await runDesk(
      'add',
      join(files, 'b/policy.txt'),
      '--out',
      out,
      '--slug',
      'policy',
    );
    expect(named.status).toBe(1);
  });

  test('GIVEN standard input THEN it is read; GIVEN --dry-run THEN nothing is written', async () => {
    const out = join(makeFolder({}), 'new');
    const dry = await runDeskOn(
      'Weirs hold water.\n',
      'add',
      '-',
      '--dry-run',
      '--out',
      out,
      '--title',
      'On weirs',
    );
    expect(dry.out).toContain('On weirs');
    expect(existsSync(out)).toBe(false);
    await runDeskOn('Weirs hold water.\n', 'add', '-', '--out', out, '--title', 'On weirs');
    expect(readdirSync(out)).toEqual(['on-weirs']);
  });

  test('the noun is guessed from the title; GIVEN --noun THEN it is that one', async () => {
    const out = makeFolder({});
    const add = (title: string, ...args: string[]) =>
      runDeskOn(
        'Weirs hold water.\n\n'.repeat(title.length),
        'add',
        '-',
        '--out',
        out,
        '--title',
        title,
        ...args,
      );
    const guessed = await add('Weir Keepers’ Handbook', '--slug', 'guessed');
    expect(guessed.out).toContain('noun:       handbook');
    await add('Weir Handbook', '--slug', 'given', '--noun', 'rules');
    const read = (slug: string) => readFileSync(join(out, slug, 'article.md'), 'utf8');
    expect(read('guessed')).toContain('\nnoun: handbook\n');
    expect(read('given')).toContain('\nnoun: rules\n');
    const refused = await add('Weirs', '--noun', 'The Rules');
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('--noun "The Rules" must be what the document is called');
  });

  test('GIVEN sources that cannot be imported THEN each fails with one line, and nothing is written', async () => {
    const folder = makeFolder({
      'binary.txt': Buffer.from([1, 0, 2]),
      'latin.txt': Buffer.from([0xe9, 0x2e]),
      'empty.txt': ' \n',
      'fine.txt': 'It is.\n',
    });
    writeFileSync(join(folder, 'huge.txt'), '');
    truncateSync(join(folder, 'huge.txt'), 50_000_000);
    symlinkSync(join(folder, 'loop-b'), join(folder, 'loop-a'));
    symlinkSync(join(folder, 'loop-a'), join(folder, 'loop-b'));
    mkdirSync(join(folder, 'folder.txt'));
    const out = join(folder, 'out');
    const cases: [string[], RegExp][] = [
      [['binary.txt'], /binary\.txt is not text: it has a NUL byte at 1$/],
      [
        ['latin.txt'],
        /latin\.txt is not valid UTF-8: line 1, column \d+ has the byte 0x.*; save it as UTF-8$/,
      ],
      [['empty.txt'], /empty\.txt contains no text$/],
      [['huge.txt'], /huge\.txt has 50000000 bytes, but the limit is 20000000$/],
      [['loop-a'], /loop-a is a symbolic link to itself \(ELOOP\)$/],
      [['folder.txt'], /folder\.txt is not a regular file$/],
      [['none.txt'], /none\.txt does not exist \(ENOENT\)$/],
      [['fine.txt', '--slug', '../x'], /"\.\.\/x" is not a valid article folder name/],
    ];
    const runs = await Promise.all(
      cases.map(([[file, ...args]]) =>
        runDesk('add', join(folder, file as string), ...args, '--out', out),
      ),
    );
    for (const [at, { status, err }] of runs.entries()) {
      expect(err.trimEnd()).toMatch((cases[at] as [string[], RegExp])[1]);
      expect([err.trimEnd().split('\n').length, status]).toEqual([1, 1]);
    }
    expect(existsSync(out)).toBe(false);
  });

  test('GIVEN another charset THEN it is decoded; GIVEN an image THEN it is rejected', async () => {
    const out = makeFolder({});
    await runDesk('add', `${baseUrl()}/latin`, '--allow-private', '--out', out, '--title', 'Fluss');
    expect(readFileSync(join(out, 'fluss/article.md'), 'utf8')).toContain(
      'Der Fluß steigt weiter.',
    );
    expect(
      (await runDesk('add', `${baseUrl()}/image`, '--allow-private', '--out', out)).err,
    ).toContain('is image/png');
  });

  test.each([
    ['two-columns.pdf', 'Library handbook'],
    ['tables.docx', 'Fees'],
  ])(
    'GIVEN %s from a server THEN its content is told, whatever media type it has',
    async (name, title) => {
      const out = makeFolder({});
      const url = `${baseUrl()}/files/${name}`;
      await runDesk('add', url, '--allow-private', '--out', out, '--slug', 'policy');
      const text = readFileSync(join(out, 'policy/document.md'), 'utf8');
      expect(readArticle('policy', text, 'document.md').article).toMatchObject({ title, url });
    },
  );

  test('GIVEN --type THEN it decides about text, and is checked against the content of a PDF', async () => {
    const folder = makeFolder({ 'notes.txt': '# Rules\n\nBring a card.\n' });
    const add = (...args: string[]) => runDesk('add', ...args, '--dry-run', '--out', folder);
    expect((await add(join(folder, 'notes.txt'))).out).toContain('title:      Rules\n');
    expect((await add(join(folder, 'notes.txt'), '--type', 'text')).out).toContain('# Rules');
    const wrong = await add(join(folder, 'notes.txt'), '--type', 'pdf');
    expect(wrong).toMatchObject({
      status: 1,
      err: expect.stringMatching(/notes\.txt is not a PDF file\n$/),
    });
    expect((await add(join(folder, 'notes.txt'), '--type', 'odt')).status).toBe(2);
  });
});
