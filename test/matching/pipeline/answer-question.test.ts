import { describe, expect, test } from 'vitest';
import { DEMOTED_GAP_AHEAD_MIN } from '../../../src/matching/decision/thresholds.ts';
import type { Turn } from '../../../src/matching/index.ts';
import { idsOf, keysOf, matcher, reasonOf } from '../fixture.ts';

/** Asks questions in one thread and returns the last verdict. */
function converse(title: string | null, questions: string[]) {
  const turns: Turn[] = [];
  let verdict = matcher.ask('');
  for (const question of questions) {
    verdict = matcher.ask(question, { thread: { title, turns: [...turns] } });
    turns.push({ question, facts: keysOf(verdict) });
  }
  return verdict;
}

describe('threads', () => {
  test('GIVEN an answer about a visit WHEN "and when?" THEN its date', () => {
    expect(idsOf(converse(null, ['is Elin Rask going to Port Elwick?', 'and when?']))).toEqual([
      'rask-date',
    ]);
  });

  test('GIVEN only a title WHEN "when is she coming?" THEN the title is the subject', () => {
    expect(idsOf(converse('Rask’s visit', ['when is she coming?']))).toEqual(['rask-date']);
    expect(converse(null, ['when is she coming?']).outcome).toBe('no-answer');
  });

  test('GIVEN a reported fact WHEN "who said so?" THEN the fact that names the source', () => {
    const questions = [
      'How many tonnes of mud are to be dredged from the channel?',
      'who said so?',
    ];
    expect(idsOf(converse('help', questions))).toEqual(['mud-source']);
  });

  test.each(['is that confirmed?', 'is this information official?'])(
    'GIVEN a reported fact WHEN %j THEN it again, with its certainty',
    (question) => {
      const verdict = converse('help', ['Whom did Tessa Marlow meet?', question]);
      expect(idsOf(verdict)).toEqual(['marlow-met-lindgard']);
      expect(verdict).toHaveProperty('facts.0.fact.certainty', 'reported');
    },
  );

  test('GIVEN an answer WHEN "what else?" THEN something that was not shown yet', () => {
    const question = 'What does the article say about the Grey Heron League?';
    expect(idsOf(converse(null, [question]))).toEqual(['ghl-danger']);
    expect(idsOf(converse(null, [question, 'what else?']))).toEqual(['ghl-smuggling']);
  });

  test('GIVEN a speaker’s statement WHEN "anything else?" THEN another by the same speaker', () => {
    const verdict = converse(null, ['Who described the focus of the visit?', 'anything else?']);
    expect(verdict).toHaveProperty('facts.0.fact.certainty', 'attributed');
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['said']));
    expect(idsOf(verdict)).toEqual(['oldest-harbour']);
  });

  test('GIVEN an answer WHEN "what else about …?" THEN what was not shown yet of what is named', () => {
    const questions = [
      'Which group was named as a danger to the harbour?',
      'what else about security?',
    ];
    const shown = idsOf(converse(null, questions.slice(0, 1)));
    const verdict = converse(null, questions);
    expect(verdict.outcome).toBe('answer');
    const next = idsOf(verdict);
    for (const id of shown) expect(next).not.toContain(id);
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['security']));
  });

  test('GIVEN coming talks WHEN "who is coming?" THEN who comes to them', () => {
    expect(idsOf(converse(null, ['will there be more talks?', 'who is coming?']))).toEqual([
      'rask-visit',
    ]);
  });

  test('GIVEN permits WHEN "how many of them?" THEN no number of something else', () => {
    const questions = ['What is the problem with the permits?', 'who said that?'];
    expect(converse('permits', [...questions, 'how many of them?']).outcome).toBe('no-answer');
  });

  test('GIVEN a misuse WHEN "by whom?" THEN who misuses, rather than who says so', () => {
    expect(
      idsOf(converse('permits', ['What is the problem with the permits?', 'by whom?'])),
    ).toEqual(['permits-by-dealers']);
  });

  test('GIVEN an answer about a person WHEN "has she arrived?" THEN she is the one meant', () => {
    const questions = ['What is Rask’s office?', 'has she arrived in Port Elwick yet?'];
    expect(idsOf(converse(null, questions))).toEqual(['rask-visit']);
  });

  test('GIVEN an answer WHEN something from another paragraph comes near THEN it has to be more probable', () => {
    const turns = [
      { question: 'Whom did Tessa Marlow meet?', facts: ['harbour-talks/marlow-met-lindgard'] },
    ];
    const thread = { title: null, turns };
    const { verdict, decision } = matcher.explain('which league does he lead?', { thread });
    expect(verdict.outcome).toBe('no-answer');
    expect(decision).toMatchObject({ rule: 'demoted', threshold: DEMOTED_GAP_AHEAD_MIN });
  });

  test('GIVEN an answer WHEN "and the permits?" THEN another subject is not held back', () => {
    const verdict = converse(null, ['Who is Elin Rask?', 'and the permits?']);
    expect(verdict).toHaveProperty('facts.0.fact.topics', expect.arrayContaining(['permits']));
  });

  test('GIVEN two who met, one of whom was the subject, WHEN "that man" THEN the other is meant', () => {
    const office = 'and what is that man’s office?';
    expect(idsOf(converse('Tessa Marlow', ['whom did Tessa Marlow meet?', office]))).toEqual([
      'lindgard-office',
    ]);
    expect(idsOf(converse('Lindgard', ['whom did Lindgard meet?', office]))).toEqual([
      'marlow-office',
    ]);
  });

  test('GIVEN two who were named WHEN "the second one" THEN that one is meant', () => {
    const questions = [
      'which two people met at the Customs House?',
      'what is the first one’s office?',
    ];
    expect(idsOf(converse(null, questions))).toEqual(['marlow-office']);
    expect(idsOf(converse(null, [...questions, 'and the second one’s?']))).toEqual([
      'lindgard-office',
    ]);
  });

  test('GIVEN a question about one person WHEN "and Rask?" THEN the same is asked about her', () => {
    const questions = ['what is the title of Lindgard?', 'and Rask?'];
    expect(idsOf(converse(null, questions))).toEqual(['rask-office']);
    const thread = {
      title: null,
      turns: [{ question: questions[0] as string, facts: ['harbour-talks/lindgard-office'] }],
    };
    const { decision } = matcher.explain('and Rask?', { thread });
    expect(decision.reading.named).toBe('what is the title of rask');
  });

  test('GIVEN a meeting WHEN "about what?" THEN what was discussed', () => {
    const verdict = converse(null, ['who met at the Customs House?', 'about what?']);
    expect(idsOf(verdict)).toEqual(idsOf(matcher.ask('What was discussed?')));
    expect(idsOf(verdict)).toEqual(['talks-subjects', 'visit-focus']);
  });

  test('GIVEN a fact without a speaker WHEN "who says that?" THEN the article does not say, and the fact is offered', () => {
    const question = 'Did trade with Northstrand see a surge?';
    expect(idsOf(converse(null, [question]))).toEqual(['trade-surge']);
    const verdict = converse(null, [question, 'who says that?']);
    expect(reasonOf(verdict)).toBe('not-stated');
    expect(verdict).toHaveProperty('suggestions.0.fact.id', 'trade-surge');
  });

  test('GIVEN an answer WHEN it is asked about again THEN what else its sentence says', () => {
    const questions = ['How much mud is to be dredged?', 'what about the mud?'];
    expect(idsOf(converse(null, questions.slice(0, 1)))).toContain('mud-amount');
    expect(idsOf(converse(null, questions))).toEqual(['mud-source']);
    const question = 'How many tonnes of mud are to be dredged from the channel?';
    const turns = [{ question, facts: ['harbour-talks/mud-amount'] }];
    const brief = matcher.ask('and the mud?', { thread: { title: null, turns } });
    expect(idsOf(brief)).toEqual(['mud-source']);
  });

  test('GIVEN an answer WHEN a question fits only another paragraph THEN the member is asked what is meant', () => {
    expect(idsOf(matcher.ask('who is coming?'))).toEqual(['rask-visit']);
    const verdict = converse(null, ['Whom did Tessa Marlow meet?', 'who is coming?']);
    expect(reasonOf(verdict)).toBe('ambiguous');
    expect(verdict).toHaveProperty('suggestions.0.fact.id', 'rask-visit');
  });

  test('GIVEN a list of several facts WHEN one of them is asked for THEN it is not held back as already shown', () => {
    const visits = ['rask-visit', 'rask-date', 'visit-focus'];
    expect(idsOf(converse(null, ['who visited Port Elwick?']))).toEqual(visits);
    const verdict = converse(null, ['who visited Port Elwick?', 'when is she coming?']);
    expect(idsOf(verdict)).toEqual(['rask-date']);
  });

  test('GIVEN an answer WHEN "thanks!" THEN nothing is asked', () => {
    expect(reasonOf(converse('help', ['Whom did Tessa Marlow meet?', 'thanks!']))).toBe('empty');
  });

  test('GIVEN a change of subject THEN the thread does not hold it back', () => {
    const questions = ['when is she coming?', 'what does GHL stand for?'];
    expect(idsOf(converse('Rask’s visit', questions))).toEqual(['ghl-smuggling']);
  });

  test('GIVEN facts that no longer exist THEN they are left out', () => {
    const thread = { title: null, turns: [{ question: null, facts: ['gone/gone'] }] };
    expect(matcher.ask('and when?', { thread }).outcome).toBe('no-answer');
  });
});
