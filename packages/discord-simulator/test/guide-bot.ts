// The bot of https://discordjs.guide: main file, command and deployment in one, with `rest.api` added.
import {
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  REST,
  Routes,
  SlashCommandBuilder,
} from 'discord.js';

const ping = {
  data: new SlashCommandBuilder().setName('ping').setDescription('Replies with Pong!').toJSON(),
};

export async function startGuideBot(token: string, clientId: string, api: string): Promise<Client> {
  const rest = new REST({ api }).setToken(token);
  await rest.put(Routes.applicationCommands(clientId), { body: [ping.data] });

  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    if (interaction.commandName === 'ping') {
      await interaction.reply({ content: 'Pong!', flags: MessageFlags.Ephemeral });
    }
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  return client;
}
