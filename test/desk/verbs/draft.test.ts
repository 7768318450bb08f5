import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { RIVER_TEXT } from '../draft/river-text.ts';
import { runDesk, runEntry } from '../run-desk.ts';

describe('npm run knowledge -- draft', () => {
  test('GIVEN articles added with --draft THEN `ask` answers from them, but only with --drafts', async () => {
    const out = join(makeFolder({}), 'knowledge');
    const files = makeFolder({
      'river.txt': RIVER_TEXT,
      'bridge.txt': 'Olan Whit opened the Tarn Bridge on May 4. It cost nine million crowns.\n',
    });
    for (const name of ['river', 'bridge'])
      expect(
        (await runDesk('add', '--draft', join(files, `${name}.txt`), '--out', out)).status,
      ).toBe(0);
    const asked = 'Who opened the Tarn Bridge?\nWhen is a ruling expected?\n';
    const { out: json, status } = await runEntry(
      'cli',
      ['--json', '--drafts', '--knowledge', out],
      asked,
    );
    const answers = json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ facts }) => facts[0]?.quote)).toEqual([
      'Olan Whit opened the Tarn Bridge on May 4.',
      'A ruling is expected next spring.',
    ]);
    expect(answers[1].facts[0]).toMatchObject({
      article: 'river',
      certainty: 'expected',
      paragraph: 2,
      sentence: 2,
    });
    expect(status).toBe(0);
    const silent = await runEntry('cli', ['--json', '--knowledge', out], asked);
    expect(silent).toMatchObject({ status: 1, out: '' });
    expect(silent.err).toMatch(/every fact .* is a draft; .*--drafts\n$/);
  });

  test('GIVEN a draft whose generated ask repeats a question THEN its sentence counts, not the ask', async () => {
    const fact = (id: string, quote: string, ask: string) =>
      `- id: ${id}\n  statement: ${quote}\n  quote: ${quote}\n  topics: [a]\n  certainty: stated\n  draft: true\n  asks: [${ask}]\n`;
    const opened = 'Olan Whit opened the Tarn Bridge on May 4.';
    const cost = 'It cost nine million crowns.';
    const folder = makeFolder({
      'bridge/article.md': `---\ntitle: A bridge\n---\n\n${opened} ${cost}\n`,
      'bridge/facts.yaml':
        fact('opened', opened, 'What of May?') +
        fact('cost', cost, 'Who was it that opened the Tarn Bridge in May?'),
    });
    const matcher = createMatcher(await loadKnowledge(folder, { drafts: true }));
    const idOf = (question: string) => {
      const verdict = matcher.ask(question);
      return verdict.outcome === 'answer' ? verdict.facts[0]?.fact.id : null;
    };
    expect(idOf('Who opened the Tarn Bridge?')).toBe('opened');
  });

  test('GIVEN an article without facts THEN draft adds them; GIVEN an invalid slug THEN it fails', async () => {
    const out = makeFolder({});
    const files = makeFolder({ 'river.txt': RIVER_TEXT });
    await runDesk('add', join(files, 'river.txt'), '--out', out);
    await expect(loadKnowledge(out)).rejects.toThrow('has no facts yet');
    expect((await runDesk('draft', 'river', '--knowledge', out)).out).toContain('Drafted 6 facts');
    expect((await loadKnowledge(out, { drafts: true })).facts).toHaveLength(6);
    const file = join(out, 'river/facts.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('  draft: true\n', ''));
    expect((await loadKnowledge(out)).facts).toHaveLength(1);
    expect((await runDesk('draft', '../river', '--knowledge', out)).err).toContain(
      '"../river" is not a valid article folder name',
    );
    expect((await runDesk('draft', 'lake', '--knowledge', out)).err).toContain(
      'the articles are: river',
    );
  });
});
