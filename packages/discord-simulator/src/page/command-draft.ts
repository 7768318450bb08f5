import type { InteractionDataOption } from '../model/interaction.ts';
import type { PageCommand, PageCommandOption } from '../playground/page-protocol.ts';
import { type CommandDraft, type OptionDraft, state, update, updateNow } from './state.ts';

/** The option types that the page supports. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
const SUPPORTED_OPTION_TYPES = [3, 4, 5, 6, 7, 8, 9, 10];

/** A command or subcommand in the picker. */
export interface CommandPickerEntry {
  command: PageCommand;
  path: PageCommandOption[];
  /** In the viewer's language. */
  name: string;
  description: string;
}

/** Returns all usable commands; those with subcommands are replaced with these. */
export function listPickerEntries(commands: PageCommand[]): CommandPickerEntry[] {
  return commands.flatMap((command) => {
    const subcommands = command.options.filter(({ type }) => type <= 2);
    if (subcommands.length === 0)
      return [{ command, path: [], name: command.label, description: command.description }];
    return subcommands.flatMap((subcommand) => listSubcommands(command, [subcommand]));
  });
}

function listSubcommands(command: PageCommand, path: PageCommandOption[]): CommandPickerEntry[] {
  const last = path.at(-1);
  if (!last) return [];
  if (last.type === 2)
    return (last.options ?? []).flatMap((inner) => listSubcommands(command, [...path, inner]));
  const name = [command.label, ...path.map(({ label }) => label)].join(' ');
  return [{ command, path, name, description: last.description }];
}

/** Puts a command into the input box. */
export function selectCommand(command: PageCommand, path: PageCommandOption[]): void {
  const options = (path.at(-1)?.options ?? (path.length > 0 ? [] : command.options))
    .filter(({ type }) => SUPPORTED_OPTION_TYPES.includes(type))
    .map((option): OptionDraft => ({ option, text: '', choice: null }));
  updateNow({
    draft: { command, path, options },
    text: '',
    replyTo: null,
    suggestions: null,
    errorMessage: null,
  });
  focusCommandBox();
}

/** Focuses the first option, or the command's name without options. */
function focusCommandBox(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find('.option input') ?? find('.command-name'))?.focus();
}

/** Returns `/ask` or `/config set`, in the viewer's language. */
export function formatCommandName({ command, path }: CommandDraft): string {
  return `/${[command.label, ...path.map(({ label }) => label)].join(' ')}`;
}

/** Returns the name of a used command, as in "ask" or "config set", in the viewer's language. */
export function formatUsedCommand(name: string): string {
  const { guild = [], direct = {} } = state.context?.commands ?? {};
  return (
    [...guild, ...Object.values(direct).flat()].find((command) => command.name === name)?.label ??
    name
  );
}

/** Creates the option values to send; for autocomplete with the focused option's raw text. */
export function createOptionValues(
  draft: CommandDraft,
  focused?: OptionDraft,
): InteractionDataOption[] {
  const filled = draft.options.flatMap((each): InteractionDataOption[] => {
    const { option, text } = each;
    const { name, type } = option;
    if (each === focused) return [{ name, type, value: text, focused: true }];
    return text.trim() === '' ? [] : [{ name, type, value: parseOptionValue(each) }];
  });
  return draft.path.reduceRight<InteractionDataOption[]>(
    (options, { name, type }) => [{ name, type, options }],
    filled,
  );
}

/** Returns the first invalid option and why; null when the command can be sent. */
export function validateDraft(
  draft: CommandDraft,
): { option: OptionDraft; message: string } | null {
  for (const option of draft.options) {
    const error = validateOption(option);
    if (error) return { option, message: `${option.option.label}: ${error}` };
  }
  return null;
}

function validateOption({ option, text, choice }: OptionDraft): string | null {
  const value = text.trim();
  if (value === '') return option.required ? 'this option is required.' : null;
  if (choice) return null;
  if (option.choices?.length || (option.type >= 5 && option.type <= 9))
    return `“${value}” is not one of the choices.`;
  if (option.type === 4 || option.type === 10) return validateNumber(option, Number(value));
  if (value.length < (option.min_length ?? 0))
    return `must be at least ${option.min_length} characters long.`;
  const maxLength = option.max_length ?? 6_000;
  if (value.length > maxLength) return `must be at most ${maxLength} characters long.`;
  return null;
}

function validateNumber(option: PageCommandOption, value: number): string | null {
  if (Number.isNaN(value) || (option.type === 4 && !Number.isInteger(value)))
    return option.type === 4 ? 'must be an integer.' : 'must be a number.';
  if (value < (option.min_value ?? -Infinity)) return `must be at least ${option.min_value}.`;
  if (value > (option.max_value ?? Infinity)) return `must be at most ${option.max_value}.`;
  return null;
}

function parseOptionValue({ option, text, choice }: OptionDraft): string | number | boolean {
  if (option.type === 5) return choice?.value === 'true';
  const value = choice?.value ?? text.trim();
  return option.type === 4 || option.type === 10 ? Number(value) : value;
}

/** Sets an option's text, and its choice if the text is the name of one. */
export function setOptionText(draft: OptionDraft, text: string): void {
  draft.text = text;
  const typed = text.trim().toLowerCase();
  draft.choice = listLocalChoices(draft).find(({ name }) => name.toLowerCase() === typed) ?? null;
  update();
}

/** Returns an option's choices that are known without asking the bot. */
export function listLocalChoices({ option }: OptionDraft) {
  const { users = [], channels = [] } = state.context ?? {};
  if (option.choices?.length) return option.choices;
  if (option.type === 5)
    return ['True', 'False'].map((name) => ({ name, value: name.toLowerCase() }));
  if (option.type === 6 || option.type === 9)
    return users.map(({ id, name }) => ({ name, value: id }));
  if (option.type === 7) return channels.map(({ id, name }) => ({ name, value: id }));
  return [];
}
