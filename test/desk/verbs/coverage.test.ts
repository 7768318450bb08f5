import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { breakFile, CLEAN, makeFolder } from '../../knowledge/folder.ts';
import { runDesk } from '../run-desk.ts';

const GAPPED = breakFile(
  'harbour-talks/article.md',
  'Growth is expected.',
  'Growth is expected. Nobody <asked> & went. It rained.',
);

describe('npm run knowledge -- coverage', () => {
  test('GIVEN sentences without facts THEN the table shows the coverage, and --min fails', async () => {
    const folder = makeFolder(GAPPED);
    const { out, err, status } = await runDesk('coverage', folder, '--min', '100');
    expect(out).toMatch(
      /^article +sentences +covered +facts +drafts +facts\/sentence +asks\/fact +topics\nharbour-talks +7 +71 % +6 +0 +0\.9 +3\.0 +2\n$/,
    );
    expect(err).toBe('Only 71 % of the sentences are covered; the minimum is 100 %.\n');
    expect(status).toBe(1);
    expect((await runDesk('coverage', folder, '--min', '71')).status).toBe(0);
    expect((await runDesk('coverage', folder, '--min', 'all')).status).toBe(2);
  });

  test('GIVEN waived sentences THEN they count as covered', async () => {
    const waived =
      '- quote: Nobody <asked> & went.\n  reason: idle\n- quote: It rained.\n  reason: idle\n';
    const folder = makeFolder({ ...GAPPED, 'harbour-talks/waived.yaml': waived });
    expect((await runDesk('coverage', folder, '--min', '100')).status).toBe(0);
  });

  test('GIVEN --html THEN the page marks each sentence, and has its facts in a popover', async () => {
    const folder = makeFolder({
      ...GAPPED,
      'harbour-talks/waived.yaml': '- quote: It rained.\n  reason: idle\n',
    });
    const file = join(folder, 'coverage.html');
    await runDesk('coverage', folder, '--html', file);
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const shown = [...document.querySelectorAll('div .sentence')].map((node) => [
      node.className.replace('sentence ', ''),
      node.textContent,
    ]);
    expect(shown).toHaveLength(7);
    expect(shown[1]).toEqual([
      'facts',
      'She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours. 2',
    ]);
    expect(shown[5]).toEqual(['none', 'Nobody <asked> & went. none']);
    expect(shown[6]).toEqual(['waived', 'It rained. waived']);
    const target = document.querySelectorAll('div .sentence')[1]?.getAttribute('popovertarget');
    expect(document.getElementById(target ?? '')?.textContent).toContain(
      'The talks lasted 3 hours.',
    );
  });

  test('GIVEN a page that cannot be written THEN one line gives the reason, and the status is 1', async () => {
    const folder = makeFolder(CLEAN);
    const { err, status } = await runDesk(
      'coverage',
      folder,
      '--html',
      join(folder, 'no/page.html'),
    );
    expect(err).toMatch(/^ENOENT: .*no\/page\.html'\n$/);
    expect(status).toBe(1);
  });
});
