import { afterEach, describe, expect, test } from 'vitest';
import { CLUB, HANDBOOK_ONLY } from '../../knowledge/club.ts';
import type { Files } from '../../knowledge/folder.ts';
import { makeLibrary } from '../made-library.ts';
import { expectGoodManners, type Rig, readable, startRig } from '../rig.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const FEES = 'fees:\n  title: Fees\n  command: fees\n  description: See what membership costs\n';
const TOPICS: Files = { 'topics.yaml': `${FEES}port: The port\nboats: Boats\n` };
const BOATS = `${TOPICS['topics.yaml']}rain:\n  title: Rain\n  command: rain\n`;
const WITH_BOATS: Files = {
  'topics.yaml': BOATS.replace('boats: Boats', 'boats:\n  title: Boats\n  command: boats'),
};

async function start(files: Files): Promise<void> {
  const library = await makeLibrary(files);
  rig = await startRig({ library: () => library });
}

const offered = () =>
  rig.discord.actions
    .listCommands(rig.ada.id, rig.discord.channel('general').id)
    .map(({ name }) => name);
const puts = () => rig.discord.requests.filter(({ method }) => method === 'PUT').length;

describe('the commands of topics', () => {
  test('GIVEN a topic with a command THEN it lists the facts of the topic, and there is no other', async () => {
    await start({ ...HANDBOOK_ONLY, ...TOPICS });
    expect(offered()).toContain('fees');
    expect(offered()).not.toContain('who-visited');
    const all = readable((await rig.ada.runCommand('/fees')).text);
    expect(all).toContain('Fees: 2 statements');
    expect(all).toContain('**Juniors pay half.**');
    expect(all).not.toContain('The agreement');
    const one = await rig.ada.runCommand('/fees question:What does membership cost?');
    expect(readable(one.text)).toContain('**Membership costs 40 dollars a year.**');
    const [fees] = rig.discord.actions
      .listCommands(rig.ada.id, rig.discord.channel('general').id)
      .filter(({ name }) => name === 'fees');
    expect(fees?.description).toBe('See what membership costs');
  });

  test('/help names them', async () => {
    await start({ ...CLUB, ...WITH_BOATS });
    const help = async () =>
      (await rig.ada.runCommand('/help')).text.replace(/<(\/\w+):\d+>/g, '$1');
    expect(await help()).toContain('See all there is: /fees, /boats and /sources');
    await rig.exchange(await makeLibrary(HANDBOOK_ONLY));
    expect(await help()).toContain('See all there is: /sources');
  });

  test('WHEN a reload brings one THEN it is registered; GIVEN no other command THEN nothing is', async () => {
    await start({ ...CLUB, ...TOPICS });
    expect(puts()).toBe(1);
    await rig.exchange(await makeLibrary({ ...CLUB, ...WITH_BOATS }));
    expect(offered()).toEqual(expect.arrayContaining(['fees', 'boats']));
    // No fact is about rain.
    expect(offered()).not.toContain('rain');
    expect(puts()).toBe(2);
    expect(readable((await rig.ada.runCommand('/boats')).text)).toContain('Boats: 2 statements');
    await rig.exchange(await makeLibrary({ ...CLUB, ...WITH_BOATS }));
    expect(puts()).toBe(2);
    await rig.exchange(await makeLibrary({ ...CLUB, ...TOPICS }));
    expect(offered()).not.toContain('boats');
  });

  test('WHEN Discord refuses THEN it is logged, the former ones stay, and the next reload tries again', async () => {
    await start({ ...CLUB, ...TOPICS });
    // discord.js tries three times more.
    rig.discord.faults.inject({ on: 'PUT', status: 500, times: 4 });
    await rig.exchange(await makeLibrary({ ...CLUB, ...WITH_BOATS }));
    expect(offered()).not.toContain('boats');
    expect(rig.log).toContainEqual(
      expect.objectContaining({
        msg: 'commands not registered; mentions are answered, and I try again',
      }),
    );
    await rig.exchange(await makeLibrary({ ...CLUB, ...WITH_BOATS }));
    expect(offered()).toContain('boats');
  });

  test('GIVEN a topic of one document THEN its pages turn, also within the document', async () => {
    const facts = Array.from(
      { length: 12 },
      (_, i) => `- id: lane-${i}
  statement: Lane ${i} is open.
  quote: Lane ${i} is open.
  topics: [lanes]
  certainty: stated
  asks: [Is lane ${i} open?, lane ${i}, Can I row in lane ${i}?]
`,
    );
    const text = Array.from({ length: 12 }, (_, i) => `Lane ${i} is open.`).join('\n\n');
    await start({
      ...HANDBOOK_ONLY,
      'lanes/document.md': `---\ntitle: Lanes\nnoun: list\n---\n\n${text}\n`,
      'lanes/facts.yaml': facts.join(''),
      'lanes/topics.yaml': 'lanes:\n  title: Lanes\n  command: lanes\n',
    });
    for (const line of ['/lanes', '/lanes article:lanes']) {
      const reply = await rig.ada.runCommand(line);
      expect(reply.text).toContain('Lanes: 12 statements');
      await rig.ada.click(reply, 'Next');
      expect(readable(reply.text)).toContain('**Lane 5 is open.**');
    }
  });
});
