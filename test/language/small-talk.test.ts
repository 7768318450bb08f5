import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSmallTalk, type SmallTalk } from '../../src/language/small-talk.ts';

const EVALUATION = join(import.meta.dirname, '..', 'evaluation');

describe('readSmallTalk', () => {
  test.each<[SmallTalk, string[]]>([
    ['help', ['what can you do?', 'help', 'how do I use this?', 'what can i ask you', 'commands']],
    [
      'identity',
      ['who are you?', 'are you a bot?', 'r u human', 'who made you', 'hi, who are you?'],
    ],
    [
      'outline',
      [
        'what is this about?',
        'what do you know?',
        'list all facts',
        'give me a summary',
        'tl;dr',
        'summarise the handbook please',
        'what topics do you cover',
        'what did I miss?',
        'can someone fill me in',
      ],
    ],
    ['complaint', ["that's wrong", 'not what I asked', 'nope thats wrong', 'you misunderstood']],
    ['thanks', ['thanks', 'thank you so much!', 'ok thx', 'thanks, that helped', 'good bot']],
    ['greeting', ['hi', 'Hello everyone', 'good morning ☀️', 'hey there, how are you?']],
    ['farewell', ['bye', 'brb dinner', 'good night all', 'gtg']],
    [
      'reaction',
      ['lol', 'makes sense', 'oh ok', 'no way', "I didn't know that", 'so true', 'same'],
    ],
  ])('reads %s', (kind, texts) => {
    expect(texts.filter((text) => readSmallTalk(text) !== kind)).toEqual([]);
  });

  test.each([
    '',
    '👍',
    'thanks! and when?',
    'hi, who is the chair?',
    'ok and what about passports',
    'what else?',
    'and him?',
    'who said that?',
    'source?',
    'is that confirmed?',
    'really?',
    'how does the appeal work?',
    'can I bring a bot?',
    'what are the rules on helping others?',
    'what does the handbook say about loans?',
    'where do you live if you are a member',
    'is it wrong to share a card?',
    'x'.repeat(5_000),
  ])('GIVEN %j THEN it is none', (text) => {
    expect(readSmallTalk(text)).toBeNull();
  });

  test('GIVEN every evaluation question with an answer THEN none is taken for small talk', () => {
    const files = ['questions', 'threads', 'terse-threads', 'opened/questions', 'opened/threads'];
    const asked = files.flatMap((file) => {
      const text = readFileSync(join(EVALUATION, `${file}.yaml`), 'utf8');
      return [...text.matchAll(/question: (.*)\n\s+(?:kind: .*\n\s+)?want:/g)].map(
        ([, q = '']) => q,
      );
    });
    expect(asked.length).toBeGreaterThan(2_000);
    expect(asked.filter((question) => readSmallTalk(question) !== null)).toEqual([]);
  });

  test('GIVEN long repetitions THEN it is quick', () => {
    const start = performance.now();
    for (const word of ['ok ', 'really ', 'haha', 'so just ', 'that is '])
      readSmallTalk(word.repeat(200).slice(0, 120));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
