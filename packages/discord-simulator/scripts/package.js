/** Builds what is published: JavaScript with its packages bundled, declarations, source maps and the page. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePage, DIST } from './page.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PAGE = {
  'page.js': "export const folder = new URL('page/', import.meta.url);\n",
  'page.d.ts': 'export declare const folder: URL;\n',
};

/** Writes the package into `dist`. @throws {Error} when a type is wrong or a file does not parse. */
export async function buildPackage() {
  mkdirSync(DIST, { recursive: true });
  for (const [name, text] of Object.entries(PAGE)) writeFileSync(new URL(name, DIST), text);
  const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
  execFileSync(
    process.execPath,
    [join(tsc, '../bin/tsc'), '--project', join(ROOT, 'tsconfig.build.json')],
    { stdio: 'inherit' },
  );
  const { build } = await import('rolldown');
  const { output } = await build({
    input: { index: join(ROOT, 'src/index.ts'), bin: join(ROOT, 'src/bin.ts') },
    // Its paths are for types.
    tsconfig: false,
    platform: 'node',
    external: ['discord-simulator/page'],
    output: { dir: fileURLToPath(DIST), format: 'es', sourcemap: true },
  });
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const notices = listNotices([...modules, ...(await bundlePage())]);
  writeFileSync(new URL('THIRD-PARTY-NOTICES.txt', DIST), notices);
}

/** The licenses of the packages that are bundled. */
function listNotices(modules) {
  const folders = modules.flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
  return [...new Set(folders)].sort().map(readNotice).join('\n\n');
}

function readNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
