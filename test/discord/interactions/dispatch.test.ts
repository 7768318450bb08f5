import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/discord/interactions/command.ts';
import { ERROR, expectGoodManners, type Rig, startRig, WARN } from '../rig.ts';
import { answerWith, scriptLibrary } from '../scripted.ts';

let rig: Rig;
afterEach(async () => {
  expectGoodManners(rig);
  await rig.stop();
});

const broken = scriptLibrary(() => {
  throw new Error('the matcher broke');
});

/** Returns the commands with a `/help` that waits and then runs something else. */
function slowly(milliseconds: number, run: Command['run']): Command[] {
  return commands.map((command) => {
    if (command.data.name !== 'help') return command;
    return {
      ...command,
      run: async (request) => {
        await sleep(milliseconds);
        return run(request);
      },
    };
  });
}

describe('an error in a handler', () => {
  test('is logged with the reference in the private apology', async () => {
    rig = await startRig({ library: () => broken });
    const reply = await rig.ada.runCommand('/ask question:a secret question');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('Sorry, something went wrong');
    expect(reply.text).toContain('reference failure-1.');
    const line = rig.log.find(({ level }) => level === ERROR);
    expect(line).toMatchObject({
      reference: 'failure-1',
      command: 'ask',
      err: { message: 'the matcher broke' },
    });
    expect(JSON.stringify(rig.log)).not.toContain('secret question');
  });

  test('GIVEN a message command THEN likewise', async () => {
    rig = await startRig({ library: () => broken });
    const post = await rig.ada.send('something');
    expect((await rig.ada.runMessageCommand('Find the source', post)).text).toContain('failure-1');
  });

  test('GIVEN a mention THEN the reply is an apology', async () => {
    rig = await startRig({ library: () => broken });
    expect((await rig.ada.mentionBot('anything'))?.text).toContain('reference failure-1.');
    expect(rig.log.find(({ level }) => level === ERROR)).toMatchObject({ reference: 'failure-1' });
  });

  test('GIVEN a longer outage of Discord THEN the apology is retried', async () => {
    rig = await startRig({ library: () => broken });
    // discord.js makes four attempts at once, so the first apology is lost.
    rig.discord.faults.inject({ on: 'POST /interactions', status: 503, times: 4 });
    expect((await rig.ada.runCommand('/ask question:anything')).text).toContain(
      'reference failure-1',
    );
    rig.discord.faults.inject({ on: 'POST /channels', status: 503, times: 4 });
    expect((await rig.ada.mentionBot('anything'))?.text).toContain('reference failure-2');
  });

  test('GIVEN autocomplete THEN there are no choices, and the error is logged', async () => {
    const failing = {
      ...broken,
      matcher: {
        ...broken.matcher,
        complete: () => {
          throw new Error('no choices');
        },
      },
    };
    rig = await startRig({ library: () => failing });
    expect(await rig.ada.autocomplete('/ask question:x')).toEqual([]);
    expect(rig.log.find(({ level }) => level === ERROR)).toMatchObject({
      err: { message: 'no choices' },
    });
  });

  test('GIVEN a request that Discord refuses THEN neither tokens nor texts are logged', async () => {
    const fine = scriptLibrary((_question, facts) => answerWith(facts.slice(0, 1)));
    const oversized: Command['run'] = ({ library }) => ({
      kind: 'shared',
      url: 'https://discord.com/channels/1/2/3',
      // Longer than a message may be; what people write is split into pages.
      contradictions: [{ said: 'oversized '.repeat(300), article: '' }],
      facts: library.knowledge.facts.slice(0, 1),
    });
    rig = await startRig({ library: () => fine, commands: slowly(0, oversized) });
    const reply = await rig.ada.runCommand('/help');
    expect(reply.text).toContain('reference failure-1.');
    const log = JSON.stringify(rig.log);
    expect(log).toContain('Invalid Form Body');
    expect(log).not.toContain('oversized');
    expect(log).not.toContain(reply.interaction?.token);
    // The refusal is intended.
    rig.discord.violations.length = 0;
  });
});

describe('the three seconds', () => {
  test('GIVEN a handler that takes longer THEN the reply is deferred and edited', async () => {
    rig = await startRig({ commands: slowly(3200, () => ({ kind: 'sources' })) });
    const hidden = rig.ada.runCommand('/help private:true');
    const reply = await rig.ada.runCommand('/help', { until: 'responded' });
    expect(reply.callbackType).toBe(5);
    expect(reply.isThinking).toBe(true);
    expect((await hidden).ephemeral).toBe(true);
    await rig.discord.idle();
    expect(reply.failed).toBe(false);
    expect(reply.ephemeral).toBe(false);
    expect(reply.text).toContain('I answer from');
  });

  test('GIVEN a handler that fails after the defer THEN the reply becomes an apology', async () => {
    const fail = () => {
      throw new Error('too late');
    };
    rig = await startRig({ commands: slowly(2300, fail) });
    const reply = await rig.ada.runCommand('/help');
    expect(reply.callbackType).toBe(5);
    expect(reply.text).toContain('reference failure-1.');
  });
});

describe('a command that is no longer listed', () => {
  test('is answered in private and logged', async () => {
    rig = await startRig();
    const [help] = rig.discord.actions
      .listCommands(rig.ada.id, rig.discord.channel('general').id)
      .filter(({ name }) => name === 'help');
    if (!help) throw new Error('no /help');
    help.name = 'gone';
    const reply = await rig.ada.runCommand('/gone');
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('I no longer have this command.');
    expect(rig.log.find(({ level }) => level === WARN)).toMatchObject({ command: 'gone' });
  });
});
