import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGoodManners, type Rig, readable, startRig } from '../discord/rig.ts';
import { THREAD } from '../policy-desk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

describe('/ask', () => {
  test('answers with statement, sentence, certainty and place', async () => {
    const reply = await rig.ada.runCommand('/ask question:when does Elizabeth Horscroft visit?');
    const shown = readable(reply.text);
    const fact = rig.library.knowledge.facts.find(({ statement }) => shown.includes(statement));
    if (!fact) throw new Error(`no statement in: ${shown}`);
    expect(fact.quote).toContain('December 9');
    expect(shown).toContain('Asked: when does Elizabeth Horscroft visit?');
    expect(shown).toContain(`> ${fact.quote}`);
    expect(shown).toContain('Scheduled: the article gives this as planned, not as done.');
    expect(shown).toContain(`${fact.article.title}, paragraph 6, sentence 1`);
    expect(reply.ephemeral).toBe(false);
    expect(reply.buttons).toContain('In context');
  });

  test('GIVEN an answer in a thread THEN a follow-up there is read after it, and elsewhere by itself', async () => {
    const thread = rig.discord.channel(THREAD);
    await rig.ada.mentionBot('when does Elizabeth Horscroft visit?', { in: thread });
    const question = '/ask question:and why?';
    const followUp = await rig.ada.runCommand(question, { in: thread });
    const WHY = 'strengthening the diplomatic ties';
    expect(readable(followUp.text)).toContain(WHY);
    expect(readable((await rig.ada.runCommand(question)).text)).not.toContain(WHY);
    // The answer to a command is a turn, too.
    const next = await rig.ada.mentionBot('is that confirmed?', { in: thread });
    expect(readable(next?.text ?? '')).toContain(WHY);
  });

  test('GIVEN private:true THEN only the asker sees it', async () => {
    const reply = await rig.ada.runCommand('/ask question:who is Thomas West? private:true');
    expect(reply.ephemeral).toBe(true);
    const open = await rig.ada.runCommand('/ask question:who is Thomas West? private:false');
    expect(open.ephemeral).toBe(false);
  });

  test('GIVEN a question the article does not answer THEN the reply says so and offers others', async () => {
    const reply = await rig.ada.runCommand('/ask question:what is the name of the spokesperson?');
    expect(reply.text).toContain('The article does not say.');
    expect(reply.buttons.length).toBeGreaterThan(0);
    expect(reply.buttons.length).toBeLessThanOrEqual(3);
  });

  test('works in direct messages', async () => {
    const reply = await rig.ada.runCommand('/ask question:who is Thomas West?', { in: rig.ada.dm });
    expect(reply.text).toContain('Thomas West');
  });

  test('offers the first question of each fact while a member types, at most eight', async () => {
    const firsts = rig.library.knowledge.facts.map((fact) => fact.asks[0]);
    const choices = await rig.ada.autocomplete('/ask question:horsc');
    expect(choices?.length).toBeGreaterThan(0);
    expect(choices?.length).toBeLessThanOrEqual(8);
    for (const { name, value } of choices ?? []) {
      expect(value).toBe(name);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(firsts).toContain(name);
    }
    expect(choices?.some(({ name }) => /horscroft/i.test(name))).toBe(true);
    expect(await rig.ada.autocomplete('/ask question:')).toHaveLength(8);
  });

  test('GIVEN a question THEN what was typed is offered first, once', async () => {
    const first = async (typed: string) =>
      (await rig.ada.autocomplete(`/ask question:${typed}`))?.map(({ value }) => value) ?? [];
    const typed = 'who tf is this west guy';
    const offered = await first(typed);
    expect(offered[0]).toBe(typed);
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.length).toBeLessThanOrEqual(8);
    // A curated question is not offered a second time as it was typed.
    const [curated = ''] = rig.library.knowledge.facts[0]?.asks ?? [];
    const again = await first(curated.toUpperCase().replace('?', ''));
    expect(again[0]).toBe(curated);
    // Neither a word nor a statement is a question.
    for (const word of ['who', 'thomas west guy']) expect(await first(word)).not.toContain(word);
  });

  test('choosing an offered question shows exactly its fact', async () => {
    const { facts } = rig.library.knowledge;
    for (const fact of facts.filter((_, index) => index % 9 === 0)) {
      const [question = ''] = fact.asks;
      const choices = await rig.ada.autocomplete(`/ask question:${question}`);
      expect(choices?.map(({ value }) => value)).toContain(question);
      const shown = readable((await rig.ada.runCommand(`/ask question:${question}`)).text);
      const statements = facts.filter(({ statement }) => shown.includes(`**${statement}**`));
      expect(statements.map(({ key }) => key)).toEqual([fact.key]);
    }
  });
});
