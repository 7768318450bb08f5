import { describe, expect, test } from 'vitest';
import { formatVerdictJson } from '../../../src/cli/json-output.ts';
import { TEXT_LAYOUT } from '../../../src/discord/views/message-draft.ts';
import { renderReply } from '../../../src/discord/views/reply-renderer.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { describeLocation } from '../../../src/presentation/fact-text.ts';
import { makeFolder } from '../../knowledge/folder.ts';
import { LIBRARY } from '../../knowledge/library.ts';
import { answerWith } from '../scripted.ts';

const load = () => loadKnowledge(makeFolder(LIBRARY));

describe('a fact of a document', () => {
  test('its place is title, headings and block', async () => {
    const { facts } = await load();
    expect(facts.map(describeLocation)).toEqual([
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

  test('its JSON has the headings above it', async () => {
    const { articles, facts } = await load();
    const context = { message: false, articles, now: 0 };
    expect(
      JSON.parse(formatVerdictJson('q', answerWith(facts.slice(1, 2)), null, context)).facts[0],
    ).toMatchObject({
      article: 'library',
      section: ['Library rules', 'Staff'],
    });
  });
});
