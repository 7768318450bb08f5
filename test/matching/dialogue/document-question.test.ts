import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/knowledge/knowledge.ts';
import { createDocumentReader } from '../../../src/matching/dialogue/document-question.ts';

const make = (slug: string, title: string, noun: string) =>
  ({ slug, title, noun, paragraphs: [] }) as unknown as Article;
const handbook = make('handbook', 'Valmora Rowing Club Handbook', 'handbook');
const rules = make('rules', 'Boathouse Rules', 'rules');
const read = createDocumentReader([handbook, rules]);

describe('a question about a document itself', () => {
  test.each([
    ['who wrote this?', 'author'],
    ['Who’s the author of the handbook?', 'author'],
    ['by whom was it written', 'author'],
    ['who published this document?', 'publisher'],
    ['Which club published the handbook?', 'publisher'],
    ['who is the publisher?', 'publisher'],
    ['when was it published?', 'published'],
    ['hey, do you know when the handbook was published?', 'published'],
    ['please tell me: when was the handbook published', 'published'],
    ['what is its publication date?', 'published'],
    ['When was this last updated?', 'accessed'],
    ['when did you last read the rules', 'accessed'],
    ['when do the rules expire?', 'expires'],
    ['until when is the handbook valid?', 'expires'],
    ['is it still valid?', 'expires'],
    ['from when is it valid?', 'validFrom'],
    ['when does the handbook take effect?', 'validFrom'],
    ['when is this handbook due for review?', 'reviewBy'],
    ['where can I read the original?', 'url'],
    ['what’s the link?', 'url'],
    ['give me the link to the rules', 'url'],
    ['where can I find the Boathouse Rules?', 'url'],
    ['what is this document called?', 'title'],
    ['what’s the title of the handbook?', 'title'],
  ])('%s → %s', (question, property) => {
    expect(read(question, false)?.property).toBe(property);
  });

  test.each([
    'When was the agreement published?',
    'who wrote the letter?',
    'who wrote this letter?',
    'who wrote the rules of the handbook club?',
    'when does my membership expire?',
    'where can I find it?',
    'what does the author of the handbook say about boats?',
    'who published the agreement in the handbook?',
    'when was the handbook of the port published?',
    'who wrote it and where is the harbour?',
    'what is the title of the envoy?',
    'when must boats be back?',
    '',
  ])('GIVEN “%s” THEN it is none', (question) => {
    expect(read(question, false)).toBeNull();
  });

  test('the document is the one that its noun or title names, or any', () => {
    expect(read('who wrote the rules?', false)?.articles).toEqual([rules]);
    expect(read('who wrote the valmora rowing club handbook?', false)?.articles).toEqual([
      handbook,
    ]);
    expect(read('who wrote this document?', false)?.articles).toEqual([handbook, rules]);
  });

  test('GIVEN a follow-up THEN a pronoun is something that was shown, a noun is not', () => {
    expect(read('who wrote it?', true)).toBeNull();
    expect(read('who is the author?', true)).toBeNull();
    expect(read('who wrote the handbook?', true)?.property).toBe('author');
    expect(read('where can I read the original?', true)?.property).toBe('url');
  });
});
