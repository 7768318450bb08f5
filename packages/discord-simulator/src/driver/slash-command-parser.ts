import type { ApplicationCommand, JsonObject } from '../model/entities.ts';
import type { InteractionDataOption } from '../model/interaction.ts';

/** A registered command option. */
interface OptionDefinition extends JsonObject {
  name: string;
  type: number;
  required?: boolean;
  autocomplete?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: number;
  max_value?: number;
  choices?: { name: string; value: string | number }[];
  options?: OptionDefinition[];
}

/** A slash command and its option values, parsed from typed text. */
export interface ParsedCommand {
  command: ApplicationCommand;
  options: InteractionDataOption[];
}

/**
 * Parses `/ask question:who visited? private:true` as Discord's input box does: a value extends to
 * the next option's name. `isPartial` allows missing required options and unchecked values.
 * @throws {RangeError} for an unknown command or option, a missing required option or an invalid value.
 */
export function parseSlashCommand(
  line: string,
  commands: ApplicationCommand[],
  isPartial = false,
): ParsedCommand {
  const [, name = '', rest = ''] = /^\/(\S+)(?:\s+(\S.*)?)?$/s.exec(line) ?? [];
  const command = commands.find((each) => each.type === 1 && each.name === name);
  if (!command) {
    const offered = commands.filter(({ type }) => type === 1).map((each) => `/${each.name}`);
    throw new RangeError(
      `there is no command /${name} here; commands: ${offered.join(', ') || 'none'}`,
    );
  }
  return {
    command,
    options: parseOptions(command.options as OptionDefinition[], rest, isPartial),
  };
}

/** Parses a command whose last option is still being typed, and marks that option as focused. */
export function parsePartialSlashCommand(
  line: string,
  commands: ApplicationCommand[],
): ParsedCommand {
  const parsed = parseSlashCommand(line, commands, true);
  const focused = findLastOption(parsed.options);
  if (!focused) throw new RangeError(`"${line}" has no option to complete`);
  const definition = findLastDefinition(
    parsed.command.options as OptionDefinition[],
    parsed.options,
  );
  if (!definition?.autocomplete) throw new RangeError(`option ${focused.name} has no autocomplete`);
  focused.focused = true;
  focused.value = String(focused.value);
  return parsed;
}

function parseOptions(
  definitions: OptionDefinition[],
  text: string,
  isPartial: boolean,
): InteractionDataOption[] {
  const [first = '', ...others] = text.split(/\s+/);
  const subcommand = definitions.find(({ type, name }) => type <= 2 && name === first);
  if (subcommand) {
    const inner = parseOptions(subcommand.options ?? [], others.join(' '), isPartial);
    return [{ name: subcommand.name, type: subcommand.type, options: inner }];
  }
  if (definitions.some(({ type }) => type <= 2)) {
    throw new RangeError(
      `there is no subcommand "${first}"; subcommands: ${definitions.map(({ name }) => name).join(', ')}`,
    );
  }
  const texts = splitOptions(definitions, text);
  const filled = definitions.flatMap((option) => {
    const value = texts.get(option.name);
    if (value !== undefined)
      return [
        { name: option.name, type: option.type, value: parseValue(option, value, isPartial) },
      ];
    if (option.required && !isPartial) throw new RangeError(`option ${option.name} is required`);
    return [];
  });
  // In typed order: the last option is the one being typed.
  const order = [...texts.keys()];
  return filled.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function splitOptions(definitions: OptionDefinition[], text: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (text.trim() === '') return texts;
  const names = definitions.map(({ name }) => name.replace(/[-']/g, '\\$&')).join('|');
  const starts = names ? [...text.matchAll(new RegExp(`(?:^|\\s)(${names}):`, 'gu'))] : [];
  if (text.slice(0, starts[0]?.index ?? text.length).trim() !== '') {
    throw new RangeError(
      `"${text}" does not start with an option; options: ${definitions.map(({ name }) => name).join(', ') || 'none'}`,
    );
  }
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.index ?? text.length;
    texts.set(start[1] as string, text.slice(start.index + start[0].length, end).trim());
  });
  return texts;
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
function parseValue(
  option: OptionDefinition,
  text: string,
  isPartial: boolean,
): string | number | boolean {
  const fail = (why: string) => new RangeError(`option ${option.name}: "${text}" ${why}`);
  if (isPartial) return text;
  const choice = option.choices?.find(({ name, value }) => name === text || value === text);
  if (option.choices?.length) {
    if (!choice)
      throw fail(`is not one of its choices: ${option.choices.map(({ name }) => name).join(', ')}`);
    return choice.value;
  }
  switch (option.type) {
    case 3:
      if (text.length < (option.min_length ?? 0))
        throw fail(`is shorter than ${option.min_length}`);
      if (text.length > (option.max_length ?? 6_000))
        throw fail(`is longer than ${option.max_length ?? 6_000}`);
      return text;
    case 4:
    case 10:
      return parseNumber(option, text, fail);
    case 5:
      if (!/^(true|false)$/i.test(text)) throw fail('is neither true nor false');
      return text.toLowerCase() === 'true';
    default: {
      const id = /^(?:<[@#][!&]?)?(\d+)>?$/.exec(text)?.[1];
      if (id === undefined) throw fail('is neither a mention nor an id');
      return id;
    }
  }
}

function parseNumber(
  option: OptionDefinition,
  text: string,
  fail: (why: string) => RangeError,
): number {
  const value = Number(text);
  if (text === '' || Number.isNaN(value) || (option.type === 4 && !Number.isInteger(value)))
    throw fail(option.type === 4 ? 'is not an integer' : 'is not a number');
  if (value < (option.min_value ?? -Infinity)) throw fail(`is less than ${option.min_value}`);
  if (value > (option.max_value ?? Infinity)) throw fail(`is more than ${option.max_value}`);
  return value;
}

function findLastOption(options: InteractionDataOption[]): InteractionDataOption | undefined {
  const last = options.at(-1);
  return last?.options ? findLastOption(last.options) : last;
}

function findLastDefinition(
  definitions: OptionDefinition[],
  filled: InteractionDataOption[],
): OptionDefinition | undefined {
  const last = filled.at(-1);
  const option = definitions.find(({ name }) => name === last?.name);
  return last?.options ? findLastDefinition(option?.options ?? [], last.options) : option;
}
