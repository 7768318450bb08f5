import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeKnowledge } from './knowledge.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';
import { answerWith, noAnswer, scriptLibrary } from './scripted.ts';

const library = scriptLibrary((question, facts) =>
  question === 'nothing'
    ? noAnswer({ suggestions: [{ question: 'Try this?', fact: facts[0] as (typeof facts)[0] }] })
    : question.includes('silence')
      ? noAnswer()
      : answerWith(facts.slice(0, 1)),
);

/** Markdown that has an effect: escaped Markdown has a backslash before it. */
const LIVE =
  /(?<!\\)\]\(|discord\.(?:gg|gift|new)\/|\/(?:invite|template)\/|(?<!\\)@everyone|(?<!\\)<@|^(?:Asked: )?#|(?<!\\)```|(?<!\\):\/\//m;

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

describe('text from members', () => {
  test.each([
    ['a masked link', '[free nitro](https://evil.example)'],
    ['an invitation', 'join discord.gg/abcdef'],
    ['an invitation with its scheme', 'https://discord.com/invite/abcdef'],
    ['a gift', 'take discord.gift/abcdef'],
    ['a template', 'https://discord.com/template/abcdef'],
    ['a mention of @everyone', '@everyone look'],
    ['a heading', '# Announcement'],
    ['code that is not closed', '```js'],
  ])('GIVEN %s in a question THEN it is repeated as the bare text', async (_what, text) => {
    const reply = await rig.ada.runCommand(`/ask question:${text}`);
    const content = reply.stored?.content ?? '';
    expect(readable(content)).toBe(`Asked: ${text}`);
    expect(content).not.toMatch(LIVE);
  });

  test('GIVEN the same in a title and a statement of the knowledge THEN it is shown as the bare text', async () => {
    const knowledge = makeKnowledge(1);
    const [article] = knowledge.articles;
    const [fact] = knowledge.facts;
    if (!article || !fact) throw new Error('nothing made');
    article.title = '@everyone [x](https://evil.example) discord.gg/abcdef';
    fact.statement = '**Bold** <@123456789012345678> discord.gg/abcdef';
    await rig.restart({ library: () => ({ ...library, knowledge }) });
    const sources = await rig.ada.runCommand('/sources');
    expect(readable(sources.text)).toContain(article.title);
    for (const { description } of (sources.stored?.embeds ?? []) as { description: string }[])
      expect(description).not.toMatch(LIVE);
  });
});

describe('text from documents', () => {
  test('GIVEN a document whose title, publisher and links pretend to lead elsewhere THEN links lead where they say', async () => {
    const hostile = scriptLibrary((_question, facts) => answerWith(facts.slice(0, 1)));
    const [article] = hostile.knowledge.articles;
    if (!article) throw new Error('nothing made');
    article.title = 'Rules](http://evil.example) [\u202Ex';
    article.publisher = '[y](https://evil.example)';
    article.url = 'https://example.org/a)b(c>d?e=](f';
    await rig.stop();
    rig = await startRig({ library: () => hostile });
    const shown =
      (await rig.ada.runCommand('/ask question:x')).text +
      (await rig.ada.runCommand('/sources')).text;
    // The title looks like an address, so that its own is written behind it.
    const address = '<https://example.org/a%29b%28c%3Ed?e=%5D%28f';
    expect(readable(shown)).toContain(
      `${article.title.replace('\u202E', '')}, paragraph 1, sentence 1 [${address}#:~:text=`,
    );
    expect(shown.match(/(?<!\\)<http[^#>]*/g)).toEqual([address, address]);
    expect(shown).not.toMatch(/(?<!\\)\]\(/);
    expect(readable(shown)).toContain(article.publisher);
  });
});

describe('data of one member or one server', () => {
  test('GIVEN a private reply THEN the replies to its buttons are private, too', async () => {
    const hidden = await rig.ada.runCommand('/ask question:nothing private:true');
    expect(hidden.ephemeral).toBe(true);
    expect((await rig.ada.click(hidden, 'Try this?')).ephemeral).toBe(true);
    expect(rig.discord.user('Mo').messages(rig.discord.channel('general'))).toEqual([]);
  });

  test('GIVEN unanswered questions of a server THEN only its moderators see them', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const olive = rig.discord.user('Olive');
    await rig.ada.runCommand('/ask question:our silence');
    await rig.discord.idle();
    expect((await olive.runCommand('/unanswered', { in: elsewhere })).text).not.toContain('our');
    expect((await olive.runCommand('/unanswered')).text).toContain('our silence');
  });

  test('GIVEN interactions and mentions THEN no token of the bot or of an interaction is logged', async () => {
    const reply = await rig.ada.runCommand('/ask question:x');
    await rig.ada.click(reply, 'Helpful');
    await rig.ada.mentionBot('x');
    await rig.discord.idle();
    const log = JSON.stringify(rig.log);
    expect(log).not.toContain(rig.discord.token);
    expect(log).not.toContain(reply.interaction?.token);
  });

  test('GIVEN commands, mentions and a changed setting THEN the log has ids, but no names and no texts', async () => {
    await rig.ada.runCommand('/ask question:unmistakable words');
    const mention = await rig.ada.mentionBot('unmistakable words');
    const mo = rig.discord.user('Mo');
    const settings = await mo.runCommand('/settings');
    const [menu] =
      JSON.stringify(settings.stored?.components).match(/(?<="custom_id":")[^"]+/g) ?? [];
    await mo.select(settings, [rig.discord.channel('general').id], { menu: menu ?? '' });
    await rig.discord.idle();
    const lines = rig.log.map((line) => JSON.stringify(line));
    expect(mention).not.toBeNull();
    expect(lines.find((line) => line.includes('"settings changed"'))).toContain(mo.id);
    expect(lines.find((line) => line.includes('"mention"'))).toContain(
      rig.discord.channel('general').id,
    );
    expect(lines.filter((line) => /unmistakable|\bAda\b|\bMo\b/.test(line))).toEqual([]);
  });
});
