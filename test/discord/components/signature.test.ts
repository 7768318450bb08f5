import type { Reply } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasValidSignature } from '../../../src/discord/components/signature.ts';
import { makeKeys } from '../../../src/memory/secret.ts';
import { expectGoodManners, KEYS, type Rig, startRig } from '../rig.ts';
import { answerWith, scriptLibrary } from '../scripted.ts';

const library = scriptLibrary((_question, facts) => answerWith(facts.slice(0, 2)));

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({ library: () => library });
});
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

interface Row {
  components: { custom_id: string }[];
}

function firstButton({ stored }: Reply): Row['components'][0] | undefined {
  return (stored?.components as Row[] | undefined)?.[0]?.components[0];
}

/** Replaces the custom_id of a reply's first button, and presses it. */
async function press(change: (id: string) => string) {
  const reply = await rig.ada.runCommand('/ask question:x');
  const button = firstButton(reply);
  if (!button) throw new Error('no button');
  const own = button.custom_id;
  button.custom_id = change(own);
  const said = await rig.ada.click(reply, button.custom_id);
  return { own, said };
}

describe('a custom_id from elsewhere', () => {
  test.each<[string, (id: string) => string]>([
    ['made up', () => '1.erase.0.'],
    ['unsigned', (id) => id.replace(/\.[^.]*$/, '')],
    ['signed wrongly', (id) => `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}`],
    ['changed after it was signed', (id) => id.replace('context', 'facts')],
    ['of another version', (id) => id.replace(/^1/, '2')],
    ['of another bot', () => 'vote:42'],
    ['nothing but a prototype', () => '__proto__'],
    ['as long as Discord allows', () => 'x'.repeat(100)],
  ])('GIVEN one that is %s THEN it is politely refused in private', async (_what, change) => {
    const { said } = await press(change);
    expect(said.ephemeral).toBe(true);
    expect(said.text).toContain('This button is not from here');
    expect(said.text).toContain('Ask again');
  });

  test('GIVEN one from another server THEN it is refused here', async () => {
    const elsewhere = rig.discord.addGuild({ name: 'Elsewhere' }).channel('general');
    const olive = rig.discord.user('Olive');
    const there = await olive.runCommand('/ask question:x', { in: elsewhere });
    const id = firstButton(there)?.custom_id ?? '';
    expect(hasValidSignature(id, elsewhere.guildId ?? '', KEYS.components)).toBe(true);
    const { own, said } = await press(() => id);
    expect(own).not.toBe(id);
    expect(said.text).toContain('This button is not from here');
  });

  test('GIVEN a restart THEN buttons work with the same secret, and are refused with another one', async () => {
    const reply = await rig.ada.runCommand('/ask question:x');
    await rig.restart();
    expect((await rig.ada.click(reply, 'In context [1]')).text).toContain('In context');
    await rig.restart({ componentKey: makeKeys('another').components });
    expect((await rig.ada.click(reply, 'In context [1]')).text).toContain('not from here');
  });

  test('GIVEN a moderator’s message after the permission was revoked and 15 minutes passed THEN it is refused', async () => {
    const mo = rig.discord.user('Mo');
    const settings = await mo.runCommand('/settings');
    const member = rig.discord.store.findGuild(rig.discord.guild().id).members.get(mo.id);
    if (member) member.roleIds = [];
    await rig.restart({ now: () => Date.now() + 16 * 60 * 1000 });
    const rows = (settings.stored?.components ?? []) as unknown as Row[];
    const menu = rows[2]?.components[0]?.custom_id ?? '';
    const said = await mo.select(settings, 'private', { menu });
    expect(said.text).toContain('Only members who manage this server');
    expect(rig.memory.settings(rig.discord.guild().id).private).toBe(false);
  });
});
