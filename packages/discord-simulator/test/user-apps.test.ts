import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  InteractionContextType as Context,
  Events,
  ApplicationIntegrationType as InstalledTo,
  type Interaction,
} from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DiscordSimulator, SimulatedUser } from '../src/index.ts';
import { call, logIn, start } from './test-clients.ts';

const COMMANDS = [
  { name: 'translate', description: 'd', integrationTypes: [InstalledTo.UserInstall] },
  {
    name: 'everywhere',
    description: 'd',
    integrationTypes: [InstalledTo.GuildInstall, InstalledTo.UserInstall],
    contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  },
  { name: 'server', description: 'd', integrationTypes: [InstalledTo.GuildInstall] },
  {
    name: 'private',
    description: 'd',
    integrationTypes: [InstalledTo.UserInstall],
    contexts: [Context.PrivateChannel],
  },
];

/** What the bot got with each interaction: its context, the guild and the user it is installed to. */
let got: [context: number | null, guildId: string | null, userId: string | null][];
let permissions: string[];
let discord: DiscordSimulator;
let ada: SimulatedUser;

const button = new ButtonBuilder()
  .setCustomId('more')
  .setLabel('More')
  .setStyle(ButtonStyle.Primary);
const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);

function prepareTool(client: Client) {
  client.once(Events.ClientReady, (ready) => ready.application.commands.set(COMMANDS));
  client.on(Events.InteractionCreate, async (interaction: Interaction) => {
    const { context, authorizingIntegrationOwners: owners, appPermissions } = interaction;
    got.push([context, owners.guildId, owners.userId]);
    permissions = appPermissions.toArray();
    if (interaction.isButton()) await interaction.update('more');
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: `did ${interaction.commandName}`, components: [row] });
  });
}

beforeEach(async () => {
  got = [];
  discord = await start({
    applications: [{ name: 'Tool' }, { name: 'Host' }],
    guilds: [
      { name: 'Club', members: ['Ada', 'Mo'], bots: ['Host'] },
      { name: 'Home', members: ['Ada'] },
    ],
  });
  await logIn(discord, prepareTool);
  await discord.idle();
  ada = discord.user('Ada');
  ada.installApp('Tool');
  return () => expect(discord.violations).toEqual([]);
});

const offered = (user: SimulatedUser, channelId: string) =>
  discord.actions.listCommands(user.id, channelId).map(({ name }) => name);

describe('an app that a user installed', () => {
  test('GIVEN a server without its bot WHEN the user runs its command THEN it answers there, and can do no more', async () => {
    const { id } = discord.channel('general');
    expect(offered(ada, id)).toEqual(['translate', 'everywhere']);
    expect(offered(discord.user('Mo'), id)).toEqual([]);
    const reply = await ada.runCommand('/translate');
    expect(reply.text).toBe('did translate\n[More]');
    expect(reply.ephemeral).toBe(false);
    expect(reply.message?.interaction_metadata?.authorizing_integration_owners).toEqual({
      1: ada.id,
    });
    expect(discord.user('Mo').messages().at(-1)?.content).toBe('did translate');
    expect((await discord.user('Mo').click(reply, 'More')).text).toBe('more\n[More]');
    // It is Ada's installation, whoever clicks.
    expect(got).toEqual([
      [Context.Guild, null, ada.id],
      [Context.Guild, null, ada.id],
    ]);
    expect(permissions.sort()).toEqual(['AttachFiles', 'EmbedLinks', 'MentionEveryone']);
    const post = await call(discord, 'POST', `/channels/${id}/messages`, { content: 'x' });
    expect(post.body.code).toBe(50001);
    const events = discord.traffic.records.filter(
      (record) => record.kind === 'gateway' && record.event === 'MESSAGE_CREATE',
    );
    expect(events).toEqual([]);
  });

  test('GIVEN a server with its bot WHEN the user runs its commands THEN both installations count, until it is uninstalled', async () => {
    const channel = discord.guild('Home').channel('general');
    expect(offered(ada, channel.id)).toEqual(['translate', 'everywhere', 'server']);
    await ada.runCommand('/everywhere', { in: channel });
    await ada.runCommand('/server', { in: channel });
    ada.uninstallApp('Tool');
    expect(offered(ada, channel.id)).toEqual(['everywhere', 'server']);
    expect(offered(ada, discord.channel('general').id)).toEqual([]);
    await ada.runCommand('/everywhere', { in: channel });
    const id = discord.guild('Home').id;
    expect(got).toEqual([
      [Context.Guild, id, ada.id],
      [Context.Guild, id, null],
      [Context.Guild, id, null],
    ]);
    expect(permissions).toContain('ViewChannel');
  });

  test('GIVEN direct messages with its bot and with another WHEN the user runs its command THEN the contexts differ', async () => {
    expect(offered(ada, ada.dmWith('Tool').id)).toEqual(['translate', 'everywhere', 'server']);
    expect(offered(ada, ada.dmWith('Host').id)).toEqual(['translate', 'everywhere', 'private']);
    await ada.runCommand('/everywhere', { in: ada.dmWith('Tool') });
    const reply = await ada.runCommand('/private', { in: ada.dmWith('Host') });
    expect(reply.text).toBe('did private\n[More]');
    expect(got).toEqual([
      [Context.BotDM, '0', ada.id],
      [Context.PrivateChannel, null, ada.id],
    ]);
  });

  test('GIVEN a user who may not use external apps WHEN the command answers THEN only the user sees it', async () => {
    for (const role of discord.store.findGuild(discord.guild().id).roles.values())
      role.permissions &= ~(1n << 50n);
    const reply = await ada.runCommand('/translate');
    expect([reply.ephemeral, reply.text]).toEqual([true, 'did translate\n[More]']);
    const { interaction } = reply;
    const path = `/webhooks/${interaction?.applicationId}/${interaction?.token}`;
    await call(discord, 'POST', path, { content: 'more' });
    expect(discord.user('Mo').messages()).toEqual([]);
    expect(ada.messages()).toHaveLength(2);
  });

  test('GIVEN five follow-ups WHEN it sends another THEN 40094, but not where its bot is', async () => {
    const followUp = async (channel = discord.channel('general')) => {
      const { interaction } = await ada.runCommand('/everywhere', { in: channel });
      const path = `/webhooks/${interaction?.applicationId}/${interaction?.token}`;
      const codes: unknown[] = [];
      for (let count = 0; count < 6; count += 1)
        codes.push((await call(discord, 'POST', path, { content: `${count}` })).body.code);
      return codes.filter((each) => each !== undefined);
    };
    expect(await followUp()).toEqual([40094]);
    expect(await followUp(discord.guild('Home').channel('general'))).toEqual([]);
  });
});
