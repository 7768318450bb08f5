import {
  ChannelType,
  type Client,
  Events,
  GatewayIntentBits,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { call, logIn, start } from './test-clients.ts';

const PERMISSIONS = [
  'viewChannel',
  'sendMessages',
  'sendMessagesInThreads',
  'readMessageHistory',
  'createPublicThreads',
  'manageChannels',
  'manageRoles',
  'manageThreads',
  'manageWebhooks',
] as const;

async function startManaging() {
  const discord = await start({ applications: [{ name: 'Bot', permissions: PERMISSIONS }] });
  const heard: string[] = [];
  const prepare = (each: Client) => {
    each.on(Events.ChannelCreate, ({ name }) => heard.push(`+${name}`));
    each.on(Events.ChannelUpdate, (_, channel) =>
      heard.push(`=${'name' in channel && channel.name}`),
    );
    each.on(Events.ChannelDelete, (channel) => heard.push(`-${'name' in channel && channel.name}`));
    each.on(Events.WebhooksUpdate, ({ name }) => heard.push(`webhooks of ${name}`));
    each.on(Events.ThreadCreate, ({ name }) => heard.push(`thread ${name}`));
  };
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildWebhooks];
  const client = await logIn(discord, prepare, intents);
  const guild = await client.guilds.fetch(discord.guild().id);
  return { discord, client, guild, heard };
}

describe('channels', () => {
  test('GIVEN a bot WHEN it creates, changes and deletes channels THEN discord.js has them as they are', async () => {
    const { discord, guild, heard } = await startManaging();
    const rooms = await guild.channels.create({ name: 'Rooms', type: ChannelType.GuildCategory });
    const staff = await guild.channels.create({
      name: 'staff',
      topic: 'Work',
      parent: rooms.id,
      permissionOverwrites: [
        { id: guild.id, deny: [PermissionFlagsBits.ViewChannel] },
        { id: discord.bot.id, allow: [PermissionFlagsBits.ViewChannel] },
      ],
    });
    expect([staff.parentId, staff.topic]).toEqual([rooms.id, 'Work']);
    await expect(discord.user('Ada').send('hi', { in: 'staff' })).rejects.toMatchObject({
      code: 50001,
    });
    await staff.permissionOverwrites.edit(
      discord.user('Ada').id,
      { ViewChannel: true },
      { type: OverwriteType.Member },
    );
    await discord.user('Ada').send('hi', { in: 'staff' });
    await staff.permissionOverwrites.delete(discord.user('Ada').id);
    await staff.edit({ name: 'crew', rateLimitPerUser: 5 });
    await staff.delete();
    await expect(discord.user('Ada').send('hi', { in: rooms })).rejects.toMatchObject({
      code: 50008,
    });
    await discord.idle();
    expect(heard).toEqual(['+Rooms', '+staff', '=staff', '=staff', '=crew', '-crew']);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN a bot without permissions WHEN it manages channels THEN it is refused', async () => {
    const discord = await start();
    const { id } = discord.channel('general');
    const create = await call(discord, 'POST', `/guilds/${discord.guild().id}/channels`, {
      name: 'x',
    });
    const calls = [
      create,
      await call(discord, 'PATCH', `/channels/${id}`, { name: 'x' }),
      await call(discord, 'DELETE', `/channels/${id}`),
      await call(discord, 'PUT', `/channels/${id}/permissions/1`, { type: 1, allow: '1024' }),
      await call(discord, 'POST', `/channels/${id}/webhooks`, { name: 'x' }),
    ];
    expect(calls.map(({ body }) => body.code)).toEqual([50013, 50013, 50013, 50013, 50013]);
  });
});

describe('forums', () => {
  test('GIVEN a forum WHEN members and the bot post THEN each post is a thread with its first message and tags', async () => {
    const { discord, client, heard } = await startManaging();
    const forum = discord
      .guild()
      .addChannel({ name: 'help', type: 'forum', tags: ['open', 'done'] });
    const post = await discord
      .user('Ada')
      .createPost('help', { title: 'How?', content: 'I wonder', tags: ['open'] });
    const channel = await client.channels.fetch(forum.id);
    if (channel?.type !== ChannelType.GuildForum) throw new TypeError('not a forum');
    const [open, done] = channel.availableTags;
    const thread = await channel.threads.fetch(post.id);
    expect(thread?.appliedTags).toEqual([open?.id]);
    const first = await thread?.fetchStarterMessage();
    expect([first?.id, first?.author.id]).toEqual([post.id, discord.user('Ada').id]);
    await thread?.setAppliedTags([done?.id ?? '']);
    const own = await channel.threads.create({
      name: 'News',
      message: { content: 'All is well' },
      appliedTags: [done?.id ?? ''],
    });
    expect((await own.fetchStarterMessage())?.content).toBe('All is well');
    await discord
      .user('Mo')
      .send('thanks', { in: { id: own.id, name: 'News', guildId: forum.guildId } });
    await discord.idle();
    expect(heard).toEqual(['+help', 'thread How?', 'thread News']);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN what Discord refuses THEN it is refused', async () => {
    const { discord } = await startManaging();
    const forum = discord.guild().addChannel({ name: 'help', type: 'forum', tags: ['open'] });
    const path = `/channels/${forum.id}`;
    const say = await call(discord, 'POST', `${path}/messages`, { content: 'x' });
    expect(say.body.code).toBe(50008);
    const post = (body: object) => call(discord, 'POST', `${path}/threads`, { name: 'x', ...body });
    expect((await post({})).body.code).toBe(50035);
    expect((await post({ message: {} })).body.code).toBe(50006);
    const tagged = await post({ message: { content: 'x' }, applied_tags: ['1'] });
    expect(tagged.body.errors).toHaveProperty('applied_tags');
    const ada = discord.user('Ada');
    const bad = { title: 'x', content: 'y', tags: ['shut'] };
    await expect(ada.createPost('help', bad)).rejects.toThrow('help has no tag shut; tags: open');
    await expect(ada.createPost('general', { title: 'x', content: 'y' })).rejects.toMatchObject({
      code: 50024,
    });
  });
});

describe('webhooks', () => {
  test('GIVEN a webhook WHEN it posts, edits and deletes THEN its messages bear its name and notify by its rules', async () => {
    const { discord, client, heard } = await startManaging();
    const channel = await client.channels.fetch(discord.channel('general').id);
    if (channel?.type !== ChannelType.GuildText) throw new TypeError('not a text channel');
    const webhook = await channel.createWebhook({ name: 'Feed' });
    const sent = await webhook.send({ content: 'news', username: 'Reporter' });
    expect([sent.author.username, sent.webhookId]).toEqual(['Reporter', webhook.id]);
    await webhook.editMessage(sent.id, 'old news');
    expect((await webhook.fetchMessage(sent.id)).content).toBe('old news');
    const thread = await channel.threads.create({ name: 'Talk' });
    await webhook.send({ content: 'in here', threadId: thread.id });
    expect(
      discord
        .user('Ada')
        .messages(thread as never)
        .at(-1)?.content,
    ).toBe('in here');
    await webhook.deleteMessage(sent.id);
    expect((await channel.fetchWebhooks()).map(({ name }) => name)).toEqual(['Feed']);
    await webhook.edit({ name: 'Wire' });
    await webhook.delete();
    expect((await channel.fetchWebhooks()).size).toBe(0);
    await discord.idle();
    expect(heard.filter((each) => each.startsWith('webhooks'))).toHaveLength(3);
    expect(discord.violations).toEqual([]);
  });

  test('GIVEN a wrong token, an unknown webhook, or no wait THEN it is answered as by Discord', async () => {
    const { discord } = await startManaging();
    const { id } = discord.channel('general');
    const { body: webhook } = await call(discord, 'POST', `/channels/${id}/webhooks`, {
      name: 'x',
    });
    const send = (path: string) => call(discord, 'POST', `/webhooks/${path}`, { content: 'x' });
    expect((await send(`${webhook.id}/wrong`)).body.code).toBe(50027);
    expect((await send('1/x')).body.code).toBe(10015);
    expect((await send(`${webhook.id}/${webhook.token}`)).status).toBe(204);
    expect((await send(`${webhook.id}/${webhook.token}?wait=true`)).body.content).toBe('x');
  });
});
