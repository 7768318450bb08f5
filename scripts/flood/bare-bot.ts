/** The least that a bot can be: discord.js, one command and mentions, and always the same reply. */
import { ApplicationCommandType, Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: process.env.DISCORD_API ?? '' },
  allowedMentions: { parse: [] },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply('The article does not say.');
});
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && client.user && message.mentions.has(client.user))
    await message.reply('The article does not say.');
});
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set([
    {
      type: ApplicationCommandType.ChatInput,
      name: 'ask',
      description: 'Ask a question',
      options: [{ type: 3, name: 'question', description: 'A question', required: true }],
    },
  ]);
  process.stderr.write('{"msg":"ready"}\n');
});
process.once('SIGTERM', () => client.destroy().then(() => process.exit()));
await client.login(process.env.DISCORD_TOKEN);
