import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import type { Thread } from '../../../src/matching/api/thread.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';

async function textsOf(question: string, thread?: Thread): Promise<string[]> {
  const matcher = createMatcher(await loadKnowledge(makeFolder(LIBRARY)));
  matcher.useVectors(() => new Int8Array(4));
  return matcher.textsOf(question, { thread });
}

const ABOUT_BOOKS: Thread = {
  title: 'Library',
  turns: [{ question: 'How many books for staff?', facts: ['library/staff-books'] }],
};

describe('what is encoded of a question', () => {
  test('is its text, with the spelling of the documents', async () => {
    expect(await textsOf('what does a late laptpo cost?')).toEqual([
      'what does a late laptop cost?',
    ]);
  });

  test('GIVEN a slip in a word that no document has THEN that of English', async () => {
    expect(await textsOf('are the hollidays free for Speekers of sumer schools?')).toEqual([
      'are the holidays free for Speekers of summer schools?',
    ]);
  });

  test('GIVEN a particular term THEN it is read as the general one', async () => {
    const terms = { 'synonyms.yaml': '- laptop: [notebook, net book]\n' };
    const matcher = createMatcher(await loadKnowledge(makeFolder({ ...LIBRARY, ...terms })));
    matcher.useVectors(() => new Int8Array(4));
    expect(matcher.textsOf('is a late net book dearer than a notebook?')).toEqual([
      'is a late laptop dearer than a laptop?',
    ]);
  });

  test('GIVEN a story THEN its last sentence too, which asks', async () => {
    expect(await textsOf('Hi there! I am new on the staff. How many books can I take?')).toEqual([
      'Hi there! I am new on the staff. How many books can I take?',
      'How many books can I take?',
    ]);
    expect(await textsOf('i left my laptop there overnight, what do i pay')).toEqual([
      'i left my laptop there overnight, what do i pay',
      'what do i pay',
    ]);
  });

  test('GIVEN a link or a reaction THEN they are no part of it', async () => {
    expect(await textsOf('wow, who helps with https://example.org/a?b=c')).toEqual([
      'who helps with',
    ]);
  });

  test('GIVEN a follow-up THEN it is also read after what it may refer to', async () => {
    expect(await textsOf('and films?', ABOUT_BOOKS)).toEqual([
      'and films?',
      'How many books for staff? and films?',
      'Staff and films?',
      'ten books and films?',
    ]);
  });

  test('GIVEN the first question of a thread THEN with its title, too', async () => {
    expect(await textsOf('what does it cost?', { title: 'Late laptops', turns: [] })).toEqual([
      'what does it cost?',
      'what does it cost? (Late laptops)',
    ]);
    expect(await textsOf('what does it cost?', { title: null, turns: [] })).toEqual([
      'what does it cost?',
    ]);
  });

  test('GIVEN a question of its own in a thread THEN it is read alone', async () => {
    const own = 'what is the late fee of a laptop?';
    expect(await textsOf(own, ABOUT_BOOKS)).toEqual([own]);
  });

  test('GIVEN a matcher without vectors THEN nothing is encoded', async () => {
    const matcher = createMatcher(await loadKnowledge(makeFolder(LIBRARY)));
    expect(matcher.textsOf('who helps?')).toEqual([]);
  });
});
