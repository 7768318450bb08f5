import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../knowledge/folder.ts';
import { usePageServer } from '../page-server.ts';
import { runDesk } from '../run-desk.ts';

const baseUrl = usePageServer();

describe('npm run knowledge -- check --links', () => {
  test('GIVEN URLs that respond, redirect or are gone THEN those that are gone are reported with their positions', async () => {
    const article = (url: string) => `---\ntitle: A\nurl: ${url}\n---\n\nIt is so.\n`;
    const facts =
      '- id: so\n  statement: It is so.\n  quote: It is so.\n  topics: [a]\n  certainty: stated\n  asks: [How is it?, is it so, so]\n';
    const folder = makeFolder({
      'here/article.md': article(`${baseUrl()}/pages/news`),
      'here/facts.yaml': facts,
      'moved/article.md': article(`${baseUrl()}/hop/1`),
      'moved/facts.yaml': facts,
      'gone/article.md': article(`${baseUrl()}/none`),
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
        message: `${baseUrl()}/none responded with status 404`,
      },
    ]);
    expect(await check('--links')).toHaveLength(3);
    expect(await check()).toEqual([]);
  });
});
