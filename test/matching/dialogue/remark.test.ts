import { describe, expect, test } from 'vitest';
import type { Doc } from '../../../src/matching/corpus/document.ts';
import { isRemark } from '../../../src/matching/dialogue/remark.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { buildKnowledgeIndex } from '../../../src/matching/indexing/knowledge-index.ts';
import type { Question } from '../../../src/matching/query/question.ts';
import { parseQuestion } from '../../../src/matching/query/question-parser.ts';
import { knowledge } from '../fixture.ts';

const matcher = createMatcher(knowledge);
const question = 'When are more talks expected?';
const shown = matcher.ask(question);
const facts = shown.outcome === 'answer' ? shown.facts.map(({ fact }) => fact.key) : [];
const thread = { title: null, turns: [{ question, facts }] };

describe('a remark', () => {
  test.each(['more coffee needed', '5 more minutes', 'need more sleep', 'helo', 'be right there'])(
    'GIVEN %j after an answer THEN nothing is answered',
    (text) => {
      expect(matcher.ask(text, { thread }).outcome).toBe('no-answer');
    },
  );

  test.each(['and Northstrand?', 'trade with Northstrand please'])(
    'GIVEN %j, which asks without a question word, THEN it is answered',
    (text) => {
      expect(matcher.ask(text, { thread }).outcome).toBe('answer');
    },
  );

  test.each([
    ['ferry harbour paperwork', false],
    ['the ferry needs paperwork', true],
    ['ferry ferry paperwork', true],
  ])('GIVEN %j, near to a fact that has some of its words, THEN it is one: %j', (text, isOne) => {
    const index = buildKnowledgeIndex(knowledge);
    const has = (doc: Doc, word: string) => doc.all.stems.has(word);
    const answer = index.search.docs.find((doc) => has(doc, 'ferri') && has(doc, 'harbour'));
    const [parsed] = parseQuestion(text, index);
    expect(isRemark(text, parsed as Question, [answer as Doc], 0.3)).toBe(isOne);
  });
});
