import { describe, expect, test } from 'vitest';
import { idsOf, matcher } from '../fixture.ts';

const contradictionsOf = (message: string) => {
  const verdict = matcher.findSource(message);
  return verdict.outcome === 'answer' ? verdict.contradictions : [];
};

describe('findSource', () => {
  test('GIVEN a message that repeats a statement THEN the statement and no contradiction', () => {
    const message = 'Sources say around 25,000 tonnes of mud are to be dredged from the channel';
    expect(idsOf(matcher.findSource(message))).toEqual(['mud-amount']);
    expect(contradictionsOf(message)).toEqual([]);
  });

  test.each([
    ['Sources say 50,000 tonnes of mud are to be dredged from the channel', '50,000', '25,000'],
    ['Elin Rask is to visit Port Elwick on March 19', 'March 19', 'March 9'],
    ['Work to dredge the channel would take ten weeks', 'ten weeks', 'eight weeks'],
    ['Daniel Rask is to open the new hall in Lisbon on June 16', 'Lisbon', 'Tarnby'],
    ['Ruben Marlow met Nia Brandel in the reading room', 'Nia Brandel', 'Nia Corven'],
  ])('GIVEN %j THEN it says what the article has instead', (message, said, article) => {
    expect(contradictionsOf(message)).toContainEqual({ said, article });
  });

  test('GIVEN hashtags THEN they change nothing, unless the message has no other words', () => {
    const message = 'The reading room holds 9,500 books';
    expect(matcher.findSource(`${message} #Elwick #harbour2024`)).toEqual(
      matcher.findSource(message),
    );
    expect(matcher.findSource('#mooring #permits #misused').outcome).toBe('answer');
  });

  test('GIVEN one sentence of several THEN its statement is found', () => {
    const message =
      'Good morning everybody, I slept badly again and the cat was sick all night long. The reading room holds ' +
      '9,500 books. Off to work now, see you all at the party tonight where we will celebrate the birthday of my ' +
      'old neighbour with cake and music. Bring umbrellas, because it may rain heavily.';
    expect(idsOf(matcher.findSource(message))).toEqual(['book-number']);
  });

  test.each([
    ['Some 80,000 tonnes will be taken out', 'Some 25,000 tonnes will be taken out'],
    ['It moves on May 29', 'It moves on May 2'],
    ['Odo Brandel runs the ferries', 'Odo Lindgard runs the ferries'],
  ])('GIVEN %j THEN it is nearly as close to its statement as %j', (wrong, right) => {
    const [own, other] = [matcher.findSource(wrong), matcher.findSource(right)];
    expect(idsOf(own)).toEqual(idsOf(other));
    expect(own.confidence).toBeLessThan(other.confidence);
    expect(own.confidence).toBeGreaterThan(0.7 * other.confidence);
  });

  test.each(['anyone up for a game tonight?', 'lol', 'The weather in Lisbon is lovely today', ''])(
    'GIVEN the unrelated message %j THEN there is no answer',
    (message) => {
      expect(matcher.findSource(message).outcome).toBe('no-answer');
    },
  );
});
