import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLUB } from '../../knowledge/club.ts';
import { makeLibrary } from '../made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const SAYS: [string, string][] = [
  ['thanks', 'You are welcome.'],
  ['hi', 'Hello.'],
  ['wow', 'Ask me when you have a question'],
  ["that's wrong", 'Was that not what you asked?'],
  ['are you a bot?', 'I am Footnote, a bot.'],
  ['help', 'Ask me about the article'],
  ['what do you know?', 'I answer from 1 article'],
  ['quien se reunió con West en Islamabad?', 'I only read English questions here.'],
];

/** What no answer to small talk has: a quotation with its statement. */
const QUOTE = /^> /m;

describe('small talk', () => {
  test.each(SAYS)('GIVEN %j in a channel THEN a short word and no fact', async (text, words) => {
    const reply = await rig.ada.mentionBot(text);
    expect(readable(reply?.text ?? '')).toContain(words);
    expect(reply?.text).not.toMatch(QUOTE);
  });

  test('GIVEN it in a thread with an answer THEN no fact either', async () => {
    const thread = await rig.ada.createThread('The talks');
    await rig.ada.mentionBot('who did Thomas West meet?', { in: thread });
    for (const [text, words] of SAYS) {
      const reply = await rig.ada.mentionBot(text, { in: thread });
      expect(readable(reply?.text ?? '')).toContain(words);
      expect(reply?.text).not.toMatch(QUOTE);
    }
    const after = await rig.ada.mentionBot('and what is his office?', { in: thread });
    expect(readable(after?.text ?? '')).toContain('Special U.S. Representative');
  });

  test('GIVEN it in reply to an answer THEN no fact either', async () => {
    const answer = await rig.ada.mentionBot('who did Thomas West meet?');
    if (answer === null) throw new Error('no answer');
    for (const text of ['true that', 'i see', 'no way', 'nice']) {
      const reply = await rig.ada.mentionBot(text, { replyTo: answer });
      expect(reply?.text).toContain('Ask me when you have a question');
    }
  });

  test('GIVEN a question about what it knows THEN topics with their numbers of facts', async () => {
    const shown = readable((await rig.ada.runCommand('/ask question:what is this about?')).text);
    const { topics, facts } = rig.library.knowledge;
    for (const { id, title } of topics) {
      const count = facts.filter((fact) => fact.topics.includes(id)).length;
      if (count > 0) expect(shown).toContain(`${title}: ${count} fact`);
    }
  });

  test('GIVEN a document with headings THEN its sections with their numbers of facts', async () => {
    const club = await makeLibrary(CLUB);
    await rig.exchange(club);
    const shown = readable((await rig.ada.mentionBot('list all facts'))?.text ?? '');
    expect(shown).toContain('• Membership: 2 facts\n• Letters: 1 fact');
    await rig.exchange(rig.library);
  });

  test('it is not recorded as unanswered', async () => {
    await rig.discord.idle();
    const listed = await rig.memory.listUnanswered(rig.discord.guild().id, 50);
    expect(listed).toEqual([]);
  });
});
