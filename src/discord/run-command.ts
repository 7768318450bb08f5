import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, Request } from './command.ts';
import { type BotContext, show } from './context.ts';
import { respond } from './respond.ts';

/** https://discord.com/developers/docs/interactions/application-commands#autocomplete */
const CHOICES_LIMIT = 25;
const CHOICE_LENGTH_LIMIT = 100;

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Runs a slash or message command and replies with what it returns. */
export async function runCommand(
  interaction: CommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = findCommand(interaction.commandName, context);
  if (!command) {
    context.log.warn({ command: interaction.commandName }, 'a command came that is not listed');
    await respond(interaction, true, () => show({ kind: 'gone', what: 'command' }, context));
    return;
  }
  const asked = interaction.isChatInputCommand() && interaction.options.getBoolean('private');
  await respond(interaction, command.private ?? asked ?? false, async () =>
    show(await command.run(makeRequest(interaction, context)), context),
  );
}

function makeRequest(interaction: CommandInteraction, context: BotContext): Request {
  const library = context.library();
  if (interaction.isChatInputCommand()) {
    return { text: (option) => interaction.options.getString(option), target: null, library };
  }
  const { id, content } = interaction.targetMessage;
  return { text: () => null, target: { id, content }, library };
}

/**
 * Offers questions while a member types. Nothing is offered where something broke: there is no place
 * for an apology in a list of choices, so it is only logged.
 */
export async function complete(
  interaction: AutocompleteInteraction,
  context: BotContext,
): Promise<void> {
  await interaction.respond(findChoices(interaction, context));
}

function findChoices(
  interaction: AutocompleteInteraction,
  context: BotContext,
): ApplicationCommandOptionChoiceData[] {
  const { commandName } = interaction;
  try {
    const typed = interaction.options.getFocused();
    const suggestions =
      findCommand(commandName, context)?.complete?.(typed, context.library()) ?? [];
    // Discord refuses the whole list for one choice that is too long or there twice.
    const questions = new Set(suggestions.map(({ question }) => question));
    return [...questions]
      .filter((question) => question.length <= CHOICE_LENGTH_LIMIT)
      .slice(0, CHOICES_LIMIT)
      .map((question) => ({ name: question, value: question }));
  } catch (error) {
    context.log.error({ err: error, command: commandName }, 'autocomplete failed');
    return [];
  }
}

function findCommand(name: string, context: BotContext): Command | undefined {
  return context.commands.find((command) => command.data.name === name);
}
