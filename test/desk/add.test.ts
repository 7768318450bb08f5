import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importHtml } from '../../src/desk/import/html-import.ts';
import { importMarkdown } from '../../src/desk/import/markdown-import.ts';
import { fetchPage } from '../../src/desk/import/page-fetcher.ts';
import { isPrivate } from '../../src/desk/import/private-addresses.ts';
import { importText } from '../../src/desk/import/text-import.ts';
import { readArticle } from '../../src/knowledge/article.ts';
import { digestText } from '../../src/knowledge/checksum.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { makeFolder } from '../knowledge/folder.ts';
import { runDesk, runDeskOn, runEntry } from './run-desk.ts';

const PAGES = join(import.meta.dirname, '..', 'fixtures', 'pages');
const readPage = (name: string) => readFileSync(join(PAGES, `${name}.html`), 'utf8');

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '/';
    const name = /^\/pages\/(\w+)$/.exec(url)?.[1];
    if (name !== undefined)
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(readPage(name));
    if (url === '/hop/0') return response.writeHead(302, { location: '/pages/news' }).end();
    const hop = /^\/hop\/(\d+)$/.exec(url)?.[1];
    if (hop !== undefined)
      return response.writeHead(302, { location: `/hop/${Number(hop) - 1}` }).end();
    if (url === '/file') return response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    if (url === '/large')
      return response.setHeader('content-type', 'text/html').end('x'.repeat(5_000_001));
    if (url === '/image') return response.setHeader('content-type', 'image/png').end('x');
    if (url === '/latin') {
      response.setHeader('content-type', 'text/plain; charset=iso-8859-1');
      return response.end(Buffer.from('Der Fluß steigt weiter.', 'latin1'));
    }
    // Never answered: for the time limit.
    if (url !== '/slow') response.writeHead(404).end();
    return response;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = { allowPrivate: true, timeout: 5_000 };

describe('taking an article from a page', () => {
  test('GIVEN a news page THEN its text and all that is known of it', () => {
    const taken = importHtml(readPage('news'), 'https://x.example/1');
    expect(taken).toMatchObject({
      title: 'Veldania caps river withdrawals',
      publisher: 'The Harbour Courier',
      author: 'Ines Calder',
      published: '2024-03-14',
      url: 'https://courier.example/veldania-rivers',
      language: 'en-GB',
      doubt: null,
      leftOut: ['1 figure', '1 heading', '1 line of furniture'],
    });
    expect(taken.paragraphs).toHaveLength(4);
    expect(taken.paragraphs[1]).toBe(
      'The cap will be scheduled to take effect in two stages, the Ministry of Water said, with the first of them falling on 1 July and the second at the end of the year.',
    );
    expect(taken.paragraphs.join()).not.toMatch(
      /cookies|newsletter|Read more|tracking|Advertisement/,
    );
  });

  test('GIVEN a government page THEN Dublin Core tells of it, and its list is kept', () => {
    const taken = importHtml(readPage('government'), null);
    expect(taken).toMatchObject({
      title: 'Statement on the River Act',
      publisher: 'Ministry of Water',
      author: 'Press Office',
      published: '2024-03-13',
      url: null,
    });
    expect(taken.paragraphs).toHaveLength(5);
    expect(taken.paragraphs[3]).toMatch(
      /^Permits issued later remain valid .* within five years\.$/,
    );
  });

  test('GIVEN a blog that parts paragraphs by line breaks THEN they are parted, and no comment is taken', () => {
    const taken = importHtml(readPage('blog'), null);
    expect(taken.paragraphs).toHaveLength(3);
    expect(taken).toMatchObject({
      title: 'What the River Act means for my allotment',
      author: 'Pell Arden',
      published: '2024-03-20',
    });
    expect(taken.paragraphs.join()).not.toMatch(/First!|Share|Archive/);
  });

  test('GIVEN an encyclopedia THEN without reference marks, edit links, infobox and the list of references', () => {
    const taken = importHtml(readPage('wiki'), null);
    expect(taken.title).toBe('River Act (Veldania)');
    expect(taken.paragraphs).toEqual([
      'The River Act is a law of Veldania that limits withdrawals of water from the Orda, the Selm and the Tarn. It was passed on 12 March 2024 by 61 votes to 4.',
      'The level of the Orda fell by a third between 1990 and 2020. According to the Hydrological Institute, farms account for four fifths of all withdrawals.',
    ]);
  });

  test('GIVEN the stub of a paywall THEN it is doubted', () => {
    expect(importHtml(readPage('paywall'), null).doubt).toContain('not free to read');
    const unmarked = readPage('paywall').replace('"isAccessibleForFree":false', '"x":1');
    expect(importHtml(unmarked, null).doubt).toBe('the page asks: "Subscribe to continue"');
  });

  test('GIVEN broken HTML THEN its text all the same', () => {
    const { paragraphs, title } = importHtml(readPage('broken'), null);
    expect(title).toBe('River notes');
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[1]).toContain('three weeks, unless the river rises again');
  });

  test('GIVEN Markdown THEN its first heading is the title, marks go, and front matter counts', () => {
    const text =
      '---\nauthor: Ann\ndate: 2024-01-02\n---\n# River *law*\n\nFarms **may** take\nless, [they say](http://x.example).\n\n## More\n\n- one thing\n- another\n';
    expect(importMarkdown(text)).toMatchObject({
      title: 'River law',
      author: 'Ann',
      published: '2024-01-02',
      paragraphs: ['Farms may take less, they say.', 'one thing', 'another'],
      leftOut: ['2 headings'],
    });
  });

  test('GIVEN plain text THEN a short first line is the title, and a sentence is none', () => {
    expect(importText('River law\n\nIt was\npassed.\n')).toMatchObject({
      title: 'River law',
      paragraphs: ['It was passed.'],
    });
    expect(importText('It was passed.\n\nIt holds.')).toMatchObject({
      title: null,
      paragraphs: ['It was passed.', 'It holds.'],
    });
    expect(importText('It  was\u00a0passed.\u0007\n').paragraphs).toEqual(['It  was\u00a0passed.']);
  });
});

describe('fetching', () => {
  test('GIVEN five redirects THEN they are followed; a sixth is not', async () => {
    const page = await fetchPage(`${base}/hop/4`, here);
    expect(page).toMatchObject({
      address: `${base}/pages/news`,
      type: 'text/html',
      charset: 'utf-8',
    });
    await expect(fetchPage(`${base}/hop/5`, here)).rejects.toThrow('redirects more than 5 times');
  });

  test.each([
    ['/file', /redirects to file:.*no http or https address/],
    ['/large', /more than 5000000 bytes/],
    ['/none', /answered with status 404/],
  ])('GIVEN %s THEN it is refused', async (path, message) => {
    await expect(fetchPage(base + path, here)).rejects.toThrow(message);
  });

  test('GIVEN no answer THEN the time limit holds', async () => {
    await expect(fetchPage(`${base}/slow`, { ...here, timeout: 200 })).rejects.toThrow(
      'took more than 0.2 s',
    );
  });

  test('GIVEN an address of this machine, or a name that leads there, THEN it is refused', async () => {
    const strict = { ...here, allowPrivate: false };
    await expect(fetchPage(`${base}/pages/news`, strict)).rejects.toThrow('add --allow-private');
    const byName = base.replace('127.0.0.1', 'localhost');
    await expect(fetchPage(`${byName}/pages/news`, strict)).rejects.toThrow('add --allow-private');
    await expect(fetchPage('http://[::ffff:127.0.0.1]/', strict)).rejects.toThrow(
      'add --allow-private',
    );
    await expect(fetchPage('http://0x7f.1/', strict)).rejects.toThrow('add --allow-private');
  });

  test('private is what is not of the public internet', () => {
    const inside = [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      'nonsense',
    ];
    expect(inside.filter((address) => !isPrivate(address))).toEqual([]);
    const outside = ['1.1.1.1', '172.32.0.1', '93.184.216.34', '2606:4700::1111'];
    expect(outside.filter(isPrivate)).toEqual([]);
  });
});

describe('npm run knowledge -- check --links', () => {
  test('GIVEN addresses that answer, lead elsewhere or are gone THEN the last are found, where they stand', async () => {
    const article = (url: string) => `---\ntitle: A\nurl: ${url}\n---\n\nIt is so.\n`;
    const facts =
      '- id: so\n  statement: It is so.\n  quote: It is so.\n  topics: [a]\n  certainty: stated\n  asks: [How is it?, is it so, so]\n';
    const folder = makeFolder({
      'here/article.md': article(`${base}/pages/news`),
      'here/facts.yaml': facts,
      'moved/article.md': article(`${base}/hop/1`),
      'moved/facts.yaml': facts,
      'gone/article.md': article(`${base}/none`),
      'gone/facts.yaml': facts,
    });
    const check = async (...args: string[]) => {
      const { out } = await runDesk('check', folder, '--format', 'json', ...args);
      return JSON.parse(out).findings.filter(({ kind }: { kind: string }) => kind === 'link');
    };
    expect(await check('--links', '--allow-private')).toMatchObject([
      {
        severity: 'warning',
        file: 'gone/article.md',
        line: 3,
        message: `${base}/none answered with status 404`,
      },
    ]);
    expect(await check('--links')).toHaveLength(3);
    expect(await check()).toEqual([]);
  });
});

describe('npm run knowledge -- add', () => {
  test.each([
    ['news', 'Veldania caps river withdrawals', 5],
    ['government', 'Statement on the River Act', 0],
    ['blog', 'What the River Act means for my allotment', 0],
    ['wiki', 'River Act (Veldania)', 4],
    ['paywall', null, 0],
    ['broken', 'River notes', 0],
  ])(
    'GIVEN the page %s from a server THEN it is taken and drafted, each quote as it stands; a stub is refused',
    async (name, title, sentences) => {
      const out = makeFolder({});
      const { status } = await runDesk(
        'add',
        '--draft',
        `${base}/pages/${name}`,
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

  test('GIVEN a page THEN it shows what it took, and writes an article that says the same', async () => {
    const out = makeFolder({});
    const { status, out: said } = await runDesk(
      'add',
      `${base}/pages/news`,
      '--allow-private',
      '--out',
      out,
    );
    expect(said).toContain('The Harbour Courier');
    expect(said).toContain('4 paragraphs, 5 sentences');
    expect(status).toBe(0);
    const text = readFileSync(join(out, 'veldania-caps-river-withdrawals', 'article.md'), 'utf8');
    const { article } = readArticle('x', text);
    expect(article).toMatchObject({
      author: 'Ines Calder',
      published: '2024-03-14',
      language: 'en-GB',
    });
    expect(article?.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(article?.checksum).toBe(digestText(article?.paragraphs ?? []));
  });

  test('GIVEN a private address, or a paywall, THEN one message and nothing written', async () => {
    const out = makeFolder({});
    const refused = await runDesk('add', `${base}/pages/news`, '--out', out);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toMatch(/^http:.*--allow-private\n$/);
    const stub = await runDesk('add', join(PAGES, 'paywall.html'), '--out', out);
    expect(stub.status).toBe(1);
    expect(stub.err).toContain('--partial');
    expect(readdirSync(out)).toEqual([]);
  });

  test('GIVEN the same name twice THEN nothing is overwritten; the same text is not added twice', async () => {
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

  test('GIVEN standard input THEN it is read; --dry-run writes nothing', async () => {
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

  test('GIVEN what cannot be an article THEN one clear line each, and nothing written', async () => {
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
      [['binary.txt'], /binary\.txt is not a text file: it has a NUL byte at 1$/],
      [['latin.txt'], /latin\.txt is not valid UTF-8; save it as UTF-8$/],
      [['empty.txt'], /empty\.txt holds no text$/],
      [['huge.txt'], /huge\.txt has 50000000 bytes; at most 5000000 are read$/],
      [['loop-a'], /loop-a is a link that leads back to itself \(ELOOP\)$/],
      [['folder.txt'], /folder\.txt is not a regular file$/],
      [['none.txt'], /none\.txt does not exist \(ENOENT\)$/],
      [['fine.txt', '--slug', '../x'], /"\.\.\/x" cannot be an article's folder/],
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

  test('GIVEN another charset, or an image, THEN the one is read and the other refused', async () => {
    const out = makeFolder({});
    await runDesk('add', `${base}/latin`, '--allow-private', '--out', out, '--title', 'Fluss');
    expect(readFileSync(join(out, 'fluss/article.md'), 'utf8')).toContain(
      'Der Fluß steigt weiter.',
    );
    expect((await runDesk('add', `${base}/image`, '--allow-private', '--out', out)).err).toContain(
      'is image/png',
    );
  });

  test('GIVEN no verb, an unknown verb or a wrong option THEN usage, and 2', async () => {
    const runs = await Promise.all([
      runDesk(),
      runDesk('tidy'),
      runDesk('add', 'x', '--fast'),
      runDesk('draft'),
      runDesk('add', 'x', '--published', 'May'),
    ]);
    expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
    expect((await runEntry('desk', ['tidy'])).status).toBe(2);
    expect(runs[0]?.err).toContain('Usage: npm run knowledge');
    expect(runs[1]?.err).toContain('"tidy"');
    expect(runs[2]?.err).toContain("'--fast'");
  });
});
