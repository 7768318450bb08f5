import { describe, expect, test } from 'vitest';
import { withoutAddresses } from '../../src/language/addresses.ts';
import { matcher } from '../matching/fixture.ts';

describe('withoutAddresses', () => {
  test.each([
    ['https://news.example/x?y=1#z when?', '  when?'],
    ['see <http://news.example/a> now', 'see   now'],
    ['at WWW.News.example/a_(b) or HTTPS://x.example', 'at   or  '],
    ['httpsomething and awww.x stay', 'httpsomething and awww.x stay'],
  ])('GIVEN "%s" THEN "%s"', (text, rest) => {
    expect(withoutAddresses(text)).toBe(rest);
  });

  test('a link in a question, or in a post, changes nothing', () => {
    const plain = matcher.ask('when does Horscroft arrive?');
    expect(matcher.ask('https://news.example/talks when does Horscroft arrive?')).toEqual(plain);
    const claim = 'Horscroft visits Pakistan from December 9';
    expect(matcher.findSource(`${claim} <https://news.example/4711>`)).toEqual(
      matcher.findSource(claim),
    );
    expect(matcher.ask('https://news.example/talks')).toMatchObject({ reason: 'empty' });
  });
});
