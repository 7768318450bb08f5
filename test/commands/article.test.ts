import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGoodManners, prepareLibrary, type Rig, readable, startRig } from '../discord/rig.ts';
import { loadTwoArticles, RETURNS, TALKS } from '../knowledge/two-articles.ts';

let rig: Rig;
beforeAll(async () => {
  const library = prepareLibrary(await loadTwoArticles());
  rig = await startRig({ library: () => library });
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const titleOf = (slug: string) =>
  rig.library.knowledge.articles.find((article) => article.slug === slug)?.title ?? '';
const ask = async (line: string) => readable((await rig.ada.runCommand(line)).text);

describe.each(['/ask question:who', '/who-visited', '/what-was-discussed'])(
  '%s article:',
  (line) => {
    test('offers the articles by title, filtered by what is typed', async () => {
      const all = await rig.ada.autocomplete(`${line} article:`);
      expect(all).toEqual([
        { name: titleOf(TALKS), value: TALKS },
        { name: titleOf(RETURNS), value: RETURNS },
      ]);
      const fitting = await rig.ada.autocomplete(`${line} article:harbour visas`);
      expect(fitting?.map(({ value }) => value)).toEqual([RETURNS]);
      expect(await rig.ada.autocomplete(`${line} article:lake`)).toEqual([]);
    });
  },
);

describe('the option article', () => {
  test('GIVEN /ask THEN the answer is from that article only', async () => {
    const question = 'How many Afghans are to be repatriated?';
    const talks = await ask(`/ask question:${question} article:${TALKS}`);
    expect(talks).toContain('25,000');
    expect(talks).not.toContain('40,000');
    const returns = await ask(`/ask question:${question} article:${RETURNS}`);
    expect(returns).toContain('40,000');
    expect(returns).not.toContain('25,000');
  });

  test('GIVEN a question that article does not answer THEN the reply refers to that article only', async () => {
    const shown = await ask(`/ask question:Who is Karen West? article:${TALKS}`);
    expect(shown).toContain('The article never mentions Karen.');
    expect(shown).toContain('The article never mentions Karen');
  });

  test('GIVEN part of a title THEN the article is found; GIVEN an unknown one THEN the articles are listed', async () => {
    expect(await ask('/ask question:Who is Karen West? article:veldania ties')).toContain(
      'Foreign Minister of Veldania',
    );
    const shown = await ask('/ask question:Who is Karen West? article:the *lake*');
    expect(shown).toContain('I have no single article called “the *lake*”.');
    for (const slug of [TALKS, RETURNS]) expect(shown).toContain(titleOf(slug));
  });

  test('GIVEN questions offered while a member types THEN they are from that article', async () => {
    const choices = await rig.ada.autocomplete(`/ask article:${RETURNS} question:west`);
    const asks = rig.library.knowledge.facts
      .filter(({ article }) => article.slug === RETURNS)
      .flatMap((fact) => fact.asks);
    expect(choices?.length).toBeGreaterThan(0);
    for (const { value } of choices ?? []) expect(asks).toContain(value);
  });

  test.each([
    ['/who-visited', 'visits'],
    ['/what-was-discussed', 'discussed'],
  ])('GIVEN %s THEN every page is from that article', async (line, topic) => {
    for (const slug of [TALKS, RETURNS]) {
      const reply = await rig.ada.runCommand(`${line} article:${slug}`);
      const pages = [reply.text];
      while (reply.buttons.includes('Next')) {
        await rig.ada.click(reply, 'Next');
        pages.push(reply.text);
      }
      const shown = readable(pages.join('\n'));
      for (const { article, topics, statement } of rig.library.knowledge.facts) {
        const isIn = article.slug === slug && topics.includes(topic);
        expect(shown.includes(`**${statement}**`), statement).toBe(isIn);
      }
    }
  });
});

describe('two articles', () => {
  test('GIVEN a question on which they disagree THEN both answers are shown, each with its source', async () => {
    const shown = await ask('/ask question:How many Afghans are to be repatriated?');
    expect(shown).toContain('Two articles cover this.');
    const places = [
      shown.indexOf('25,000'),
      shown.indexOf(`${titleOf(TALKS)}, paragraph 2, sentence 1`),
      shown.indexOf('40,000'),
      shown.indexOf(`${titleOf(RETURNS)}, paragraph 4, sentence 2`),
    ];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  test('GIVEN a question with a different subject in each THEN the reply asks which, and a button answers', async () => {
    const reply = await rig.ada.runCommand('/ask question:who did West meet?');
    const shown = readable(reply.text);
    expect(shown).toContain('Which article do you mean?');
    for (const slug of [TALKS, RETURNS]) expect(shown).toContain(`“${titleOf(slug)}”`);
    expect(reply.buttons).toHaveLength(2);
    const answers = [];
    for (const button of reply.buttons)
      answers.push(readable((await rig.ada.click(reply, button)).text));
    expect(answers.join('\n')).toContain('Qureshi');
    expect(answers.join('\n')).toContain('Joren Tal');
  });

  test('GIVEN a mention in a channel THEN both answers are shown, too', async () => {
    const reply = await rig.ada.mentionBot('How many Afghans are to be repatriated?');
    expect(readable(reply?.text ?? '')).toMatch(/25,000[\s\S]*40,000/);
  });
});
