/**
 * A minimal discord.js bot: one command and mentions, always with the same reply. With `BARE_REPLY=answer` in the
 * environment the reply is as large as Footnote's: an embed and two rows of buttons. With `BARE_SHARDS=auto` it takes the
 * shards that Discord recommends.
 */
import {
  ApplicationCommandType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
} from 'discord.js';

const button = (label: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Secondary as const,
  label,
  custom_id: `context.0.pakistan-us-talks/west-met-qureshi.${label}`.padEnd(80, 'x'),
});
const row = (...labels: string[]) => ({
  type: ComponentType.ActionRow as const,
  components: labels.map(button),
});
const ANSWER = {
  content: '',
  embeds: [
    {
      title:
        'Pakistan-U.S. Discussions on Cross-Border Illegal Activities and Counterterrorism Measures',
      description: `> Who met in Islamabad?\n\n**${'A statement, word for word. '.repeat(5)}**\n-# Reported\n> ${'Its source sentence. '.repeat(12)}`,
      footer: { text: 'Paragraph 1, sentence 2' },
    },
  ],
  components: [row('Show context'), row('More', 'Helpful', 'Not what I asked')],
};
const REPLY = process.env.BARE_REPLY === 'answer' ? ANSWER : 'The article does not say.';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: process.env.DISCORD_API ?? '' },
  allowedMentions: { parse: [] },
  ...(process.env.BARE_SHARDS === 'auto' ? { shards: 'auto' as const } : {}),
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(REPLY);
});
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && client.user && message.mentions.has(client.user))
    await message.reply(REPLY);
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
