import type { InteractionDataOption } from '../model/interaction.ts';
import type { PageCommand, PageCommandOption } from '../playground/page-protocol.ts';
import { type CommandDraft, type OptionDraft, state, update, updateNow } from './state.ts';

/** Discord's option types that the page can fill in. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
const SUPPORTED_OPTION_TYPES = [3, 4, 5, 6, 7, 8, 9, 10];

/** A command, or one of its subcommands, as it stands in the picker. */
export interface CommandPickerEntry {
  command: PageCommand;
  path: PageCommandOption[];
  name: string;
  description: string;
}

/** Every command that can be used: those with subcommands only through these. */
export function listPickerEntries(commands: PageCommand[]): CommandPickerEntry[] {
  return commands.flatMap((command) => {
    const branches = command.options.filter(({ type }) => type <= 2);
    if (branches.length === 0)
      return [{ command, path: [], name: command.name, description: command.description }];
    return branches.flatMap((branch) => listSubcommands(command, [branch]));
  });
}

function listSubcommands(command: PageCommand, path: PageCommandOption[]): CommandPickerEntry[] {
  const last = path.at(-1);
  if (!last) return [];
  if (last.type === 2)
    return (last.options ?? []).flatMap((inner) => listSubcommands(command, [...path, inner]));
  const name = [command.name, ...path.map((each) => each.name)].join(' ');
  return [{ command, path, name, description: last.description }];
}

/** Puts a command into the input box, to be filled in. */
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

/** The first option, or the command's name where it has none: Enter sends it from there. */
function focusCommandBox(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find('.option input') ?? find('.command-name'))?.focus();
}

/** `/ask`, `/config set`. */
export function formatCommandName({ command, path }: CommandDraft): string {
  return `/${[command.name, ...path.map(({ name }) => name)].join(' ')}`;
}

/** The options as they are sent. While one is being typed it is the focused one, as it stands. */
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

/** What keeps a command from being sent, in a sentence; null when nothing does. */
export function validateDraft(draft: CommandDraft): { option: OptionDraft; why: string } | null {
  for (const option of draft.options) {
    const why = validateOption(option);
    if (why) return { option, why: `${option.option.name}: ${why}` };
  }
  return null;
}

function validateOption({ option, text, choice }: OptionDraft): string | null {
  const value = text.trim();
  if (value === '') return option.required ? 'this option is required.' : null;
  if (choice) return null;
  if (option.choices?.length || (option.type >= 5 && option.type <= 9))
    return `“${value}” is none of the choices.`;
  if (option.type === 4 || option.type === 10) return validateNumber(option, Number(value));
  if (value.length < (option.min_length ?? 0)) return `shorter than ${option.min_length}.`;
  if (value.length > (option.max_length ?? 6_000)) return `longer than ${option.max_length}.`;
  return null;
}

function validateNumber(option: PageCommandOption, value: number): string | null {
  if (Number.isNaN(value) || (option.type === 4 && !Number.isInteger(value)))
    return 'this must be a number.';
  if (value < (option.min_value ?? -Infinity)) return `less than ${option.min_value}.`;
  if (value > (option.max_value ?? Infinity)) return `more than ${option.max_value}.`;
  return null;
}

function parseOptionValue({ option, text, choice }: OptionDraft): string | number | boolean {
  if (option.type === 5) return choice?.value === 'true';
  const value = choice?.value ?? text.trim();
  return option.type === 4 || option.type === 10 ? Number(value) : value;
}

/** Types into an option. What was chosen before no longer counts, unless it was typed out in full. */
export function setOptionText(draft: OptionDraft, text: string): void {
  draft.text = text;
  const typed = text.trim().toLowerCase();
  draft.choice = listLocalChoices(draft).find(({ name }) => name.toLowerCase() === typed) ?? null;
  update();
}

/** The choices that an option has by itself, without asking the bot. */
export function listLocalChoices({ option }: OptionDraft) {
  const { users: people = [], channels = [] } = state.context ?? {};
  if (option.choices?.length) return option.choices;
  if (option.type === 5)
    return ['True', 'False'].map((name) => ({ name, value: name.toLowerCase() }));
  if (option.type === 6 || option.type === 9)
    return people.map(({ id, name }) => ({ name, value: id }));
  if (option.type === 7) return channels.map(({ id, name }) => ({ name, value: id }));
  return [];
}
