import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  type RepliableInteraction,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const button = (id: string, label: string, isDisabled = false) =>
  new ButtonBuilder()
    .setCustomId(id)
    .setLabel(label)
    .setStyle(ButtonStyle.Secondary)
    .setDisabled(isDisabled);
const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  button('context', 'In context'),
  button('quiet', 'Quiet'),
  button('off', 'Off', true),
);
const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('menu')
    .addOptions({ label: 'Visits', value: 'visits' }, { label: 'Talks', value: 'talks' }),
);
const modal = new ModalBuilder()
  .setCustomId('modal')
  .setTitle('Why?')
  .addComponents(
    new ActionRowBuilder<TextInputBuilder>().addComponents(
      new TextInputBuilder()
        .setCustomId('reason')
        .setLabel('Reason')
        .setStyle(TextInputStyle.Short),
    ),
  );

const responses: Record<string, (interaction: RepliableInteraction) => Promise<unknown>> = {
  ask: (interaction) =>
    interaction.reply({
      content: interaction.isChatInputCommand()
        ? `asked: ${interaction.options.getString('question')}`
        : '',
      embeds: [
        new EmbedBuilder()
          .setTitle('Title')
          .setDescription('Words')
          .addFields({ name: 'n', value: 'v' }),
      ],
      components: [buttons, menu],
      ...(interaction.isChatInputCommand() && interaction.options.getBoolean('private')
        ? { flags: MessageFlags.Ephemeral }
        : {}),
    }),
  async slow(interaction) {
    await interaction.deferReply();
    await interaction.editReply('done');
    await interaction.followUp('and more');
  },
  explain: (interaction) =>
    interaction.isModalSubmit() ? Promise.resolve() : interaction.showModal(modal),
  async 'Find the source'(interaction) {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`found: ${interaction.targetMessage.content}`);
  },
  async Greet(interaction) {
    if (interaction.isUserContextMenuCommand())
      await interaction.reply(`hello ${interaction.targetUser.username}`);
  },
  silent: async () => {},
};

async function respond(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}?`, value: typed }]);
  } else if (interaction.isCommand()) {
    await responses[interaction.commandName]?.(interaction);
  } else if (interaction.isButton()) {
    if (interaction.customId === 'quiet') await interaction.deferUpdate();
    else await interaction.update({ content: 'in context' });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({
      content: `chose ${interaction.values.join()}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`because ${interaction.fields.getTextInputValue('reason')}`);
  }
}

/** Makes a discord.js client use most features: commands, components, modals and replies. */
export function prepareFeatureBot(client: Client): void {
  client.on(Events.InteractionCreate, (interaction) => void respond(interaction));
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    if (!message.guild || message.mentions.has(message.client.user))
      await message.reply(`heard: ${message.content}`);
  });
  client.once(Events.ClientReady, async ({ application }) => {
    const question = new SlashCommandBuilder()
      .setName('ask')
      .setDescription('Ask')
      .addStringOption((option) =>
        option.setName('question').setDescription('q').setRequired(true).setAutocomplete(true),
      )
      .addBooleanOption((option) => option.setName('private').setDescription('p'));
    const plain = ['slow', 'explain', 'silent'].map((name) =>
      new SlashCommandBuilder().setName(name).setDescription(name),
    );
    const find = new ContextMenuCommandBuilder()
      .setName('Find the source')
      .setType(ApplicationCommandType.Message);
    const greet = new ContextMenuCommandBuilder()
      .setName('Greet')
      .setType(ApplicationCommandType.User);
    await application.commands.set([question, ...plain, find, greet]);
  });
}
