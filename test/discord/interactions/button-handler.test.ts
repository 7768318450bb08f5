import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factReference } from '../../../src/discord/components/fact-reference.ts';
import type { Fact } from '../../../src/knowledge/knowledge.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';
import { answerWith, noAnswer, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((question, facts) => {
  if (question === 'many') return answerWith(facts.slice(0, 20), facts.slice(20, 23));
  if (question === 'nothing') {
    return noAnswer({
      suggestions: facts.slice(0, 3).map((fact) => ({ question: fact.asks[0] ?? '', fact })),
    });
  }
  const asked = facts.find(({ asks }) => asks.includes(question));
  return asked ? answerWith([asked]) : noAnswer();
});
const facts = library.knowledge.facts;
const statementsIn = (text: string) => readable(text).match(/Statement \d+\.\d/g);
const numbersOf = (some: Fact[]) =>
  some.map(({ paragraph, sentence }) => `Statement ${paragraph}.${sentence}`);

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

describe('In context', () => {
  test('shows the paragraph with the sentence marked, only to the member who pressed it', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${facts[4]?.asks[0]}`);
    const mo = rig.discord.user('Mo');
    const context = await mo.click(reply, 'In context');
    expect(context.ephemeral).toBe(true);
    const [before, own, after] = [facts[3], facts[4], facts[5]].map((fact) => fact?.quote);
    expect(readable(context.text)).toContain(`> ${before}\n> **${own}**\n> ${after}`);
    expect(context.text).toContain('paragraph 2 of 12');
  });
});

describe('pages', () => {
  test('Next and Previous turn them in place; every statement is shown once', async () => {
    const reply = await rig.ada.runCommand('/ask question:many');
    const seen: string[] = [];
    for (let page = 1; ; page++) {
      expect(reply.text).toContain(`[Page ${page} of 4]`);
      expect(reply.text).toContain('Asked: many');
      expect(reply.buttons).toContain('More (3)');
      seen.push(...(statementsIn(reply.text) ?? []));
      if (!reply.buttons.includes('Next')) break;
      expect((await rig.ada.click(reply, 'Next')).callbackType).toBe(7);
    }
    expect(seen).toEqual(numbersOf(facts.slice(0, 20)));
    await rig.ada.click(reply, 'Previous');
    expect(reply.text).toContain('[Page 3 of 4]');
  });

  test('GIVEN embeds that a moderator removed THEN pages are text', async () => {
    const reply = await rig.ada.runCommand('/ask question:many');
    if (reply.stored) reply.stored.embeds = [];
    await rig.ada.click(reply, 'Next');
    expect(reply.message?.embeds).toEqual([]);
    expect(readable(reply.message?.content ?? '')).toMatch(/\*\*Statement \d/);
  });
});

describe('More', () => {
  test('shows the further statements in private', async () => {
    const reply = await rig.ada.runCommand('/ask question:many');
    const more = await rig.ada.click(reply, 'More (3)');
    expect(more.ephemeral).toBe(true);
    expect(statementsIn(more.text)).toEqual(numbersOf(facts.slice(20, 23)));
  });
});

describe('a suggested question', () => {
  test('is answered publicly or in private, as it was suggested', async () => {
    const open = await rig.ada.runCommand('/ask question:nothing');
    const answer = await rig.ada.click(open, facts[1]?.asks[0] ?? '');
    expect(answer.ephemeral).toBe(false);
    expect(readable(answer.text)).toContain(`Asked: ${facts[1]?.asks[0]}`);
    expect(statementsIn(answer.text)).toEqual(['Statement 1.2']);
    const hidden = await rig.ada.runCommand('/ask question:nothing private:true');
    expect((await rig.ada.click(hidden, facts[1]?.asks[0] ?? '')).ephemeral).toBe(true);
  });

  test('GIVEN a matcher with another answer THEN the suggested fact is shown', async () => {
    const reply = await rig.ada.runCommand('/ask question:nothing');
    const other = scriptLibrary((_question, all) => answerWith(all.slice(7, 8)));
    await rig.restart({ library: () => other });
    const answer = await rig.ada.click(reply, facts[2]?.asks[0] ?? '');
    expect(statementsIn(answer.text)).toEqual(['Statement 1.3']);
  });
});

describe('after a restart', () => {
  test('every button still works', async () => {
    const many = await rig.ada.runCommand('/ask question:many');
    const nothing = await rig.ada.runCommand('/ask question:nothing');
    const topic = await rig.ada.runCommand('/sources');
    await rig.restart();
    await rig.ada.click(many, 'Next');
    expect(statementsIn(many.text)).toEqual(numbersOf(facts.slice(5, 10)));
    expect((await rig.ada.click(many, 'In context [6]')).text).toContain('paragraph 2 of 12');
    expect(statementsIn((await rig.ada.click(many, 'More (3)')).text)).toHaveLength(3);
    const asked = await rig.ada.click(nothing, facts[0]?.asks[0] ?? '');
    expect(statementsIn(asked.text)).toEqual(['Statement 1.1']);
    expect(topic.text).toContain('36 facts');
  });

  test('GIVEN knowledge without the fact THEN the member is told so in private', async () => {
    // Private replies, since public ones are corrected and lose these buttons.
    const many = await rig.ada.runCommand('/ask question:many private:true');
    const one = await rig.ada.runCommand(`/ask question:${facts[0]?.asks[0]} private:true`);
    const nothing = await rig.ada.runCommand('/ask question:nothing');
    const knowledge = { ...library.knowledge, facts: facts.slice(1) };
    const poorer = { ...library, knowledge };
    await rig.restart({ library: () => poorer });
    const before = many.text;
    for (const [reply, label] of [
      [one, 'In context'],
      [many, 'Next'],
      [nothing, facts[0]?.asks[0] ?? ''],
    ] as const) {
      const gone = await rig.ada.click(reply, label);
      expect(gone.text).toContain('This statement has changed or been removed.');
      expect(gone.ephemeral).toBe(true);
    }
    expect(many.text).toBe(before);
  });

  test('GIVEN a button of another version THEN the member is told so in private', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${facts[0]?.asks[0]}`);
    const stored = JSON.stringify(reply.stored?.components);
    const id = `1.context.1.${factReference(facts[0] as Fact)}`;
    expect(stored).toContain(id);
    if (reply.stored) reply.stored.components = JSON.parse(stored.replace(id, '0.old'));
    const gone = await rig.ada.click(reply, 'In context');
    expect(gone.text).toContain('This button is not from here');
    expect(gone.ephemeral).toBe(true);
  });
});
