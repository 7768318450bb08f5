import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';
import { loadTwoArticles, RETURNS, TALKS } from '../knowledge/two-articles.ts';

let rig: Rig;
beforeAll(async () => {
  const knowledge = await loadTwoArticles();
  const library = { knowledge, matcher: createAsyncMatcher(createMatcher(knowledge)) };
  rig = await startRig({ library: () => library });
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const mo = () => rig.discord.user('Mo');
const explain = async (question: string, more = '') =>
  mo().runCommand(`/explain question:${question}${more}`);

describe('/explain', () => {
  test('GIVEN a member without Manage Server, or a direct message, THEN Discord does not offer it', async () => {
    await expect(rig.ada.runCommand('/explain question:who visited?')).rejects.toThrow(RangeError);
    const direct = mo().runCommand('/explain question:who visited?', { in: mo().dm });
    await expect(direct).rejects.toThrow(RangeError);
  });

  test('GIVEN a question with an answer THEN only the moderator sees the answer and why', async () => {
    const question = 'whn is elizabeth horscoft due in pakstan';
    const reply = await explain(question);
    expect(reply.ephemeral).toBe(true);
    const shown = readable(reply.text);
    expect(shown).toContain(`Asked: ${question}`);
    expect(shown).toContain('Elizabeth Horscroft is scheduled to visit Pakistan from December 9.');
    expect(shown).toContain('Why this answer');
    expect(shown).toContain('Why not the next one');
    expect(shown).toContain('“horscoft” is read as “horscroft”.');
  });

  test('GIVEN a question without an answer THEN the reply says why', async () => {
    const shown = readable((await explain('when does kanye west arrive')).text);
    expect(shown).toContain('Why no answer');
    expect(shown).toContain('It depends on what no statement mentions: “kanye”.');
    expect(shown).toContain(
      'I have to be surer than usual, because a name in it is never mentioned.',
    );
    expect(shown).not.toMatch(/\d %/);
  });

  test('the figures are behind a button, and the words behind another', async () => {
    const reply = await explain('when does kanye west arrive', ` article:${TALKS}`);
    const words = reply.text;
    expect(reply.buttons).toEqual(['Figures']);
    await mo().click(reply, 'Figures');
    expect(readable(reply.text)).toContain('where 92 % are needed');
    await mo().click(reply, 'In words');
    expect(reply.text).toBe(words);
  });

  test('GIVEN markdown, links and mentions in the question THEN they are shown as text, without a ping', async () => {
    const reply = await explain('who is **Zorblatt** <@1> @everyone https://x.example ||y||');
    expect(reply.text).toContain('\\*\\*Zorblatt\\*\\* \\<\\@1\\> \\@everyone https\\://x.example');
    expect(readable(reply.text)).toContain('“Zorblatt”');
  });

  test('GIVEN an article THEN only that article is searched', async () => {
    const question = 'how many Afghans are they sending home';
    const [talks, returns] = await Promise.all(
      [TALKS, RETURNS].map(async (slug) =>
        readable((await explain(question, ` article:${slug}`)).text),
      ),
    );
    expect(talks).toContain('25,000');
    expect(talks).not.toContain('40,000');
    expect(returns).toContain('40,000');
    expect(returns).not.toContain('25,000');
  });

  test('offers curated questions while a member types, as /ask does', async () => {
    const offered = await mo().autocomplete('/explain question:horsc');
    expect(offered?.length).toBeGreaterThan(0);
    expect(offered).toEqual(await rig.ada.autocomplete('/ask question:horsc'));
  });

  test('GIVEN the longest question that Discord allows THEN it is repeated in full', async () => {
    const question = '*'.repeat(880).concat(' who visited?').slice(0, 893);
    const reply = await explain(question);
    expect(readable(reply.text)).toContain(`Asked: ${question}`);
  });
});

describe('an explanation of several pages', () => {
  test('GIVEN statements too long for one message THEN its pages are made again from the question', async () => {
    const knowledge = await loadTwoArticles();
    // Each statement is longer than an embed.
    const facts = knowledge.facts.map((fact) => ({
      ...fact,
      statement: `${fact.statement} ${'And so on. '.repeat(300)}`,
    }));
    const long = { ...knowledge, facts };
    const library = { knowledge: long, matcher: createAsyncMatcher(createMatcher(long)) };
    const other = await startRig({ library: () => library });
    try {
      const member = other.discord.user('Mo');
      const question = 'when is *elizabeth* horscoft due?';
      const reply = await member.runCommand(`/explain question:${question} article:${TALKS}`);
      const seen: string[] = [];
      for (let page = 1; ; page++) {
        expect(readable(reply.text)).toContain(`Asked: ${question}`);
        expect(reply.text).toContain(`[Page ${page} of`);
        seen.push(readable(reply.text));
        if (!reply.buttons.includes('Next')) break;
        await member.click(reply, 'Next');
      }
      expect(seen.length).toBeGreaterThan(1);
      for (const heading of ['The answer', 'Why this answer', 'How the question was read']) {
        expect(seen.join('\n')).toContain(heading);
      }
      expectGoodManners(other);
    } finally {
      await other.stop();
    }
  });
});
