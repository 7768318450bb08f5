import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { readCustomId } from '../../../src/discord/components/custom-id.ts';
import { EMBED_LAYOUT, TEXT_LAYOUT } from '../../../src/discord/views/message-draft.ts';
import { type ReplyPayload, renderReply } from '../../../src/discord/views/reply-renderer.ts';
import type { View } from '../../../src/discord/views/view.ts';
import type { Certainty, Fact, Gap } from '../../../src/knowledge/knowledge.ts';
import type { NoAnswer, Verdict } from '../../../src/matching/api/verdict.ts';
import { makeKnowledge } from '../knowledge.ts';
import { answerWith, noAnswer } from '../scripted.ts';

const knowledge = makeKnowledge(12);
const { facts } = knowledge;
const [article] = knowledge.articles;
if (!article) throw new Error('no article');

const answer = (...found: Fact[]): Verdict => answerWith(found);
const verdictView = (verdict: Verdict, question: string | null = null): View => ({
  kind: 'verdict',
  question,
  verdict,
});

/** Returns the text a reader sees, with escapes resolved as Discord does. */
function read({ content, embeds }: ReplyPayload): string {
  const parts = embeds.map((embed) => embed.description ?? '');
  return [content ?? '', ...parts].join('\n').replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

const buttonsOf = ({ components }: ReplyPayload) =>
  components
    .flatMap((row) => row.components)
    .filter((component) => component.type === ComponentType.Button);

/** Renders every page, using the state in the buttons. */
function readPages(view: View, layout: typeof EMBED_LAYOUT): ReplyPayload[] {
  const pages = [renderReply(view, { knowledge, layout })];
  for (let page = 1; ; page++) {
    const next = buttonsOf(pages.at(-1) as ReplyPayload).find(({ label }) => label === 'Next');
    if (!next || next.disabled) return pages;
    expect(readCustomId(next.custom_id)?.page).toBe(page);
    pages.push(renderReply(view, { knowledge, layout, page }));
  }
}

function expectWithinLimits(payload: ReplyPayload): void {
  expect((payload.content ?? '').length).toBeLessThanOrEqual(2000);
  expect(payload.embeds.length).toBeLessThanOrEqual(10);
  expect(payload.components.length).toBeLessThanOrEqual(5);
  let total = 0;
  for (const { description = '' } of payload.embeds) {
    expect(description.length).toBeLessThanOrEqual(4096);
    total += description.length;
  }
  expect(total).toBeLessThanOrEqual(6000);
  const ids = buttonsOf(payload).map((button) => button.custom_id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const row of payload.components) expect(row.components.length).toBeLessThanOrEqual(5);
  for (const { label = '' } of buttonsOf(payload)) expect(label.length).toBeLessThanOrEqual(80);
}

describe('an answer', () => {
  const fact = facts[4] as Fact;

  test('shows statement, sentence, certainty and place', () => {
    const payload = renderReply(verdictView(answer(fact)), { knowledge });
    const [embed] = payload.embeds;
    expect(embed?.description).toBe(
      [
        `**${fact.statement}**`,
        `> ${fact.quote}`,
        '-# A \\*made-up\\* article, paragraph 2, sentence 2 · The Paper · <t:1704189600:D>',
      ].join('\n'),
    );
    expect(buttonsOf(payload).map(({ label }) => label)).toEqual([
      'In context',
      'Helpful',
      'Not what I asked',
    ]);
  });

  test.each<[Certainty, string | null, RegExp]>([
    ['reported', null, /Reported: .* report, without naming who says so/],
    ['stated', null, /^(?!.*Stated)/s],
    ['stated', 'the union', /The article has this from “the union”/],
    ['reported', 'Sources', /Reported: .* report, from “Sources”/],
    ['attributed', 'the spokesperson', /Attributed: .* from “the spokesperson”/],
    ['scheduled', null, /Scheduled: .* planned, not as done/],
    ['expected', 'the *ministry*', /Expected: .* anticipated.* from “the \*ministry\*”/],
  ])('describes certainty %s (attribution %s)', (certainty, attribution, words) => {
    const hedged = { ...fact, certainty, attribution };
    expect(read(renderReply(verdictView(answer(hedged)), { knowledge }))).toMatch(words);
  });

  test('statements from one sentence share its quotation', () => {
    const second = { ...fact, key: 'made-up/other', statement: 'Another one.' };
    const payload = renderReply(verdictView(answer(fact, second)), { knowledge });
    expect(payload.embeds).toHaveLength(1);
    const shown = read(payload);
    expect(shown).toContain(fact.statement);
    expect(shown).toContain('Another one.');
    expect(shown.split(fact.quote)).toHaveLength(2);
  });

  test('the question is shown in full or, if it is long, not at all', () => {
    const shown = renderReply(verdictView(answer(fact), '**who**\n@everyone?'), { knowledge });
    expect(shown.content).toBe('Asked: \\*\\*who\\*\\* \\@everyone?');
    const long = renderReply(verdictView(answer(fact), 'x'.repeat(4000)), { knowledge });
    expect(long.content).toBeUndefined();
  });

  test.each([EMBED_LAYOUT, TEXT_LAYOUT])(
    'GIVEN more facts than fit one message THEN pages of $name contain them all',
    (layout) => {
      const pages = readPages(verdictView(answer(...facts.slice(0, 27)), 'x'.repeat(250)), layout);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expectWithinLimits(page);
      const shown = pages.map(read).join('\n');
      for (const { statement, quote } of facts.slice(0, 27)) {
        expect(shown).toContain(statement);
        expect(shown).toContain(quote);
      }
    },
  );

  test.each([EMBED_LAYOUT, TEXT_LAYOUT])(
    'GIVEN the longest possible sentence THEN $name contain all of it',
    (layout) => {
      const long = makeKnowledge(1, 2490).facts[0] as Fact;
      // Every character is escaped, which doubles the length.
      const stars = { ...long, key: 'made-up/stars', sentence: 2, quote: '*'.repeat(2500) };
      const pages = readPages(verdictView(answer(long, stars)), layout);
      for (const page of pages) expectWithinLimits(page);
      const quoted = pages
        .map(read)
        .join('\n')
        .match(/(?<=^> ).*$/gm);
      expect(quoted?.join(' ').replaceAll('* *', '**')).toBe(`${long.quote} ${stars.quote}`);
    },
  );

  test('GIVEN more facts than a list can refer to THEN it says how many are left', () => {
    const payload = renderReply(verdictView(answer(...facts)), { knowledge });
    expect(read(payload)).toContain('The nearest 27 are shown; 9 further statements also matched.');
  });
});

describe('no answer', () => {
  const say = (parts: Partial<NoAnswer>) =>
    read(renderReply(verdictView(noAnswer(parts)), { knowledge }));

  test.each<[Partial<NoAnswer>, string]>([
    [{ reason: 'empty' }, 'I found no question in that.'],
    [{ reason: 'off-topic' }, 'I answer only from the article “A *made-up* article”.'],
    [{ reason: 'not-stated' }, 'I found nothing on that.'],
    [{ reason: 'ambiguous' }, 'I am not sure what you mean.'],
    [
      { reason: 'not-mentioned', missing: ['Antony Blinken'] },
      'The article never mentions Antony Blinken.',
    ],
    [
      { reason: 'not-mentioned', missing: ['A', 'B', '@here'] },
      'The article never mentions A, B or @here.',
    ],
    [
      { reason: 'not-mentioned', missing: ['x'.repeat(4000)] },
      'The article never mentions what you ask about.',
    ],
  ])('%j is explained', (parts, words) => {
    expect(say(parts)).toContain(words);
    // None of them is known not to be said.
    expect(say(parts)).not.toContain('does not say');
  });

  test('a known gap is shown with its statement', () => {
    const statement = 'The article gives no year.';
    const gap: Gap = { key: 'g', id: 'g', article, statement, nearest: [], asks: [] };
    const shown = say({ reason: 'not-stated', gap });
    expect(shown).toContain('The article does not say.');
    expect(shown).toContain(statement);
    expect(shown).toContain(article.title);
  });

  test('names are shown as typed, without effect', () => {
    const missing = ['**x** <@1> `y`'];
    const payload = renderReply(verdictView(noAnswer({ reason: 'not-mentioned', missing })), {
      knowledge,
    });
    expect(payload.embeds[0]?.description).toContain('\\*\\*x\\*\\* \\<\\@1\\> \\`y\\`');
  });

  test('suggestions are buttons; one too long for a label is replaced or shown as text', () => {
    const long = 'l'.repeat(81);
    const [a, b, c] = facts as [Fact, Fact, Fact];
    const suggestions = [
      { question: 'Short?', fact: a },
      { question: long, fact: { ...b, asks: [long, 'Shorter?'] } },
      { question: long, fact: { ...c, asks: [long] } },
    ];
    const payload = renderReply(verdictView(noAnswer({ suggestions })), { knowledge });
    expectWithinLimits(payload);
    expect(buttonsOf(payload).map(({ label }) => label)).toEqual(['Short?', 'Shorter?']);
    expect(read(payload)).toContain(`“${long}”`);
  });

  test('two suggestions of one fact have different custom_ids', () => {
    const [fact] = facts as [Fact];
    const suggestions = [
      { question: 'One?', fact },
      { question: 'Two?', fact },
    ];
    expectWithinLimits(renderReply(verdictView(noAnswer({ suggestions })), { knowledge }));
  });
});

describe('lists', () => {
  test('a topic is listed completely, in article order, on pages', () => {
    const shuffled = { ...knowledge, facts: [...facts].reverse() };
    const first = renderReply({ kind: 'topic', topic: 'numbers' }, { knowledge: shuffled });
    expect(first.content).toBe('Numbers: 36 statements');
    const pages = readPages({ kind: 'topic', topic: 'numbers' }, EMBED_LAYOUT);
    const numbers = pages
      .map(read)
      .join('\n')
      .match(/Statement \d+\.\d/g);
    expect(numbers).toEqual(facts.map(({ statement }) => statement.replace(' holds.', '')));
    expect(read(first)).toContain('Statement 1.1');
  });

  test('sources list what is known and what is not', () => {
    const shown = read(renderReply({ kind: 'sources' }, { knowledge }));
    expect(shown).toContain('I answer from 1 article, with 36 facts taken from it.');
    expect(shown).toContain('A *made-up* article');
    expect(shown).toContain('36 facts from 12 paragraphs');
    expect(shown).toContain('Publisher: The Paper');
    expect(shown).toContain('Published: <t:1704189600:D>');
    expect(shown).toContain('Author: not known');
    expect(shown).toContain('Address: not known');
  });

  test('help offers questions that can be answered', () => {
    const payload = renderReply({ kind: 'help' }, { knowledge });
    const asks = facts.flatMap((fact) => fact.asks);
    const labels = buttonsOf(payload).map(({ label }) => label);
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(asks).toContain(label);
    expect(read(payload)).toContain('/ask');
    expect(read(payload)).toContain('I give no opinions');
  });
});

describe('in context', () => {
  test('the paragraph is shown in full with the right one of two equal sentences marked', () => {
    const [fact] = facts as [Fact];
    const twice = { text: 'Same. Other. Same.', sentences: [] as { text: string }[] };
    twice.sentences = ['Same.', 'Other.', 'Same.'].map((text) => ({ text }));
    const paragraph = {
      text: twice.text,
      sentences: twice.sentences.map(({ text }, index) => ({
        text,
        paragraph: 1,
        sentence: index + 1,
      })),
    };
    const third = {
      ...fact,
      sentence: 3,
      quote: 'Same.',
      article: { ...article, paragraphs: [paragraph] },
    };
    const payload = renderReply({ kind: 'context', fact: third }, { knowledge });
    expect(payload.embeds[0]?.description).toBe(
      '> Same. Other.\n> **Same.**\n-# A \\*made-up\\* article, paragraph 1 of 1 · The Paper · <t:1704189600:D>',
    );
    expect(payload.content).toBe('In context: sentence 3 of 3 is the one in bold.');
  });

  test('GIVEN a paragraph longer than a message THEN it is split into pages', () => {
    const long = makeKnowledge(1, 2490);
    const fact = long.facts[1] as Fact;
    const view: View = { kind: 'context', fact };
    for (const layout of [EMBED_LAYOUT, TEXT_LAYOUT]) {
      const pages = readPages(view, layout);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expectWithinLimits(page);
      const shown = pages
        .map(read)
        .join(' ')
        .replace(/[\s>*]/g, '');
      for (const word of ['Sentence1.1says', 'Sentence1.2says', 'Sentence1.3says'])
        expect(shown).toContain(word);
    }
  });
});
