import type { ApplicationCommand, JsonObject } from '../model/entities.ts';
import type { InteractionDataOption } from '../model/interaction.ts';

/** An option as it was registered. */
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

/** A slash command as somebody typed it, understood. */
export interface ParsedCommand {
  command: ApplicationCommand;
  options: InteractionDataOption[];
}

/**
 * Reads `/ask question:who visited? private:true` the way Discord's input box would: a value goes on
 * to the next option's name.
 * @throws {RangeError} for what the box would not let through: no such command or option, a required
 * option left out, a value that does not fit. `allowsGaps` lets required options be missing, as
 * while typing.
 */
export function parseSlashCommand(
  line: string,
  commands: ApplicationCommand[],
  allowsGaps = false,
): ParsedCommand {
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
  const command = commands.find((each) => each.type === 1 && each.name === name);
  if (!command) {
    const offered = commands.filter(({ type }) => type === 1).map((each) => `/${each.name}`);
    throw new RangeError(
      `no command /${name} is offered here; there are: ${offered.join(', ') || 'none'}`,
    );
  }
  return {
    command,
    options: parseOptions(command.options as OptionDefinition[], rest, allowsGaps),
  };
}

/** Reads a line whose last option is still being typed, and marks that one as focused. */
export function parsePartialSlashCommand(
  line: string,
  commands: ApplicationCommand[],
): ParsedCommand {
  const typed = parseSlashCommand(line, commands, true);
  const focused = findLastOption(typed.options);
  if (!focused) throw new RangeError(`"${line}" has no option that could be completed`);
  const known = findLastDefinition(typed.command.options as OptionDefinition[], typed.options);
  if (!known?.autocomplete) throw new RangeError(`option ${focused.name} has no autocomplete`);
  focused.focused = true;
  focused.value = String(focused.value);
  return typed;
}

function parseOptions(
  known: OptionDefinition[],
  text: string,
  allowsGaps: boolean,
): InteractionDataOption[] {
  const [first = '', ...others] = text.split(/\s+/);
  const branch = known.find(({ type, name }) => type <= 2 && name === first);
  if (branch) {
    const inner = parseOptions(branch.options ?? [], others.join(' '), allowsGaps);
    return [{ name: branch.name, type: branch.type, options: inner }];
  }
  if (known.some(({ type }) => type <= 2)) {
    throw new RangeError(
      `"${first}" is no subcommand; there are: ${known.map(({ name }) => name).join(', ')}`,
    );
  }
  const pieces = splitOptions(known, text);
  const filled = known.flatMap((option) => {
    const value = pieces.get(option.name);
    if (value !== undefined)
      return [
        { name: option.name, type: option.type, value: parseValue(option, value, allowsGaps) },
      ];
    if (option.required && !allowsGaps) throw new RangeError(`option ${option.name} is required`);
    return [];
  });
  // In the order they were typed, so that the last is the one being typed.
  const order = [...pieces.keys()];
  return filled.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function splitOptions(known: OptionDefinition[], text: string): Map<string, string> {
  const pieces = new Map<string, string>();
  if (text.trim() === '') return pieces;
  const names = known.map(({ name }) => name.replace(/[-']/g, '\\$&')).join('|');
  const starts = names ? [...text.matchAll(new RegExp(`(?:^|\\s)(${names}):`, 'gu'))] : [];
  if (text.slice(0, starts[0]?.index ?? text.length).trim() !== '') {
    throw new RangeError(
      `"${text}" does not begin with an option; there are: ${known.map(({ name }) => name).join(', ') || 'none'}`,
    );
  }
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.index ?? text.length;
    pieces.set(start[1] as string, text.slice(start.index + start[0].length, end).trim());
  });
  return pieces;
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type */
function parseValue(
  option: OptionDefinition,
  text: string,
  allowsGaps: boolean,
): string | number | boolean {
  const fail = (why: string) => new RangeError(`option ${option.name}: "${text}" ${why}`);
  if (allowsGaps) return text;
  const choice = option.choices?.find(({ name, value }) => name === text || value === text);
  if (option.choices?.length) {
    if (!choice)
      throw fail(`is none of its choices: ${option.choices.map(({ name }) => name).join(', ')}`);
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
      if (id === undefined) throw fail('is no mention and no id');
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
    throw fail('is no number of that kind');
  if (value < (option.min_value ?? -Infinity)) throw fail(`is less than ${option.min_value}`);
  if (value > (option.max_value ?? Infinity)) throw fail(`is more than ${option.max_value}`);
  return value;
}

function findLastOption(options: InteractionDataOption[]): InteractionDataOption | undefined {
  const last = options.at(-1);
  return last?.options ? findLastOption(last.options) : last;
}

function findLastDefinition(
  known: OptionDefinition[],
  filled: InteractionDataOption[],
): OptionDefinition | undefined {
  const last = filled.at(-1);
  const option = known.find(({ name }) => name === last?.name);
  return last?.options ? findLastDefinition(option?.options ?? [], last.options) : option;
}
