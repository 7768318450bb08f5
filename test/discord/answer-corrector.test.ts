import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import { expectGoodManners, type Rig, readable, startRig } from './rig.ts';
import { answerWith, noAnswer, scriptLibrary } from './scripted.ts';

/** Makes a library with facts changed, retracted or left out. */
function libraryWith(change: (fact: Fact) => Fact | null = (fact) => fact) {
  const library = scriptLibrary((question, facts) => {
    if (question === 'all') return answerWith(facts.slice(0, 20));
    const found = facts.filter(({ asks }) => asks.some((ask) => question.includes(ask)));
    return found.length > 0 ? answerWith(found) : noAnswer();
  });
  const facts = library.knowledge.facts.flatMap((fact) => change(fact) ?? []);
  library.knowledge.facts = facts.filter(({ retracted }) => !retracted);
  library.knowledge.retracted = facts.filter(({ retracted }) => retracted);
  return library;
}
const ASK = 'What does sentence 1.1 say?';
const BOTH = `${ASK} What does sentence 1.2 say?`;
const [first] = libraryWith().knowledge.facts;
const isFirst = ({ id }: Fact) => id === 'fact-1-1';
const changed = libraryWith((fact) =>
  isFirst(fact) ? { ...fact, statement: 'Another statement.', quote: 'Another sentence.' } : fact,
);
const retracted = libraryWith((fact) =>
  isFirst(fact) ? { ...fact, retracted: 'The paper withdrew it.' } : fact,
);
const withdrawn = libraryWith((fact) => (isFirst(fact) ? null : fact));

let rig: Rig;
/** How far the bot's clock is ahead, in milliseconds. */
let passed: number;
beforeEach(async () => {
  passed = 0;
  rig = await startRig({ library: () => libraryWith(), now: () => Date.now() + passed });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const edits = () =>
  rig.discord.requests.filter(
    ({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'),
  );

describe('corrections', () => {
  test('GIVEN a changed fact THEN every answer that showed it is corrected once, with the new sentence', async () => {
    const slash = await rig.ada.runCommand(`/ask question:${ASK}`);
    const mention = await rig.ada.mentionBot(ASK);
    const direct = await rig.ada.mentionBot(ASK, { in: rig.ada.dm });
    const other = await rig.ada.runCommand('/ask question:What does sentence 1.2 say?');
    const before = other.text;
    await rig.exchange(changed);
    for (const reply of [slash, mention, direct]) {
      const said = readable(reply?.text ?? '');
      expect(said).toContain('Corrected since this was posted.');
      expect(said).toContain('1 statement changed');
      expect(said).toContain('**Another statement.**');
      expect(said).toContain('> Another sentence.');
      expect(said).toContain('It said: “Statement 1.1 holds.”');
      expect(said).toContain('The document has changed.');
      expect(said).not.toContain('**Statement 1.1 holds');
    }
    expect(other.text).toBe(before);
    expect(edits()).toHaveLength(3);
    await rig.exchange(changed);
    await rig.restart();
    await rig.discord.idle();
    expect(edits()).toHaveLength(3);
    expect(readable(slash.text)).toContain(`Asked: ${ASK}`);
    const context = await rig.ada.click(slash, 'In context');
    expect(context.text).toContain('In context');
  });

  test('GIVEN other words about the same passage, twice THEN it says so, and all that it said', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${ASK}`);
    for (const statement of ['In other words.', 'In better words.'])
      await rig.exchange(libraryWith((fact) => (isFirst(fact) ? { ...fact, statement } : fact)));
    const said = readable(reply.text);
    expect(said).toContain(`Asked: ${ASK}`);
    expect(said).toContain('It said: “Statement 1.1 holds.”\nIt said: “In other words.”\n');
    expect(said).toContain('The document is the same');
    expect(said).toContain('**In better words.**');
  });

  test('GIVEN a retracted fact THEN the answer gives the reason, and the fact is no longer used', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${BOTH}`);
    await rig.exchange(retracted);
    const said = readable(reply.text);
    expect(said).toContain('Retracted: “Statement 1.1 holds.”');
    expect(said).toContain('Reason: The paper withdrew it.');
    expect(said).toContain('**Statement 1.2 holds.**');
    expect((await rig.ada.runCommand(`/ask question:${ASK}`)).text).toContain(
      'That is another subject.',
    );
    await rig.exchange(libraryWith());
    expect(readable(reply.text)).toContain('**Statement 1.1 holds.**');
    expect(readable(reply.text)).not.toContain('Retracted');
  });

  test('GIVEN a removed fact THEN the answer says that it is withdrawn', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${ASK}`);
    await rig.exchange(withdrawn);
    expect(readable(reply.text)).toContain('1 statement withdrawn');
    expect(readable(reply.text)).toContain('It said: “Statement 1.1 holds.”');
    expect(readable(reply.text)).not.toContain('**Statement 1.1 holds');
  });

  test('GIVEN a long list THEN its pages can still be turned', async () => {
    const reply = await rig.ada.runCommand('/ask question:all');
    await rig.exchange(retracted);
    expect(readable(reply.text)).toContain('1 statement retracted.');
    expect(reply.text).toContain('[Page 1 of 4]');
    await rig.ada.click(reply, 'Next');
    expect(reply.text).toContain('[Page 2 of 4]');
    expect(readable(reply.text)).toContain('Corrected since this was posted.');
  });

  test('GIVEN private, deleted or inaccessible answers THEN the others are still corrected', async () => {
    const { discord } = rig;
    await rig.ada.runCommand(`/ask question:${ASK} private:true`);
    const gone = await rig.ada.runCommand(`/ask question:${ASK}`);
    const hidden = discord.guild().addChannel('hidden');
    await rig.ada.runCommand(`/ask question:${ASK}`, { in: hidden });
    const last = await rig.ada.runCommand(`/ask question:${ASK}`);
    await discord.idle();
    discord.actions.delete(discord.user('Olive').id, gone.stored as never);
    discord.setPermissions(hidden, { deny: 1n << 10n });
    await rig.exchange(changed);
    expect(readable(last.text)).toContain('Another statement');
    expect(rig.log.filter(({ msg }) => msg === 'answer cannot be corrected')).toHaveLength(1);
    const open = await rig.memory.claimOutdated(rig.context.factStates(changed.knowledge), 9, null);
    expect(open).toEqual([]);
  });

  test('GIVEN a bot that was stopped before a correction THEN the next start makes it, and edits no answer twice', async () => {
    const first = await rig.ada.runCommand(`/ask question:${ASK}`);
    const second = await rig.ada.runCommand(`/ask question:${ASK}`);
    await rig.discord.idle();
    await rig.restart({ library: () => changed });
    await rig.discord.idle();
    for (const reply of [first, second])
      expect(readable(reply.text)).toContain('Another statement');
    expect(edits()).toHaveLength(2);
    // As if the bot had been killed between the edit and recording it.
    const states = rig.context.factStates(libraryWith().knowledge);
    const fact = libraryWith().knowledge.facts[0]?.key ?? '';
    await rig.memory.recordShown(first.stored?.id ?? '', [{ fact, state: states(fact) }]);
    await rig.restart({ library: () => changed });
    await rig.discord.idle();
    expect(edits()).toHaveLength(2);
    expect(
      await rig.memory.claimOutdated(rig.context.factStates(changed.knowledge), 9, null),
    ).toEqual([]);
  });

  test('GIVEN an edit with an unknown outcome WHEN the fact is changed back THEN the answer is corrected', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${ASK}`);
    await rig.discord.idle();
    // Discord accepts the edit, but its response is lost, for every attempt.
    rig.discord.faults.inject({ on: 'PATCH /channels/', truncatesBody: true, times: 9 });
    await rig.exchange(changed);
    rig.discord.faults.clear();
    expect(readable(reply.text)).toContain('Another statement');
    await rig.exchange(libraryWith());
    expect(readable(reply.text)).toContain('Statement 1.1 holds');
  });

  test('GIVEN a failed edit THEN the others are corrected, and this one by the next sweep', async () => {
    const first = await rig.ada.runCommand(`/ask question:${ASK}`);
    const second = await rig.ada.runCommand(`/ask question:${ASK}`);
    await rig.discord.idle();
    rig.discord.faults.inject({ on: 'PATCH /channels/', status: 500, times: 4 });
    await rig.exchange(changed);
    await rig.exchange(changed);
    for (const reply of [first, second])
      expect(readable(reply.text)).toContain('Another statement');
    expect(edits().filter(({ status }) => status === 200)).toHaveLength(2);
  });

  test('GIVEN a removed fact THEN its answer is corrected after a minute, unless the fact is back', async () => {
    const reply = await rig.ada.runCommand(`/ask question:${ASK}`);
    await rig.exchange(withdrawn, [first?.key ?? '']);
    expect(edits()).toEqual([]);
    await rig.exchange(changed);
    expect(readable(reply.text)).toContain('Another statement');
    await rig.exchange(withdrawn, [first?.key ?? '']);
    passed = 59_000;
    await rig.exchange(withdrawn);
    expect(readable(reply.text)).toContain('Another statement');
    passed = 61_000;
    await rig.exchange(withdrawn);
    expect(readable(reply.text)).not.toContain('**Another statement');
  });

  test('GIVEN an edited question THEN its answer is not corrected to the earlier answer', async () => {
    const post = await rig.ada.send(`<@${rig.discord.bot.id}> ${ASK}`);
    const reply = await rig.ada.waitForReply(post);
    await rig.discord.idle();
    await rig.ada.edit(post, `<@${rig.discord.bot.id}> nothing of the kind`);
    await rig.discord.idle();
    await rig.exchange(changed);
    expect(readable(reply?.text ?? '')).toContain('That is another subject.');
  });
});
