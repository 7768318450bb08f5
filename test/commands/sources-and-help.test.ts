import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

describe('/sources', () => {
  test('lists every article, its facts, and what is not known about it', async () => {
    const shown = readable((await rig.ada.runCommand('/sources')).text);
    const { articles, facts } = rig.library.knowledge;
    for (const article of articles) {
      const own = facts.filter((fact) => fact.article === article);
      expect(shown).toContain(article.title);
      expect(shown).toContain(`${own.length} facts from ${article.paragraphs.length} paragraphs`);
      if (article.author === null) expect(shown).toContain('Author: not known');
    }
  });

  test('can be asked in private', async () => {
    expect((await rig.ada.runCommand('/sources private:true')).ephemeral).toBe(true);
  });
});

describe('/help', () => {
  test('says what the bot can and cannot do; its examples are answered', async () => {
    const help = await rig.ada.runCommand('/help');
    expect(help.text).toContain('I give no opinions');
    expect(help.text.length).toBeLessThan(900);
    for (const name of ['ask', 'who-visited', 'what-was-discussed', 'sources'])
      expect(help.text).toMatch(new RegExp(`</${name}:\\d{17,20}>`));
    const asked = await rig.ada.mentionBot('what can you do?');
    expect(asked?.text).toBe(help.text);
    expect(help.buttons).toHaveLength(3);
    for (const label of help.buttons) {
      const fact = rig.library.knowledge.facts.find(({ asks }) => asks.includes(label));
      const reply = await rig.ada.click(help, label);
      expect(readable(reply.text)).toContain(`**${fact?.statement}**`);
    }
  });

  test('can be asked in private', async () => {
    expect((await rig.ada.runCommand('/help private:true')).ephemeral).toBe(true);
  });
});
