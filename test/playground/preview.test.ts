import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastRow, useBrowser } from 'test-browser';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CLEAN, makeFolder } from '../knowledge/folder.ts';

const browser = useBrowser();
const DESK = join(import.meta.dirname, '..', '..', 'src', 'desk.ts');
/** Not the default port, which a developer may be using. */
const PORT = '18787';

/** Starts a preview of a folder as a curator would. */
function startPreview(folder: string) {
  const env = {
    PATH: process.env.PATH ?? '',
    PLAYGROUND_PORT: PORT,
    DISCORD_TOKEN: 'not for this',
  };
  const child = spawn(process.execPath, [DESK, 'preview', folder], { env });
  const output = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    output.out += data;
  });
  child.stderr.on('data', (data) => {
    output.err += data;
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
  const waitForOutput = (stream: 'out' | 'err', pattern: RegExp) =>
    vi.waitFor(
      () => {
        const match = pattern.exec(output[stream]);
        expect(match, output.out + output.err).not.toBeNull();
        return match as RegExpExecArray;
      },
      { timeout: 15_000, interval: 25 },
    );
  return { waitForOutput, stop };
}

describe('npm run knowledge -- preview', () => {
  test('GIVEN an edited fact THEN the bot on the page answers with it; GIVEN an invalid edit THEN the finding is reported and the bot keeps its knowledge', async () => {
    const folder = makeFolder(CLEAN);
    const facts = join(folder, 'harbour-talks', 'facts.yaml');
    const good = readFileSync(facts, 'utf8');
    const preview = startPreview(folder);
    const [, articles, address] = await preview.waitForOutput(
      'out',
      /\((\d+) articles?,.* (http:\S+)/,
    );
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
    await preview.waitForOutput(
      'out',
      /Reloaded: 1 fact changed \(harbour-talks\/talks-length\)\./,
    );
    await ask('The talks went on for 3 hours.');

    writeFileSync(facts, edited.replace('went on for 3', 'went on for 9'));
    await preview.waitForOutput(
      'err',
      /Not reloaded[\s\S]*facts\.yaml:\d+: talks-length: statement: names "9"/,
    );
    await ask('The talks went on for 3 hours.');

    writeFileSync(facts, edited);
    await preview.waitForOutput('out', /Recovered/);
    // A page that loses its server says so on its console.
    await page.close();
    expect(await preview.stop()).toBe(0);
  }, 60_000);
});
