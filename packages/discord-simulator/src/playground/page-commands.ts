import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { ApplicationCommand } from '../model/entities.ts';
import type { PageChoice, PageCommand, PageCommandOption } from './page-protocol.ts';

/** Texts by locale, as a command has them. */
type Localizations = Record<string, string | null> | null | undefined;

/** Returns a command of a bot as Discord's client shows it in a language. https://discord.com/developers/docs/interactions/application-commands#localization */
export function createPageCommand(
  { id, type, name, nameLocalizations, description, ...command }: ApplicationCommand,
  botId: string,
  locale: string,
): PageCommand {
  return {
    id,
    botId,
    type,
    name,
    label: nameLocalizations?.[locale] ?? name,
    description: command.descriptionLocalizations?.[locale] ?? description,
    options: localizeOptions(command.options as unknown as APIApplicationCommandOption[], locale),
  };
}

function localizeOptions(
  options: readonly APIApplicationCommandOption[],
  locale: string,
): PageCommandOption[] {
  return options.map((option) => {
    const { name, name_localizations, description, description_localizations, ...rest } = option;
    const own = rest as unknown as PageCommandOption & { options?: APIApplicationCommandOption[] };
    return {
      ...own,
      name,
      label: name_localizations?.[locale as 'de'] ?? name,
      description: description_localizations?.[locale as 'de'] ?? description,
      ...(own.choices ? { choices: localizeChoices(own.choices, locale) } : {}),
      ...(own.options ? { options: localizeOptions(own.options, locale) } : {}),
    };
  });
}

function localizeChoices(
  choices: readonly (PageChoice & { name_localizations?: Localizations })[],
  locale: string,
): PageChoice[] {
  return choices.map(({ name, name_localizations, value }) => ({
    name: name_localizations?.[locale] ?? name,
    value,
  }));
}
