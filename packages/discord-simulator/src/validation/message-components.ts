import type { JsonObject } from '../model/entities.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { ComponentType, listComponents, SELECT_TYPES } from './component-tree.ts';

/** Maximum characters of all text displays of a message. */
const MAX_TEXT = 4_000;

/**
 * Validates a message's components beyond their schema.
 * https://discord.com/developers/docs/components/reference
 */
export function checkComponents(
  components: JsonObject[] | null | undefined,
  isV2: boolean,
): FieldIssue[] {
  const rows = components ?? [];
  const all = listComponents(rows);
  const issues = all.flatMap(({ component, path }) => checkComponent(component, path));
  issues.push(...checkCustomIds(all));
  if (!isV2) issues.push(...checkLegacyRows(rows));
  const text = all.reduce((sum, { component: { type, content } }) => {
    return type === ComponentType.textDisplay ? sum + [...String(content)].length : sum;
  }, 0);
  if (text > MAX_TEXT) {
    issues.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Displayable text size exceeds maximum size of ${MAX_TEXT}`,
    });
  }
  if (all.length > 40) {
    issues.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'Maximum number of components exceeded (40)',
    });
  }
  return issues;
}

/** Without the flag IS_COMPONENTS_V2 a message has at most five components, all action rows. */
function checkLegacyRows(rows: JsonObject[]): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (rows.length > 5) {
    issues.push({
      path: ['components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  }
  rows.forEach((row, index) => {
    if (row.type === ComponentType.actionRow) return;
    issues.push({
      path: ['components', index, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: 'Value of field "type" must be one of (1,).',
    });
  });
  return issues;
}

function checkCustomIds(all: ReturnType<typeof listComponents>): FieldIssue[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const id = component.custom_id;
    if (id === undefined || id === null) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path: [...path, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      },
    ];
  });
}

function checkComponent(component: JsonObject, path: FieldIssue['path']): FieldIssue[] {
  if (component.type === ComponentType.button) return checkButton(component, path);
  if (SELECT_TYPES.includes(component.type as number)) return checkSelect(component, path);
  if (component.type === ComponentType.file) return checkFile(component, path);
  if (component.type !== ComponentType.actionRow) return [];
  const children = (component.components as JsonObject[]) ?? [];
  const selects = children.filter((child) => SELECT_TYPES.includes(child.type as number)).length;
  // A select fills a whole row.
  if (selects * 5 + (children.length - selects) <= 5) return [];
  return [
    {
      path: [...path, 'components'],
      code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      message: 'The specified component exceeds the maximum width',
    },
  ];
}

function checkButton(button: JsonObject, path: FieldIssue['path']): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const requireField = (key: string, isGiven: boolean) => {
    if (!isGiven)
      issues.push({
        path: [...path, key],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
  };
  const isLink = button.style === 5;
  if (isLink) requireField('url', Boolean(button.url));
  else if (button.style !== 6) requireField('custom_id', Boolean(button.custom_id));
  if (isLink && button.custom_id) {
    issues.push({
      path: [...path, 'custom_id'],
      code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      message: 'A custom id and url cannot both be specified',
    });
  }
  if (button.style !== 6) requireField('label', Boolean(button.label || button.emoji));
  if (isLink && button.url && !/^(https?|discord):/i.test(String(button.url))) {
    issues.push({
      path: [...path, 'url'],
      code: 'URL_TYPE_INVALID_SCHEME',
      message: `Scheme "${String(button.url).split(':')[0]}" must be one of ('http', 'https', 'discord').`,
    });
  }
  return issues;
}

/** A file is always an attachment. https://discord.com/developers/docs/components/reference#file */
function checkFile({ file }: JsonObject, path: FieldIssue['path']): FieldIssue[] {
  if ((file as { url: string }).url.startsWith('attachment://')) return [];
  return [
    {
      path: [...path, 'file', 'url'],
      code: 'URL_TYPE_INVALID_SCHEME',
      message: `Scheme "${(file as { url: string }).url.split(':')[0]}" must be one of ('attachment').`,
    },
  ];
}

function checkSelect(select: JsonObject, path: FieldIssue['path']): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const min = (select.min_values as number | undefined) ?? 1;
  const max = (select.max_values as number | undefined) ?? 1;
  if (min > max) {
    issues.push({
      path: [...path, 'min_values'],
      code: 'COMPONENT_MIN_VALUES_TOO_LARGE',
      message: 'min_values must be less than or equal to max_values',
    });
  }
  if (select.type !== ComponentType.stringSelect) return issues;
  const options = select.options as { value: string }[];
  if (max > options.length) {
    issues.push({
      path: [...path, 'max_values'],
      code: 'COMPONENT_MAX_VALUES_TOO_LARGE',
      message: 'max_values must be less than or equal to the number of options',
    });
  }
  options.forEach(({ value }, index) => {
    if (options.findIndex((other) => other.value === value) === index) return;
    issues.push({
      path: [...path, 'options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    });
  });
  return issues;
}
