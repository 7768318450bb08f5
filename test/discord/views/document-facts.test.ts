import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatVerdictJson } from '../../../src/cli/json-output.ts';
import { formatVerdictText } from '../../../src/cli/text-output.ts';
import { TEXT_LAYOUT } from '../../../src/discord/views/message-draft.ts';
import { renderReply } from '../../../src/discord/views/reply-renderer.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { passagesOf } from '../../../src/knowledge/place.ts';
import { createMatcher } from '../../../src/matching/index.ts';
import { describeLocation } from '../../../src/presentation/fact-text.ts';
import { translatorFor } from '../../../src/presentation/messages/translator.ts';
import { breakFile, makeFolder } from '../../knowledge/folder.ts';
import { DOCUMENT, LIBRARY } from '../../knowledge/library.ts';
import { draftKnowledge } from '../../matching/drafted-policy.ts';
import { answerWith } from '../scripted.ts';

const load = () => loadKnowledge(makeFolder(LIBRARY));

/** Loads the same with an address, a publisher and dates. */
const loadPublished = () =>
  loadKnowledge(
    makeFolder(
      breakFile(
        DOCUMENT,
        'language: en',
        'url: https://example.org/rules\npublisher: Valmora [City]\npublished: 2023-12-05\naccessed: 2024-01-02',
        LIBRARY,
      ),
    ),
  );

const STUDENTS = '[Valmora Library rules › Library rules › Students';
const DESK = '(<https://example.org/rules#:~:text=Ask%20at%20the%20Lund%20desk%20for%20help.>)';
const PUBLISHED = ' · Valmora \\[City\\] · <t:1701770400:D>';

describe('a fact of a document', () => {
  test('its place is title, headings and block', async () => {
    const { facts } = await load();
    expect(
      facts.map((fact) => describeLocation(fact.article, passagesOf(fact), translatorFor('en'))),
    ).toEqual([
      'Valmora Library rules › Library rules › Students › paragraph 1',
      'Valmora Library rules › Library rules › Staff › item 1',
      'Valmora Library rules › Library rules › Staff › row 1',
    ]);
  });

  test('its context is the whole list with its lead-in, the passage in bold', async () => {
    const knowledge = await load();
    const [, item] = knowledge.facts;
    if (item === undefined) throw new Error('no fact');
    const { content } = renderReply(
      { kind: 'context', fact: item },
      { knowledge, layout: TEXT_LAYOUT },
    );
    expect(content).toContain('In context: the source is in bold.');
    expect(content).toContain('> You may borrow:\n> **ten books**\n> twenty films\n');
    expect(content).not.toContain('two laptops');
  });

  test('GIVEN an address THEN its footnote leads to its passage, and the links of the passage to their targets', async () => {
    const knowledge = await loadPublished();
    const { embeds } = renderReply({ kind: 'facts', facts: knowledge.facts }, { knowledge });
    expect(embeds.map(({ description }) => description?.split('\n').slice(1))).toEqual([
      [
        '> Ask at the [Lund desk](<https://example.org/desk>) \\[example.org\\] for help.',
        `-# \\[1\\] ${STUDENTS} › paragraph 1]${DESK}${PUBLISHED}`,
      ],
      ['> ten books', expect.stringContaining('#:~:text=ten%20books,-twenty%20films>)')],
      [
        '> Item \\| Late fee',
        '> Laptop \\| 5 dollars',
        expect.stringContaining('text=Late%20fee-,Laptop,5%20dollars>)'),
      ],
    ]);
  });

  test('GIVEN drafts of a list THEN each sentence is shown once, here and in a terminal', async () => {
    const knowledge = await draftKnowledge(
      '# Club\n\n## Keys\n\nCosts:\n\n- one crown\n- a deposit\n',
    );
    const { embeds } = renderReply({ kind: 'facts', facts: knowledge.facts }, { knowledge });
    expect(embeds).toHaveLength(1);
    expect(embeds[0]?.description?.split('\n').slice(0, 3)).toEqual([
      '> Costs:',
      '> • one crown',
      '> • a deposit',
    ]);
    const matcher = createMatcher(knowledge);
    const shown = stripVTControlCharacters(
      formatVerdictText('keys', matcher.ask('keys'), null, { message: false, knowledge, now: 0 }),
    );
    expect(shown.match(/one crown/g)).toHaveLength(1);
  });

  test('GIVEN an address THEN its context and the sources are links as well', async () => {
    const knowledge = await loadPublished();
    const [fact] = knowledge.facts;
    if (fact === undefined) throw new Error('no fact');
    const context = renderReply({ kind: 'context', fact }, { knowledge });
    expect(context.embeds[0]?.description).toBe(
      [
        '> **Ask at the [Lund desk](<https://example.org/desk>) \\[example.org\\] for help.**',
        `-# ${STUDENTS}]${DESK}${PUBLISHED}`,
      ].join('\n'),
    );
    const sources = renderReply({ kind: 'sources' }, { knowledge }).embeds[0]?.description;
    expect(sources).toContain('Address: <https://example.org/rules>\n');
    expect(sources).toContain('Published: <t:1701770400:D>\nLast read: <t:1704189600:D>\n');
  });

  test('GIVEN headings longer than a message THEN its footnote is shown in full, over pages', async () => {
    const knowledge = await loadPublished();
    const long = Array.from({ length: 700 }, (_, i) => `title${i}`).join(' ');
    const [fact] = knowledge.facts.map((one) => ({
      ...one,
      article: { ...one.article, title: long },
    }));
    if (fact === undefined) throw new Error('no fact');
    const pages = Array.from({ length: 8 }, (_, page) =>
      renderReply({ kind: 'facts', facts: [fact] }, { knowledge, layout: TEXT_LAYOUT, page }),
    );
    const contents = [...new Set(pages.map(({ content = '' }) => content))];
    for (const content of contents) expect(content.length).toBeLessThanOrEqual(2000);
    expect(contents.join('\n').match(/title\d+/g)).toEqual(long.split(' '));
  });

  test('in a terminal its footnote has the address below it, on one line, and links their addresses', async () => {
    const knowledge = await loadPublished();
    const { facts } = knowledge;
    const context = { message: false, knowledge, now: 0 };
    const text = formatVerdictText('q', answerWith(facts.slice(0, 1)), null, context);
    expect(stripVTControlCharacters(text).split('\n').slice(3, 7)).toEqual([
      '  | “Ask at the Lund desk [https://example.org/desk] for help.”',
      '  Valmora Library rules › Library rules › Students › paragraph 1 · Valmora [City] ·',
      '  2023-12-05',
      '  https://example.org/rules#:~:text=Ask%20at%20the%20Lund%20desk%20for%20help.',
    ]);
  });

  test('its JSON has the headings above it', async () => {
    const knowledge = await load();
    const { facts } = knowledge;
    const context = { message: false, knowledge, now: 0 };
    expect(
      JSON.parse(formatVerdictJson('q', answerWith(facts.slice(1, 2)), null, context)).facts[0],
    ).toMatchObject({
      article: 'library',
      section: ['Library rules', 'Staff'],
      link: null,
    });
  });

  test('GIVEN an address THEN its JSON has the link', async () => {
    const knowledge = await loadPublished();
    const { facts } = knowledge;
    const context = { message: false, knowledge, now: 0 };
    const [desk] = JSON.parse(formatVerdictJson('q', answerWith(facts), null, context)).facts;
    expect(desk.link).toBe(
      'https://example.org/rules#:~:text=Ask%20at%20the%20Lund%20desk%20for%20help.',
    );
  });
});
