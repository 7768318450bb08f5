import type { Reply } from 'discord-simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breakFile } from '../knowledge/folder.ts';
import { startPolicyDesk } from '../policy-desk.ts';
import { makeLibrary } from './made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';
import { createDocumentCheck, isSpanish } from './spanish-texts.ts';

let rig: Rig;
beforeAll(async () => {
  const discord = await startPolicyDesk({ rateLimits: false });
  for (const { id } of [discord.user('Ada'), discord.user('Mo')])
    discord.store.findUser(id).locale = 'es-ES';
  rig = await startRig({}, discord);
});
afterAll(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

/** What a message says besides the words of documents: its lines and its components. */
function listOwnTexts(reply: Reply, isOfDocument: (line: string) => boolean): string[] {
  const { content = '', embeds = [], components = [] } = reply.stored ?? {};
  const lines = [content, ...embeds.map(({ description }) => String(description))]
    .join('\n')
    .split('\n')
    .map((line) => readable(line).replace(/^-# |^\*\*|\*\*$/g, ''));
  const labels = [...JSON.stringify(components).matchAll(/"(?:label|placeholder)":"([^"]*)"/g)];
  return [...lines, ...labels.map(([, label = '']) => label)].filter(
    (line) => line !== '' && !isOfDocument(line),
  );
}

function expectSpanish(reply: Reply): void {
  const isOfDocument = createDocumentCheck(rig.library.knowledge);
  const own = listOwnTexts(reply, isOfDocument);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((line) => !isSpanish(line))).toEqual([]);
}

describe('a member whose Discord is in Spanish', () => {
  test('the check would notice English', () => {
    expect(isSpanish('No he encontrado nada sobre eso.')).toBe(true);
    for (const text of ['I found nothing on that.', 'In context', 'Helpful', 'Asked: who?'])
      expect(isSpanish(text), text).toBe(false);
  });

  test('gets private replies in Spanish: a miss, an answer, its buttons, help, sources and privacy', async () => {
    const { ada } = rig;
    const miss = await ada.runCommand('/ask question:who is Antony Blinken? private:true');
    expectSpanish(miss);
    expect(miss.text).toContain('Los documentos están en inglés');
    const answer = await ada.runCommand('/ask question:who did Thomas West meet? private:true');
    expectSpanish(answer);
    expect(readable(answer.text)).toContain('Pregunta: who did Thomas West meet?');
    expect(answer.text).toContain('Las afirmaciones y las citas están en inglés');
    expect(answer.text).toMatch(/párrafo 1, frase 2/u);
    expectSpanish(await ada.click(answer, 'En contexto'));
    expectSpanish(await ada.click(answer, 'No es lo que pregunté'));
    expectSpanish(await ada.click(answer, 'Útil'));
    for (const line of [
      '/help private:true',
      '/sources private:true',
      '/privacy',
      '/who-visited private:true',
      '/ask question:thanks private:true',
      '/ask question:what can you do? private:true',
      '/ask question:what is the name of the spokesperson? private:true',
      '/ask question:x article:nothing private:true',
    ])
      expectSpanish(await ada.runCommand(line));
    const help = await ada.runCommand('/help private:true');
    expect(help.text).toMatch(/<\/preguntar:\d{17,20}>/);
  });

  test('finds a source in Spanish, and shares it in the language of the server', async () => {
    const post = await rig.ada.send('Thomas West met the Foreign Minister of France, Qureshi.');
    const found = await rig.ada.runMessageCommand('Find the source', post);
    expectSpanish(found);
    expect(found.text).toContain('«France»');
    const click = await rig.ada.click(found, 'Compartir');
    await rig.discord.idle();
    const shared = readable(click.followUps[0]?.text ?? '');
    expect(shared).toContain('The statement nearest to [this message](');
    expect(shared).toContain('the message says “France”');
  });

  test('GIVEN a public reply THEN it is in the language of the server', async () => {
    const answer = await rig.ada.runCommand('/ask question:who did Thomas West meet?');
    expect(readable(answer.text)).toContain('Asked: who did Thomas West meet?');
    expect(answer.buttons).toContain('Helpful');
    expectSpanish(await rig.ada.click(answer, 'In context'));
  });

  test('a moderator reads settings, unanswered questions and explanations in Spanish', async () => {
    const mo = rig.discord.user('Mo');
    await rig.ada.mentionBot('who is the director of the moon?');
    await rig.discord.idle();
    for (const line of ['/settings', '/unanswered']) expectSpanish(await mo.runCommand(line));
    for (const question of ['when does kanye west arrive', 'who did Thomas West meet in june?']) {
      const explained = await mo.runCommand(`/explain question:${question}`);
      expectSpanish(explained);
      await mo.click(explained, 'Cifras');
      expectSpanish(explained);
    }
    const settings = await mo.runCommand('/settings');
    const menus = JSON.stringify(settings.stored?.components);
    const menu = /1\.cooldown\.[^"]+/.exec(menus)?.[0] ?? '';
    await mo.select(settings, '5', { menu });
    expectSpanish(settings);
    expect(settings.text).toContain('5 segundos entre dos preguntas');
  });
});

describe('a server whose language is Spanish', () => {
  test('gets mentions, public replies and corrections in Spanish', async () => {
    const { store } = rig.discord;
    store.findGuild(rig.discord.guild().id).locale = 'es-419';
    await rig.restart();
    const mention = await rig.ada.mentionBot('who did Thomas West meet?');
    if (mention === null) throw new Error('no reply');
    expectSpanish(mention);
    expectSpanish(await rig.ada.runCommand('/ask question:who is Zorblatt?'));
    const { knowledge, matcher } = rig.library;
    const facts = knowledge.facts.map((fact) =>
      fact.id === 'west-met-qureshi' ? { ...fact, statement: 'West met Qureshi.' } : fact,
    );
    await rig.exchange({ knowledge: { ...knowledge, facts }, matcher });
    expect(readable(mention.text)).toContain('Corregido después de publicarse.');
    expect(readable(mention.text)).toContain('Decía: «');
    await rig.exchange(rig.library);
    expect(readable(mention.text)).toContain('Decía: «West met Qureshi.»');
  });
});

describe('a topic with a command', () => {
  test('GIVEN its words in Spanish in topics.yaml THEN its command and its title have them', async () => {
    const files = breakFile(
      'topics.yaml',
      'visits: Who visited\n',
      [
        'visits:',
        '  title: Who visited',
        '  command: who-visited',
        '  localizations:',
        '    es: { title: Las visitas, command: quién-visitó, description: Mira quién visitó a quién }',
        '',
      ].join('\n'),
    );
    const library = await makeLibrary(files);
    const other = await startRig({ library: () => library });
    try {
      const { discord, ada } = other;
      discord.store.findUser(ada.id).locale = 'es-419';
      const offered = discord.actions.listCommands(ada.id, discord.channel('general').id);
      const command = offered.find(({ name }) => name === 'who-visited');
      expect(command?.nameLocalizations).toEqual({
        'es-ES': 'quién-visitó',
        'es-419': 'quién-visitó',
      });
      expect((await ada.runCommand('/who-visited private:true')).text).toContain('Las visitas: ');
      expect((await ada.runCommand('/help private:true')).text).toMatch(/<\/quién-visitó:\d+>/u);
      expectGoodManners(other);
    } finally {
      await other.stop();
    }
  });
});
