import { afterEach, describe, expect, test } from 'vitest';
import { CLUB, HANDBOOK, HANDBOOK_ONLY, RULES, RULES_ONLY } from '../knowledge/club.ts';
import { breakFile, type Files } from '../knowledge/folder.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

async function start(files: Files): Promise<void> {
  const library = await makeLibrary(files);
  rig = await startRig({ library: () => library });
}

const say = async (line: string) => readable((await rig.ada.runCommand(line)).text);
/** Where the words of the bot's own, not those of a document, call a document an article. */
const ARTICLE = /\barticles?\b/iu;

describe('what documents are called', () => {
  test('GIVEN one handbook THEN every message says so', async () => {
    await start(HANDBOOK_ONLY);
    expect(await say('/ask question:Who is Karen Blinken?')).toContain(
      '**That is another subject.**\nI answer only from the handbook “Valmora Rowing Club Handbook”.',
    );
    expect(await say('/ask question:fee article:the lake')).toContain('no single handbook called');
    expect(await say('/sources')).toContain('I answer from 1 handbook, with 3 facts');
    expect(await say('/help')).toContain('Ask me about the handbook “');
    const settings = await rig.discord.user('Mo').runCommand('/settings');
    expect(settings.text).toContain('All handbooks are on.');
    expect(JSON.stringify(settings.stored?.components)).toContain('"placeholder":"Handbooks"');
    const explained = await rig.discord.user('Mo').runCommand('/explain question:zorbing fees');
    expect(readable(explained.text)).toContain('The handbook does not contain “zorbing”.');
  });

  test('GIVEN rules THEN the verbs are in the plural', async () => {
    await start(RULES_ONLY);
    expect(await say('/ask question:Who is Karen Blinken?')).toContain(
      '**That is another subject.**\nI answer only from the rules “Boathouse Rules”.',
    );
    expect(await say('/help')).toContain('do not guess what the rules leave open');
    expect(await say('/sources')).toContain('I answer from 1 document, with 2 facts');
  });

  test('GIVEN two of one noun THEN its plural; GIVEN two nouns THEN documents', async () => {
    const question = '/ask question:Who is Karen Blinken?';
    await start(breakFile(RULES, 'noun: rules', 'noun: handbook', CLUB));
    expect(await say(question)).toContain(
      '**That is another subject.**\nI answer only from 2 handbooks.',
    );
    await rig.stop();
    await start(CLUB);
    expect(await say(question)).toContain('I answer only from 2 documents.');
  });

  test('GIVEN no noun THEN a document.md is a document', async () => {
    await start(breakFile(HANDBOOK, 'noun: handbook\n', '', HANDBOOK_ONLY));
    expect(await say('/ask question:Who is Karen Blinken?')).toContain(
      'I answer only from the document “Valmora Rowing Club Handbook”.',
    );
  });

  test('GIVEN documents THEN no message and no command speaks of an article', async () => {
    await start(CLUB);
    const lines = ['What does membership cost?', 'membership sunset', 'Who is Karen?', 'rain', ''];
    for (const line of lines) {
      const explanation = await rig.discord
        .user('Mo')
        .runCommand(`/explain question:${line || 'hi'}`);
      const mention = await rig.ada.mentionBot(line, { in: rig.ada.dm });
      expect(`${mention?.text}\n${explanation.text}`).not.toMatch(ARTICLE);
    }
    for (const command of ['/sources', '/help', '/privacy']) {
      expect(await say(command)).not.toMatch(ARTICLE);
    }
    const offered = rig.discord.actions.listCommands(rig.ada.id, rig.discord.channel('general').id);
    for (const { description } of offered) expect(description).not.toMatch(ARTICLE);
  });
});
