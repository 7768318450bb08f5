import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asksForCheck } from '../../../src/discord/mentions/claim-check.ts';
import { LIBRARY } from '../../knowledge/library.ts';
import { makeLibrary } from '../made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';

describe('asksForCheck', () => {
  test.each([
    '',
    'fact check this',
    'verify this please',
    'source?',
    'Is this true?',
    'is that right or not',
    'says who?',
    'got a source for that?',
  ])('GIVEN "%s" THEN it asks for a check', (text) => {
    expect(asksForCheck(text)).toBe(true);
  });

  test.each([
    'who met Qureshi?',
    'is it true that staff may borrow ten books?',
    'what is the right fee?',
    'thanks',
    'where is the source of the river?',
  ])('GIVEN "%s" THEN it asks something else', (text) => {
    expect(asksForCheck(text)).toBe(false);
  });
});

describe('a reply to another member’s claim', () => {
  let rig: Rig;
  beforeEach(async () => {
    const library = await makeLibrary(LIBRARY);
    rig = await startRig({ library: () => library });
  });
  afterEach(async () => {
    expectGoodManners(rig);
    await rig.stop();
  });

  const check = async (claim: string, text: string) => {
    const posted = await rig.discord.user('Mo').send(claim);
    const reply = await rig.ada.mentionBot(text, { replyTo: posted });
    return readable(reply?.text ?? '');
  };

  test('GIVEN text that Discord withholds THEN it says how to look it up', async () => {
    for (const text of ['is this true?', 'source?', ''])
      expect(await check('The late fee for a laptop is 9 dollars.', text)).toContain(
        'under Apps, choose “Find the source”',
      );
  });

  test('GIVEN a claim forwarded to the bot THEN its source is found', async () => {
    const { actions } = rig.discord;
    const claim = await rig.discord.user('Mo').send('the late fee of a laptop is 9 dollars');
    const forward = actions.forward(rig.ada.id, claim, rig.ada.dm.id);
    const reply = await rig.ada.waitForReply(forward);
    expect(readable(reply?.text ?? '')).toContain(
      'the message says “9 dollars”, the document says “5 dollars”',
    );
  });

  test('GIVEN a claim that mentions the bot THEN its source is found, and where they differ', async () => {
    const claim = `<@${rig.discord.bot.id}> the late fee of a laptop is 9 dollars`;
    const shown = await check(claim, 'is this true?');
    expect(shown).toContain('The statement nearest to');
    expect(shown).toContain('the message says “9 dollars”, the document says “5 dollars”');
    expect(shown).toContain('Laptop | 5 dollars');
  });

  test('GIVEN a question in a reply THEN it is answered as ever', async () => {
    expect(await check('I have no idea.', 'what does a late laptop cost?')).toContain(
      'Late Fee of a laptop is 5 dollars',
    );
  });
});
