import type { JsonObject } from '../model/entities.ts';
import type { FieldIssue } from '../protocol/api-error.ts';

/** Maximum characters of a command's names, descriptions and choice values. https://discord.com/developers/docs/interactions/application-commands#slash-commands */
const MAX_CHARACTERS = 8_000;

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const SLASH = 1;
const ENTRY_POINT = 4;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** Converts `default_member_permissions` to a number: Discord also accepts text, its schema does not. */
export function normalizePermissions(body: unknown): unknown {
  return Array.isArray(body) ? body.map(normalizePermission) : normalizePermission(body);
}

function normalizePermission(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { default_member_permissions: permissions, ...rest } = body as JsonObject;
  if (permissions === undefined) return body;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  return { ...rest, default_member_permissions: isDigits ? Number(permissions) : permissions };
}

/** Validates a command beyond its schema; `path` is the command's position in the body. */
export function checkCommand(command: JsonObject, path: FieldIssue['path'] = []): FieldIssue[] {
  const type = command.type ?? SLASH;
  const issues: FieldIssue[] = [];
  if (type === SLASH) {
    issues.push(...checkName(command.name, [...path, 'name']));
    if (command.description !== undefined || command.id === undefined) {
      issues.push(...checkDescription(command.description, [...path, 'description']));
    }
  } else {
    if (command.description && type !== ENTRY_POINT) {
      issues.push({
        path: [...path, 'description'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
        message: 'Context menu commands cannot have a description',
      });
    }
    if ((command.options as unknown[] | null | undefined)?.length) {
      issues.push({
        path: [...path, 'options'],
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
        message: 'Context menu commands cannot have options',
      });
    }
  }
  issues.push(
    ...checkOptions((command.options as JsonObject[] | null) ?? [], [...path, 'options']),
  );
  if (countCommandCharacters(command) > MAX_CHARACTERS) {
    issues.push({
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${MAX_CHARACTERS})`,
    });
  }
  return issues;
}

/** Counts the characters of names, descriptions and choice values at all depths. */
export function countCommandCharacters(value: JsonObject): number {
  const own = [value.name, value.description].reduce<number>(
    (sum, text) => sum + longestLocalization(value, text),
    0,
  );
  const options = (value.options as JsonObject[] | null | undefined) ?? [];
  const choices = (value.choices as JsonObject[] | null | undefined) ?? [];
  const inner = options.reduce((sum, option) => sum + countCommandCharacters(option), 0);
  return (
    own +
    inner +
    choices.reduce(
      (sum, { name, value: choice }) => sum + String(name).length + String(choice).length,
      0,
    )
  );
}

/** Returns the length of the longest of a text and its translations, the only one that counts. */
function longestLocalization(holder: JsonObject, text: unknown): number {
  const key = text === holder.name ? 'name_localizations' : 'description_localizations';
  const translations = Object.values(
    (holder[key] as Record<string, string> | null | undefined) ?? {},
  );
  return Math.max(0, ...[text, ...translations].map((each) => String(each ?? '').length));
}

function checkName(name: unknown, path: FieldIssue['path']): FieldIssue[] {
  if (typeof name !== 'string') return [];
  if (NAME.test(name) && name === name.toLowerCase()) return [];
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

function checkDescription(description: unknown, path: FieldIssue['path']): FieldIssue[] {
  if (description) return [];
  return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
}

function checkOptions(options: JsonObject[], path: FieldIssue['path']): FieldIssue[] {
  const issues: FieldIssue[] = [];
  let hasOptional = false;
  options.forEach((option, index) => {
    const optionPath = [...path, index];
    issues.push(
      ...checkName(option.name, [...optionPath, 'name']),
      ...checkOption(option, optionPath),
    );
    if (options.findIndex(({ name }) => name === option.name) < index) {
      issues.push({
        path: optionPath,
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option name already exists',
      });
    }
    if (option.required && hasOptional) {
      issues.push({
        path: optionPath,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    hasOptional ||= !option.required;
  });
  return issues;
}

function checkOption(option: JsonObject, path: FieldIssue['path']): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP) {
    return checkOptions((option.options as JsonObject[] | null) ?? [], [...path, 'options']);
  }
  const choices = (option.choices as JsonObject[] | null | undefined) ?? [];
  if (option.autocomplete && choices.length > 0) {
    issues.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      message: 'Autocomplete and choices are mutually exclusive',
    });
  }
  choices.forEach(({ name }, index) => {
    if (choices.findIndex((other) => other.name === name) === index) return;
    issues.push({
      path: [...path, 'choices', index],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
      message: 'Option choice name already exists',
    });
  });
  return issues;
}
