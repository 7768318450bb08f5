import { readFile } from 'node:fs/promises';

/** The contents of the page's files. */
export interface PageFiles {
  html: string;
  script: string;
  style: string;
}

/** Reads the page, which `scripts/page.js` has bundled. @throws {Error} when it was not built. */
export async function readPage(): Promise<PageFiles> {
  // The package by its own name: the folder is elsewhere for its sources and for its build.
  const { folder } = await import('discord-simulator/page');
  const read = (name: string) => readFile(new URL(name, folder), 'utf8');
  const [html, style, script] = await Promise.all([
    read('index.html'),
    read('style.css'),
    read('page.js'),
  ]);
  return { html, style, script };
}
