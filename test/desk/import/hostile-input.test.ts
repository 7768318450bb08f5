import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/desk/article-folder.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { usePageServer } from '../page-server.ts';
import { runDesk } from '../run-desk.ts';

const baseUrl = usePageServer();

const page = (head: string, body = '') =>
  `<!doctype html><html><head><title>Rules</title>${head}</head><body><main><h1>Rules</h1><p>Members may borrow ten books. They pay late fees.</p>${body}</main></body></html>`;
const linkedData = (json: string) => page(`<script type="application/ld+json">${json}</script>`);

/** Input made to break the import, by file name. All of it is imported. */
const HOSTILE = {
  'type-object.html': linkedData('{"@type":{"toString":1},"headline":{"toString":2}}'),
  'null-graph.html': linkedData('{"@graph":[null,{"@type":["Article",null],"author":[null]}]}'),
  'large-graph.html': linkedData(`{"@graph":[${'1,'.repeat(300_000)}1]}`),
  'deep-data.html': linkedData(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'signs.html': page('', `<p>${'&gt;'.repeat(2_000)} deep</p>`),
  'signs.txt': `Rules\n\n${'>'.repeat(2_000)} deep\n\nMembers may borrow ten books.\n`,
  'blanks.txt': `Rules\n\nMembers may${' '.repeat(150_000)}borrow ten books. They pay.\n`,
  'blanks.html': page('', `<p>a${' '.repeat(150_000)}b</p>`),
};

describe('input made to break the import', () => {
  test.each(Object.entries(HOSTILE))('GIVEN %s THEN it is imported', async (name, content) => {
    const folder = makeFolder({ [name]: content });
    const out = makeFolder({});
    const args = ['--out', out, '--timeout', '15', '--slug', 'rules'];
    const { status, err } = await runDesk('add', join(folder, name), ...args);
    expect([status, err]).toEqual([0, '']);
    expect(readdirSync(out)).toEqual(['rules']);
  });

  test('GIVEN a media type that every object has THEN it is named as one that cannot be added', async () => {
    const out = makeFolder({});
    const address = `${baseUrl()}/constructor`;
    const { status, err } = await runDesk('add', address, '--allow-private', '--out', out);
    expect(err).toBe(
      `${address} is constructor; only HTML, Markdown, plain text, PDF and DOCX can be added\n`,
    );
    expect(status).toBe(1);
  });

  test.each(['0.0001', '0', '601', 'x'])('GIVEN --timeout %s THEN it is refused', async (value) => {
    const { status, err } = await runDesk('add', baseUrl(), '--timeout', value);
    expect(err).toContain(`--timeout must be a number of seconds from 0.1 to 600, not "${value}"`);
    expect(status).toBe(2);
  });
});

test('GIVEN a file that a crash left behind THEN a later write is not blocked by it', async () => {
  const folder = makeFolder({ 'facts.yaml': 'old' });
  writeFileSync(join(folder, 'facts.yaml.new'), 'half');
  await replaceFile(join(folder, 'facts.yaml'), 'new');
  expect(readFileSync(join(folder, 'facts.yaml'), 'utf8')).toBe('new');
});
