import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';
import { lastRow, useBrowser } from './playground-setup.ts';

const browser = useBrowser();
const DESK = join(import.meta.dirname, '..', '..', 'src', 'desk.ts');
/** Far from the default one, which a developer may have in use. */
const PORT = '18787';

/** A preview of a folder, as a curator starts it. */
function startPreview(folder: string) {
  const env = {
    PATH: process.env.PATH ?? '',
    PLAYGROUND_PORT: PORT,
    DISCORD_TOKEN: 'not for this',
  };
  const child = spawn(process.execPath, [DESK, 'preview', folder], { env });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    heard.out += data;
  });
  child.stderr.on('data', (data) => {
    heard.err += data;
  });
  const stop = async () => {
    if (child.exitCode !== null) return child.exitCode;
    const closed = once(child, 'close');
    child.kill('SIGINT');
    return (await closed)[0] as number;
  };
  onTestFinished(async () => {
    await stop();
  });
  const hear = (stream: 'out' | 'err', pattern: RegExp) =>
    vi.waitFor(
      () => {
        const match = pattern.exec(heard[stream]);
        expect(match, heard.out + heard.err).not.toBeNull();
        return match as RegExpExecArray;
      },
      { timeout: 15_000, interval: 25 },
    );
  return { hear, stop };
}

describe('npm run knowledge -- preview', () => {
  test('GIVEN a fact that is edited THEN the bot on the page says it; GIVEN a broken save THEN the finding is told and the bot goes on', async () => {
    const folder = makeFolder(CLEAN);
    const facts = join(folder, 'harbour-talks', 'facts.yaml');
    const good = readFileSync(facts, 'utf8');
    const preview = startPreview(folder);
    const [, articles, address] = await preview.hear('out', /\((\d+) articles?,.* (http:\S+)/);
    expect(articles).toBe('1');
    const page = await browser.open({ address: address as string });
    const box = page.getByLabel('Message #general');
    const ask = async (answer: string) => {
      await box.fill('@Footnote How long were the talks?');
      await box.press('Enter');
      await lastRow(page).getByText(answer).waitFor();
    };
    await ask('The talks lasted 3 hours.');

    const edited = good.replace('The talks lasted 3 hours.', 'The talks went on for 3 hours.');
    writeFileSync(facts, edited);
    await preview.hear('out', /Taken in: 1 fact changed \(harbour-talks\/talks-length\)\./);
    await ask('The talks went on for 3 hours.');

    writeFileSync(facts, edited.replace('went on for 3', 'went on for 9'));
    await preview.hear(
      'err',
      /Not taken in[\s\S]*facts\.yaml:\d+: talks-length: statement: names "9"/,
    );
    await ask('The talks went on for 3 hours.');

    writeFileSync(facts, edited);
    await preview.hear('out', /Mended/);
    // A page that loses its server says so on its console.
    await page.close();
    expect(await preview.stop()).toBe(0);
  }, 60_000);
});
