import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/desk/check/finding.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

/** Files of a knowledge folder: path and content. */
export type Files = Record<string, string | Buffer>;

/** Writes the files to a new temporary folder, which goes when the test is over. */
export function makeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** A small folder without a fault. Each test breaks its own copy. */
export const CLEAN: Readonly<Record<string, string>> = {
  'synonyms.yaml': '- [envoy, diplomat]\n- [harbour, port]\n',
  'topics.yaml': 'visits: Who visited\ntrade:\n  title: Trade\n  asks: [What about trade?]\n',
  'harbour-talks/article.md': `---
title: Harbour talks
publisher: null
author: null
url: https://example.org/talks
published: 2024-02-29
accessed: null
language: en
---

Envoy Maria K. Lund of Norway arrived in Valmora on Monday. She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours.

According to the Ministry of Trade, Valmora’s port handled 25,000 containers. A second visit is scheduled for May 4. Growth is expected.
`,
  'harbour-talks/facts.yaml': `- id: lund-arrived
  statement: Maria K. Lund of Norway arrived in Valmora.
  quote: Envoy Maria K. Lund of Norway arrived in Valmora on Monday.
  topics: [visits]
  certainty: stated
  asks: [Who arrived in Valmora?, Which envoy came?, lund arrival]
- id: lund-met-vale
  statement: Maria K. Lund reportedly met Harbour Minister Jon Vale.
  quote: She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours.
  topics: [visits]
  certainty: reported
  borrows: [Maria K. Lund]
  asks: [Who met Vale?, Whom did Lund meet?, lund vale meeting]
- id: talks-length
  statement: The talks lasted 3 hours.
  quote: She reportedly met Harbour Minister Jon Vale, and the talks lasted three hours.
  topics: [visits]
  certainty: stated
  asks: [How long were the talks?, length of talks, talks duration]
- id: containers
  statement: Valmora's port handled 25,000 containers, the ministry said.
  quote: According to the Ministry of Trade, Valmora’s port handled 25,000 containers.
  topics: [trade]
  certainty: attributed
  attribution: the Ministry of Trade
  asks: [How many containers?, containers handled, port volume]
- id: second-visit
  statement: A second visit is scheduled for May 4.
  quote: A second visit is scheduled for May 4.
  topics: [visits]
  certainty: scheduled
  asks: [When is the second visit?, next visit date, is there another visit]
- id: growth
  statement: Growth is expected.
  quote: Growth is expected.
  topics: [trade]
  certainty: expected
  asks: [Will it grow?, growth outlook, what is expected]
`,
  'harbour-talks/gaps.yaml': `- id: year
  statement: The article gives no year for the second visit.
  nearest: [second-visit]
  asks: [In what year is the second visit?]
`,
};

/** The clean folder with one text of a file replaced. Throws if the text is not there, as the test would be void. */
export function breakFile(file: string, from: string, to: string, files: Files = CLEAN): Files {
  const content = files[file];
  if (typeof content !== 'string' || !content.includes(from)) {
    throw new Error(`"${from}" is not in ${file}`);
  }
  return { ...files, [file]: content.replace(from, to) };
}

/** A finding on one line, with its fix. */
export const formatFinding = ({ fix, ...finding }: Finding): string =>
  formatProblem({ ...finding, message: [finding.message, fix].filter(Boolean).join('; ') });
