import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Guild,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DiscordSimulator, SimulatedUser } from '../src/index.ts';
import { call, logIn, RawGateway, start } from './test-clients.ts';

/** What a bot received. */
interface Seen {
  interactions: string[];
  messages: [author: string, content: string, isBot: boolean][];
}

const NAMES = ['Alpha', 'Beta'] as const;

/** Answers /ask with its name and a button, and the button and "hello" with its name. */
function prepareBot(name: string, seen: Seen) {
  return (client: Client) => {
    client.once(Events.ClientReady, (ready) =>
      ready.application.commands.create({ name: 'ask', description: `Asks ${name}` }),
    );
    client.on(Events.InteractionCreate, async (interaction: Interaction) => {
      seen.interactions.push(interaction.id);
      if (interaction.isButton()) await interaction.update(`${name} again`);
      if (!interaction.isChatInputCommand()) return;
      const more = new ButtonBuilder().setCustomId('more').setLabel('More');
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
        more.setStyle(ButtonStyle.Primary),
      );
      await interaction.reply({ content: name, components: [row], flags: MessageFlags.Ephemeral });
      await interaction.followUp(`${name} followed up`);
    });
    client.on(Events.MessageCreate, async (message: Message) => {
      seen.messages.push([message.author.username, message.content, message.author.bot]);
      if (message.content.endsWith('hello')) await message.reply(`${name} here`);
    });
  };
}

let discord: DiscordSimulator;
let ada: SimulatedUser;
let seen: Record<string, Seen>;
let clients: Client<true>[];

beforeEach(async () => {
  const applications = NAMES.map((name) => ({ name, intents: ['MessageContent'] as const }));
  discord = await start({ applications });
  seen = Object.fromEntries(NAMES.map((name) => [name, { interactions: [], messages: [] }]));
  clients = [];
  for (const name of NAMES) {
    const prepare = prepareBot(name, seen[name] as Seen);
    // Guilds, GuildMessages, DirectMessages, MessageContent
    const intents = [1, 512, 4096, 32_768];
    clients.push(await logIn(discord, prepare, intents, discord.application(name).token));
  }
  await discord.idle();
  ada = discord.user('Ada');
  return () => expect(discord.violations).toEqual([]);
});

const as = (name: string) => ({ authorization: `Bot ${discord.application(name).token}` });

describe('two bots on one server', () => {
  test('GIVEN a command of the same name WHEN a user runs one of each THEN each bot answers its own, and sees no other', async () => {
    for (const bot of NAMES) {
      const reply = await ada.runCommand('/ask', { bot });
      expect(reply.text).toBe(`${bot}\n[More]`);
      expect((await ada.click(reply, 'More')).text).toBe(`${bot} again\n[More]`);
      await discord.idle();
      expect(reply.followUps.map(({ text }) => text)).toEqual([`${bot} followed up`]);
      expect(reply.message).toMatchObject({ author: { id: discord.application(bot).botId } });
    }
    const [alpha, beta] = NAMES.map((name) => seen[name]?.interactions ?? []);
    expect([alpha?.length, beta?.length]).toEqual([2, 2]);
    expect(new Set([...(alpha ?? []), ...(beta ?? [])]).size).toBe(4);
  });

  test('GIVEN a command of the same name WHEN the user does not say whose THEN it is a RangeError with their names', async () => {
    await expect(ada.runCommand('/ask')).rejects.toThrow(
      'several applications have a command "ask", Alpha, Beta',
    );
    await expect(ada.runCommand('/ask', { bot: 'Gamma' })).rejects.toThrow(
      'there is no application Gamma; applications: Alpha, Beta',
    );
  });

  test('GIVEN a message WHEN a user sends it THEN both bots see it, and each other’s replies, but no ephemeral ones', async () => {
    const message = await ada.send('hello');
    expect((await ada.waitForReply(message, { bot: 'Beta' }))?.text).toBe('Beta here');
    await ada.runCommand('/ask', { bot: 'Alpha' });
    await discord.idle();
    for (const name of NAMES) {
      const messages = seen[name]?.messages ?? [];
      expect(messages).toContainEqual(['ada', 'hello', false]);
      expect(messages).toContainEqual(['Alpha', 'Alpha here', true]);
      expect(messages).toContainEqual(['Beta', 'Beta here', true]);
      expect(messages).toContainEqual(['Alpha', 'Alpha followed up', true]);
      expect(messages.some(([, content]) => content === 'Alpha')).toBe(name === 'Alpha');
    }
  });

  test('GIVEN direct messages with one WHEN a user writes there THEN the other sees nothing, and has no access', async () => {
    const channel = ada.dmWith('Beta');
    expect(channel.id).not.toBe(ada.dm.id);
    await ada.send('psst', { in: channel });
    await expect(ada.runCommand('/ask', { in: channel })).resolves.toMatchObject({ failed: false });
    await discord.idle();
    expect(seen.Beta?.messages).toContainEqual(['ada', 'psst', false]);
    expect(seen.Alpha).toEqual({ interactions: [], messages: [] });
    const read = (name: string) =>
      call(discord, 'GET', `/channels/${channel.id}`, undefined, as(name));
    expect([(await read('Alpha')).status, (await read('Beta')).status]).toEqual([403, 200]);
  });

  test('GIVEN a token WHEN its bot asks who it is THEN it is the one of that token', async () => {
    for (const name of NAMES) {
      const { id } = discord.application(name);
      for (const path of ['/users/@me', '/applications/@me', '/oauth2/applications/@me'])
        expect((await call(discord, 'GET', path, undefined, as(name))).body.id).toBe(id);
      const own = discord.requests.filter(({ applicationId }) => applicationId === id);
      expect(own.length).toBeGreaterThanOrEqual(3);
    }
    const { id } = discord.application('Beta');
    const foreign = await call(
      discord,
      'GET',
      `/applications/${id}/commands`,
      undefined,
      as('Alpha'),
    );
    expect(foreign.body).toMatchObject({ code: 10002 });
  });

  test('GIVEN one that renames itself WHEN it speaks THEN it has the new name, and the other keeps its own', async () => {
    const [alpha, beta] = clients as [Client<true>, Client<true>];
    const heard: string[] = [];
    alpha.on(Events.UserUpdate, (_, { username }) => heard.push(username));
    beta.on(Events.UserUpdate, ({ username }) => heard.push(`Beta heard of ${username}`));
    await alpha.user.setUsername('Gamma');
    const reply = await ada.waitForReply(await ada.send('hello'), { bot: 'Alpha' });
    expect(reply?.message?.author.username).toBe('Gamma');
    await discord.idle();
    expect([alpha.user.username, beta.user.username]).toEqual(['Gamma', 'Beta']);
    const sent = discord.traffic.records.filter(
      (record) => record.kind === 'gateway' && record.event === 'USER_UPDATE',
    );
    expect(sent).toMatchObject([{ applicationId: discord.application('Alpha').id }]);
    const refused = await call(discord, 'PATCH', '/users/@me', {
      avatar: 'data:image/png;base64,AA==',
    });
    expect(refused.body.message).toBe('501: not supported by the simulator: the avatar of a bot');
    expect(discord.violations.splice(0)).toMatchObject([{ kind: 'unsupported' }]);
  });

  test('GIVEN the interaction of one WHEN its token is used with the webhook of the other THEN it is unknown', async () => {
    const { interaction } = await ada.runCommand('/ask', { bot: 'Alpha' });
    const { id } = discord.application('Beta');
    const path = `/webhooks/${id}/${interaction?.token}/messages/@original`;
    expect((await call(discord, 'GET', path)).body).toMatchObject({ code: 10015 });
  });

  test('GIVEN the message of one WHEN the other edits it THEN 50005, and of its own reactions it sees me', async () => {
    const message = await ada.send('hello');
    const reply = await ada.waitForReply(message, { bot: 'Alpha' });
    const path = `/channels/${message.channelId}/messages/${reply?.message?.id}`;
    const edited = await call(discord, 'PATCH', path, { content: 'mine' }, as('Beta'));
    expect(edited.body).toMatchObject({ code: 50005 });
    await call(discord, 'PUT', `${path}/reactions/👍/@me`, undefined, as('Beta'));
    const read = async (name: string) =>
      (await call(discord, 'GET', path, undefined, as(name))).body.reactions[0].me;
    expect([await read('Alpha'), await read('Beta')]).toEqual([false, true]);
  });

  test('GIVEN a webhook of one WHEN a button of its message is clicked THEN that one is asked', async () => {
    const guild = discord.guild();
    for (const role of discord.store.findGuild(guild.id).roles.values())
      if (role.botId) role.permissions |= 1n << 29n;
    const { id } = discord.channel('general');
    const made = await call(
      discord,
      'POST',
      `/channels/${id}/webhooks`,
      { name: 'Feed' },
      as('Beta'),
    );
    const seenByAlpha = await call(
      discord,
      'GET',
      `/webhooks/${made.body.id}`,
      undefined,
      as('Alpha'),
    );
    expect(seenByAlpha.body).toMatchObject({ application_id: discord.application('Beta').id });
    expect(seenByAlpha.body).not.toHaveProperty('token');
    const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
    const body = { content: 'news', components: [{ type: 1, components: [button] }] };
    const path = `/webhooks/${made.body.id}/${made.body.token}`;
    await call(discord, 'POST', `${path}?with_components=true`, body, { authorization: '' });
    const message = ada.messages().at(-1);
    if (!message) throw new Error('the webhook sent nothing');
    expect((await ada.click(message, 'More')).text).toBe('Beta again\n[More]');
    expect([seen.Alpha?.interactions.length, seen.Beta?.interactions.length]).toEqual([0, 1]);
  });

  test('GIVEN the session of one WHEN the other resumes it THEN it is invalid', async () => {
    const first = new RawGateway(discord.address);
    const ready = await first.identify(discord.application('Alpha').token);
    first.drop();
    const resume = async (name: string) => {
      const socket = new RawGateway(discord.address);
      await socket.waitFor(({ op }) => op === 10);
      const { token } = discord.application(name);
      socket.send({ op: 6, d: { token, session_id: ready.d.session_id, seq: 1 } });
      return socket.waitFor(({ op, t }) => op === 9 || t === 'RESUMED');
    };
    expect(await resume('Beta')).toMatchObject({ op: 9, d: false });
    expect(await resume('Alpha')).toMatchObject({ op: 0, t: 'RESUMED' });
  });

  test('GIVEN one that has used up a rate limit WHEN both call THEN the other is served', async () => {
    const limited = await start({
      applications: NAMES.map((name) => ({ name })),
      rateLimits: true,
    });
    const status = async (name: string) => {
      const authorization = `Bot ${limited.application(name).token}`;
      const path = `/channels/${limited.channel('general').id}`;
      return (await call(limited, 'GET', path, undefined, { authorization })).status;
    };
    for (let count = 0; count < 10; count += 1) expect(await status('Alpha')).toBe(200);
    expect([await status('Alpha'), await status('Beta')]).toEqual([429, 200]);
  });

  test('GIVEN no session start left for one WHEN it identifies THEN the other stays connected', async () => {
    const { store, gateway } = discord;
    const alpha = discord.application('Alpha');
    const before = alpha.token;
    while (gateway.startsOf(alpha).take());
    const socket = new RawGateway(discord.address);
    await socket.waitFor(({ op }) => op === 10);
    socket.send({ op: 2, d: { token: before, intents: 1, properties: {} } });
    expect(await socket.closed()).toBe(4004);
    expect(store.findApplication(alpha.id).token).not.toBe(before);
    expect((await ada.runCommand('/ask', { bot: 'Beta' })).failed).toBe(false);
  });
});

test('GIVEN a server with one of them WHEN the other is added and removed THEN both are told in their way', async () => {
  const events: string[] = [];
  const [alpha, beta] = clients as [Client<true>, Client<true>];
  alpha.on(Events.GuildCreate, ({ name }: Guild) => events.push(`Alpha joined ${name}`));
  beta.on(Events.GuildCreate, ({ name }: Guild) => events.push(`Beta joined ${name}`));
  beta.on(Events.GuildDelete, ({ name }: Guild) => events.push(`Beta left ${name}`));
  const guild = discord.addGuild({ name: 'Annex', bots: ['Alpha'], members: ['Ada'] });
  await discord.idle();
  guild.addChannel('lobby');
  await discord.idle();
  expect(events).toEqual(['Alpha joined Annex']);
  const created = discord.traffic.records.filter(
    (record) => record.kind === 'gateway' && record.event === 'CHANNEL_CREATE',
  );
  expect(created.map(({ applicationId }) => applicationId)).toEqual([
    discord.application('Alpha').id,
  ]);
  const channel = guild.channel('general');
  await expect(ada.runCommand('/ask', { in: channel })).resolves.toMatchObject({ failed: false });
  await expect(ada.runCommand('/ask', { in: channel, bot: 'Beta' })).rejects.toThrow(
    'there is no command /ask',
  );
  guild.addMember('Beta');
  await discord.idle();
  // With its role: the bot can do what it can elsewhere.
  expect(guild.role('Beta')).toMatchObject({ botId: discord.application('Beta').botId });
  await expect(ada.runCommand('/ask', { in: channel, bot: 'Beta' })).resolves.toMatchObject({
    failed: false,
  });
  guild.removeMember('Beta');
  await discord.idle();
  expect(() => guild.role('Beta')).toThrow('Annex has no role Beta');
  expect(events.slice(1)).toEqual(['Beta joined Annex', 'Beta left Annex']);
  expect(alpha.guilds.cache.has(guild.id)).toBe(true);
});
