import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/** The browser, a font, and the libraries it needs. */
const PARTS = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];

/**
 * Starts Chromium from the npm package, without a download or system libraries other than libc. It
 * includes a font, so pages look the same on every machine.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpack();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // Under `C`, Chromium finds no text on a page, and so no text fragment.
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
    },
  });
}

/** Unpacks the browser into a temporary folder, once per version. */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `footnote-chromium-${version}`);
  if (existsSync(folder)) return folder;
  // Unpacked elsewhere and then renamed: test files run in parallel, and a run can be interrupted.
  const staging = await mkdtemp(`${folder}-`);
  await inflateTo(staging);
  await writeFile(
    join(staging, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  await rename(staging, folder).catch(async () => rm(staging, { recursive: true }));
  return folder;
}

/** Sets TMPDIR, the folder the package unpacks into. */
async function inflateTo(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all(PARTS.map((part) => inflate(join(PACKAGE, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
