import { beforeEach, expect, test } from 'vitest';
import {
  createManualClock,
  type DiscordSimulator,
  type ManualClock,
  type SimulatedUser,
} from '../src/index.ts';
import { prepareFeatureBot } from './feature-bot.ts';
import { logIn, start, THREAD } from './test-clients.ts';

let clock: ManualClock;
let discord: DiscordSimulator;
let ada: SimulatedUser;

beforeEach(async () => {
  clock = createManualClock();
  discord = await start({ clock });
  await logIn(discord, prepareFeatureBot);
  await discord.events.until(() => discord.store.commands.size > 0 || undefined);
  ada = discord.user('Ada');
  return () => expect(discord.violations).toEqual([]);
});

test('GIVEN a slash command WHEN Ada types it THEN she reads the reply from top to bottom, buttons last', async () => {
  const reply = await ada.runCommand('/ask question: who visited: when? private:false');
  expect(reply.text).toBe(
    'asked: who visited: when?\nTitle\nWords\nn\nv\n[In context]\n[Quiet]\n[Off]',
  );
  expect(reply).toMatchObject({
    callbackType: 4,
    ephemeral: false,
    failed: false,
    buttons: ['In context', 'Quiet'],
  });
  expect(reply.message).toMatchObject({
    content: 'asked: who visited: when?',
    interaction_metadata: { user: { id: ada.id } },
  });
});

test('GIVEN a private reply WHEN others look THEN only Ada sees it, and only she can click it', async () => {
  const reply = await ada.runCommand('/ask question:a private:true');
  const mo = discord.user('Mo');
  expect(reply.ephemeral).toBe(true);
  expect(ada.messages(discord.channel('general'))).toHaveLength(1);
  expect(mo.messages(discord.channel('general'))).toEqual([]);
  await expect(mo.click(reply, 'In context')).rejects.toThrow(/is not visible to/);
  expect((await ada.click(reply, 'In context')).text).toMatch(/^in context/);
});

test.each([
  ['/nothing', /there is no command \/nothing here; commands: \/ask/],
  ['/ask', /option question is required/],
  ['/ask what?', /"what\?" does not start with an option; options: question, private/],
  ['/ask question:a private:perhaps', /neither true nor false/],
])('GIVEN %s WHEN Ada types it THEN her client does not send it', async (line, message) => {
  await expect(ada.runCommand(line)).rejects.toThrow(message);
});

test('GIVEN a partly typed question WHEN Ada waits THEN choices are suggested', async () => {
  expect(await ada.autocomplete('/ask question:who v')).toEqual([
    { name: 'who v?', value: 'who v' },
  ]);
  await expect(ada.autocomplete('/ask private:t')).rejects.toThrow(/has no autocomplete/);
});

test('GIVEN a deferred reply WHEN it is awaited THEN it has its content, and later its follow-ups', async () => {
  const reply = await ada.runCommand('/slow');
  expect(reply).toMatchObject({ callbackType: 5, isThinking: false });
  expect(reply.text).toBe('done');
  await discord.idle();
  expect(reply.followUps.map((each) => each.text)).toEqual(['and more']);
});

test('GIVEN a bot that does not respond WHEN three seconds pass THEN Ada reads that it did not', async () => {
  const asked = ada.runCommand('/silent');
  await discord.gateway.drain();
  clock.advance(3_000);
  const reply = await asked;
  expect(reply).toMatchObject({ failed: true, callbackType: null, message: null });
  expect(reply.text).toBe('The application did not respond');
});

test('GIVEN buttons WHEN Ada clicks by label THEN the message changes, unless the button only defers; disabled and unknown buttons are errors', async () => {
  const reply = await ada.runCommand('/ask question:a');
  expect((await ada.click(reply, 'Quiet')).callbackType).toBe(6);
  expect(reply.text).toMatch(/^asked/);
  const changed = await ada.click(reply, 'In context');
  expect(changed.callbackType).toBe(7);
  expect(reply.text).toMatch(/^in context/);
  await expect(ada.click(reply, 'Off')).rejects.toThrow(/is disabled/);
  await expect(ada.click(reply, 'More')).rejects.toThrow(/no button "More"; buttons: "In context"/);
});

test('GIVEN a select menu WHEN Ada chooses by label THEN the bot gets the value', async () => {
  const reply = await ada.runCommand('/ask question:a');
  expect((await ada.select(reply, 'Talks')).text).toBe('chose talks');
  await expect(ada.select(reply, 'Weather')).rejects.toThrow(/no option "Weather"/);
});

test('GIVEN a modal WHEN Ada fills it in THEN the bot gets her text', async () => {
  const reply = await ada.runCommand('/explain');
  expect(reply).toMatchObject({ callbackType: 9, message: null });
  expect(reply.text).toBe('Why?\nReason');
  expect((await ada.submitModal(reply, { reason: 'curiosity' })).text).toBe('because curiosity');
  await expect(ada.submitModal(reply, { motive: 'x' })).rejects.toThrow(/has no field motive/);
});

test('GIVEN a message and a member WHEN Ada uses their context menus THEN the bot gets the target', async () => {
  const message = await ada.send('a claim');
  expect((await ada.runMessageCommand('Find the source', message)).text).toBe('found: a claim');
  expect((await ada.runUserCommand('Greet', discord.user('Mo'))).text).toBe('hello mo');
  await expect(ada.runMessageCommand('Lose the source', message)).rejects.toThrow(
    /commands: Find the source/,
  );
});

test.each(['channel', 'thread', 'direct messages'])(
  'GIVEN a %s WHEN Ada mentions the bot THEN she gets its complete reply',
  async (kind) => {
    const channels = {
      channel: discord.channel('general'),
      thread: discord.channel(THREAD),
      'direct messages': ada.dm,
    };
    const reply = await ada.mentionBot('who visited?', {
      in: channels[kind as keyof typeof channels],
    });
    expect(reply?.text).toBe(`heard: <@${discord.bot.id}> who visited?`);
    expect(reply?.message?.message_reference?.channel_id).toBe(
      channels[kind as keyof typeof channels].id,
    );
  },
);

test('GIVEN a message that is not for the bot WHEN Ada waits for a reply THEN there is none', async () => {
  const message = await ada.send('hello all');
  await discord.idle();
  expect(await ada.waitForReply(message, { within: 50 })).toBeNull();
});

test('GIVEN a bot that mentions members WHEN it replies THEN the notification is recorded', async () => {
  await ada.mentionBot('hello');
  // The reply notifies Ada; the quoted mention of the bot does not notify anyone else.
  expect(discord.notifications).toMatchObject([{ userIds: [ada.id], everyone: false }]);
});

test('GIVEN other bots and webhooks WHEN they post THEN discord.js recognises them', async () => {
  const other = discord.guild().addMember({ name: 'Other', bot: true });
  expect(await other.mentionBot('hello', { within: 60 })).toBeNull();
  const message = discord.actions.postAsWebhook(
    'News',
    discord.channel('general').id,
    `<@${discord.bot.id}> hello`,
  );
  expect(await ada.waitForReply(message, { within: 60 })).toBeNull();
});

test('GIVEN an observer WHEN a command is used THEN it gets messages with their viewer, interaction states and traffic', async () => {
  const events: string[] = [];
  const unsubscribe = discord.observe((event) => {
    if (event.type === 'interaction') events.push(`${event.change}:${event.interaction.state}`);
    if (event.type === 'message-created') events.push(`message for ${event.viewerId ?? 'all'}`);
    if (event.type === 'traffic' && event.record.kind === 'rest')
      events.push(
        `${event.record.method} ${event.record.status} ${event.record.requestIssues.length}`,
      );
  });
  await ada.runCommand('/ask question:a private:true');
  await discord.idle();
  unsubscribe();
  await ada.send('not observed');
  expect(events).toEqual([
    'created:pending',
    `message for ${ada.id}`,
    'responded:answered',
    'POST 204 0',
  ]);
});

test('GIVEN the web application WHEN a route is added THEN it is served alongside the API', async () => {
  const other = await import('../src/index.ts').then(({ startDiscord }) => startDiscord());
  other.app.get('/', (context) => context.text('the page'));
  expect(await (await fetch(other.address)).text()).toBe('the page');
  expect((await fetch(`${other.api}/v10/gateway`)).status).toBe(200);
  await other.stop();
});
