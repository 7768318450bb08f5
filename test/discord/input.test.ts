import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR, expectGoodManners, listMessageBodies, type Rig, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(async () => {
  expectGoodManners(rig);
  expect(rig.log.filter(({ level }) => level >= ERROR)).toEqual([]);
  await rig.stop();
});

/** The longest message a member may post, in characters. */
const MESSAGE_LIMIT = 2000;

const INPUTS: Record<string, string> = {
  blank: '   ',
  'four thousand characters': 'who visited '.repeat(334).slice(0, 4000),
  'one word of four thousand characters': 'x'.repeat(4000),
  'four thousand characters that are all escaped': '*_`~'.repeat(1000),
  emoji: '🙂🙂🇵🇰👩‍🚀',
  'right to left': 'من زار باكستان؟',
  'turned direction': 'who \u202Edetisiv\u202C Islamabad?',
  'zero width': '\u200B\u200C\u200D\uFEFF',
  'half a character': '\uD83D who visited?',
  everyone: '@everyone who visited? @here',
  'a mention': 'who is <@123456789012345678> <@&123456789012345678>?',
  markdown: '**who** __visited__ ~~Pakistan~~ ||secret|| [x](https://evil.example)',
  'a code fence': '```js\nprocess.exit()\n``` who visited?',
  'an open code fence': '``` who visited',
  prototype: '__proto__',
  constructor: 'constructor.prototype.toString',
  'a null byte': 'who\u0000visited',
};

describe.each(Object.entries(INPUTS))('%s', (_name, text) => {
  test('as a question, is answered or politely declined', async () => {
    // The local Discord trims input as Discord does, so blank is empty.
    const reply = await rig.ada.runCommand(`/ask question:${text}`);
    expect(reply.text).toMatch(
      /^> |does not say|never mentions|found nothing|not sure what|another subject|only read English|no question/m,
    );
  });

  test('is completed while it is typed', async () => {
    expect(await rig.ada.autocomplete(`/ask question:${text}`)).toBeInstanceOf(Array);
  });

  test('is answered as a mention', async () => {
    const reply = await rig.ada.mentionBot(text.slice(0, MESSAGE_LIMIT - 30));
    expect(reply?.text).toMatch(
      /^> |does not say|never mentions|found nothing|not sure what|another subject|only read English|no question|Ask me about/m,
    );
  });
});

// Discord accepts no message without text.
describe.each(Object.entries(INPUTS).filter(([name]) => name !== 'blank'))('%s', (_name, text) => {
  test('is looked up as a message', async () => {
    const post = await rig.ada.send(text.slice(0, MESSAGE_LIMIT));
    const reply = await rig.ada.runMessageCommand('Find the source', post);
    expect(reply.text).toMatch(/^> |no statement|no text/m);
  });
});

test('repeated text from members never has an effect', () => {
  const sent = listMessageBodies(rig.discord).map((body) =>
    JSON.stringify(body).replaceAll('\\\\', '\\'),
  );
  expect(sent.some((body) => body.includes('\\@everyone'))).toBe(true);
  for (const body of sent) {
    expect(body).not.toMatch(/(?<!\\)@(?:everyone|here)/);
    expect(body).not.toMatch(/(?<!\\)<@/);
    expect(body).not.toContain('```');
    expect(body).not.toContain('](https://evil');
    expect(body).not.toMatch(/[\u202A-\u202E]/);
  }
});
