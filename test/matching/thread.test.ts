import { describe, expect, test } from 'vitest';
import { DEMOTED_GAP_AHEAD_MIN } from '../../src/matching/decision/thresholds.ts';
import type { Turn } from '../../src/matching/index.ts';
import { idsOf, matcher, reasonOf } from './matcher.ts';

/** Puts questions to a thread, one after the other, and returns what came last. */
function converse(title: string | null, questions: string[]) {
  const turns: Turn[] = [];
  let verdict = matcher.ask('');
  for (const question of questions) {
    verdict = matcher.ask(question, { thread: { title, turns: [...turns] } });
    const facts = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
    turns.push({ question, facts });
  }
  return verdict;
}

describe('threads', () => {
  test('GIVEN an answer about Horscroft’s visit WHEN "and when?" THEN its date', () => {
    expect(
      idsOf(converse(null, ['is Elizabeth Horscroft going to Pakistan?', 'and when?'])),
    ).toEqual(['horscroft-date']);
  });

  test('GIVEN only a title WHEN "when is she coming?" THEN the title is the subject', () => {
    expect(idsOf(converse('Horscroft’s visit', ['when is she coming?']))).toEqual([
      'horscroft-date',
    ]);
    expect(converse(null, ['when is she coming?']).outcome).toBe('no-answer');
  });

  test('GIVEN a reported fact WHEN "who said so?" THEN the fact that names the source', () => {
    const verdict = converse('help', ['How many Afghans are to be repatriated?', 'who said so?']);
    expect(idsOf(verdict)).toEqual(['repatriation-source']);
  });

  test.each(['is that confirmed?', 'is this information official?'])(
    'GIVEN a reported fact WHEN "%s" THEN it again, with its certainty',
    (question) => {
      const verdict = converse('help', ['Who did Thomas West meet?', question]);
      expect(idsOf(verdict)).toEqual(['west-met-qureshi']);
      expect(verdict).toHaveProperty('facts.0.fact.certainty', 'reported');
    },
  );

  test('GIVEN an answer WHEN "what else?" THEN something that was not shown yet', () => {
    const first = idsOf(
      converse(null, ['What does the article say about Tehreek-e-Taliban Pakistan?']),
    );
    const next = idsOf(
      converse(null, ['What does the article say about Tehreek-e-Taliban Pakistan?', 'what else?']),
    );
    expect(next).toHaveLength(1);
    expect(first).not.toContain(next[0]);
  });

  test('GIVEN a speaker’s statement WHEN "anything else?" THEN another of the same speaker', () => {
    const verdict = converse(null, ['Who described the focus of the visit?', 'anything else?']);
    expect(verdict).toHaveProperty('facts.0.fact.certainty', 'attributed');
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['said']));
    expect(idsOf(verdict)).not.toContain('visit-described-by');
  });

  test('GIVEN an answer WHEN "what else about …?" THEN what was not shown yet of what is named', () => {
    const questions = ['Which organization was to be eliminated?', 'what else about security?'];
    const shown = idsOf(converse(null, questions.slice(0, 1)));
    const verdict = converse(null, questions);
    expect(verdict.outcome).toBe('answer');
    const next = idsOf(verdict);
    for (const id of shown) expect(next).not.toContain(id);
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['security']));
  });

  test('GIVEN coming talks WHEN "who is coming?" THEN who comes to them, rather than everybody', () => {
    expect(idsOf(converse(null, ['will there be more talks?', 'who is coming?']))).toEqual([
      'horscroft-visit',
    ]);
  });

  test('GIVEN passports WHEN "how many of them?" THEN no number of something else', () => {
    const questions = ['What is the problem with the passports?', 'who said that?'];
    expect(converse('passports', [...questions, 'how many of them?']).outcome).toBe('no-answer');
  });

  test('GIVEN a misuse WHEN "by whom?" THEN who misuses, rather than who says so', () => {
    expect(
      idsOf(converse('passports', ['What is the problem with the passports?', 'by whom?'])),
    ).toEqual(['passports-by-officials']);
  });

  test('GIVEN an answer about somebody WHEN "has she arrived?" THEN it is her who is meant', () => {
    const questions = ['What is Horscroft’s office?', 'has she arrived in Pakistan yet?'];
    expect(idsOf(converse(null, questions))).toEqual(['horscroft-visit']);
  });

  test('GIVEN an answer WHEN something of another paragraph comes near THEN it has to be more probable', () => {
    const turns = [
      { question: 'Who did West sit down with?', facts: ['pakistan-us-talks/west-met-qureshi'] },
    ];
    const thread = { title: null, turns };
    const { verdict, decision } = matcher.explain('which party is he from?', { thread });
    expect(verdict.outcome).toBe('no-answer');
    expect(decision).toMatchObject({ rule: 'demoted', threshold: DEMOTED_GAP_AHEAD_MIN });
  });

  test('GIVEN an answer WHEN "and the passports?" THEN another subject is not held back', () => {
    const verdict = converse(null, ['Who is Elizabeth Horscroft?', 'and the passports?']);
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['passports']));
  });

  test('GIVEN two who met, one of whom was spoken of WHEN "that man" THEN the other is meant', () => {
    const questions = ['whom did West meet?', 'and what is that man’s office?'];
    expect(idsOf(converse('Thomas West', questions))).toEqual(['qureshi-office']);
    expect(idsOf(converse('Qureshi', ['whom did Qureshi meet?', questions[1] as string]))).toEqual([
      'west-office',
    ]);
  });

  test('GIVEN two who were named WHEN "the second one" THEN that one is meant', () => {
    const questions = ['which two people met?', 'what is the first one’s office?'];
    expect(idsOf(converse(null, questions))).toEqual(['west-office']);
    expect(idsOf(converse(null, [...questions, 'and the second one’s?']))).toEqual([
      'qureshi-office',
    ]);
  });

  test('GIVEN a question about somebody WHEN "and Horscroft?" THEN the same is asked of her', () => {
    const questions = ['what is the title of West?', 'and Horscroft?'];
    expect(idsOf(converse(null, questions))).toEqual(['horscroft-office']);
    const thread = {
      title: null,
      turns: [{ question: questions[0] as string, facts: ['pakistan-us-talks/west-office'] }],
    };
    const { decision } = matcher.explain('and Horscroft?', { thread });
    expect(decision.reading.named).toBe('what is the title of horscroft');
  });

  test('GIVEN a meeting WHEN "about what?" THEN what was discussed', () => {
    const verdict = converse(null, ['who met in Islamabad?', 'about what?']);
    expect(idsOf(verdict)).toEqual(idsOf(matcher.ask('What was discussed?')));
  });

  test('GIVEN a fact with no speaker WHEN "who says that?" THEN the article does not say, and shows it', () => {
    const question = 'Did bilateral relations see a surge?';
    const [shown] = idsOf(converse(null, [question]));
    const verdict = converse(null, [question, 'who says that?']);
    expect(reasonOf(verdict)).toBe('not-stated');
    expect(verdict).toHaveProperty('suggestions.0.fact.id', shown);
  });

  test('GIVEN a list of several facts WHEN one of them is asked for THEN it is not held back as told already', () => {
    const questions = ['Anything planned after this round?', 'who is coming?'];
    expect(idsOf(converse(null, questions))).toEqual(['horscroft-visit']);
  });

  test('GIVEN an answer WHEN "thanks!" THEN nothing is asked', () => {
    expect(reasonOf(converse('help', ['Who did Thomas West meet?', 'thanks!']))).toBe('empty');
  });

  test('GIVEN a change of subject THEN the thread does not hold it back', () => {
    const verdict = converse('Horscroft’s visit', [
      'when is she coming?',
      'what does TTP stand for?',
    ]);
    expect(idsOf(verdict)).toEqual(['ttp-full-name']);
  });

  test('GIVEN facts that have gone since THEN they are left out', () => {
    const thread = { title: null, turns: [{ question: null, facts: ['gone/gone'] }] };
    expect(matcher.ask('and when?', { thread }).outcome).toBe('no-answer');
  });
});
