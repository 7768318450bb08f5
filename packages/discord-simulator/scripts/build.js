/**
 * Writes `dist`, which `exports` in package.json points to. Plain JavaScript, as npm may run it with an older Node.js
 * than the one that runs the sources.
 *
 * - `npm ci` and `npm install` in the repository: files that lead to the sources, which Node.js runs as they are. So
 *   no test and no bot ever runs on an old build.
 * - `npm pack` and `npm publish`: the package, since Node.js strips no types under node_modules. `postpack` restores
 *   the former.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildPackage } from './package.js';
import { DIST, updatePage } from './page.js';

const LINKS = {
  'index.js': "export * from '../src/index.ts';\n",
  'index.d.ts': "export * from '../src/index.ts';\n",
  'bin.js': "#!/usr/bin/env node\nimport '../src/bin.ts';\n",
  'page.js':
    "import { updatePage } from '../scripts/page.js';\n\nexport const folder = await updatePage();\n",
  'page.d.ts': 'export declare const folder: URL;\n',
};

const isPacking = ['pack', 'publish'].includes(process.env.npm_command ?? '');
const target = process.argv[2] ?? (isPacking ? 'package' : 'link');

rmSync(DIST, { recursive: true, force: true });
if (target === 'package') await buildPackage();
else {
  mkdirSync(DIST, { recursive: true });
  for (const [name, text] of Object.entries(LINKS)) writeFileSync(new URL(name, DIST), text);
  try {
    await updatePage();
  } catch (error) {
    // A production install of the repository has no bundler, and needs no page.
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  }
}
