import { splitParagraphs } from '../../knowledge/article.ts';
import { cutFrontMatter } from '../../knowledge/front-matter.ts';
import { frontMatterSchema } from '../../knowledge/schemas.ts';
import { readYaml } from '../../knowledge/yaml.ts';
import {
  EMPTY_ARTICLE,
  FRONT_MATTER_FIELDS,
  type ImportedArticle,
  normalizeLine,
  TERM_FIELDS,
} from './imported-article.ts';

/** Longest first line that counts as a title, in UTF-16 units. */
const TITLE_LIMIT = 120;

/** A text's front matter, and the text after it. */
export interface FrontMatter {
  fields: Partial<ImportedArticle>;
  body: string;
}

/** Front matter as Hugo and Zola write it. */
const TOML = /^\uFEFF?\+\+\+[^\S\n]*\r?\n([\s\S]*?)^\+\+\+[^\S\n]*(?:\r?\n|$)/mu;

/** Reads the fields of TOML front matter that are strings or dates; tables and lists are not read. */
function splitToml(toml: string, body: string): FrontMatter {
  const lines = toml.matchAll(
    /^(\w+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|(\d{4}-\d\d-\d\d)\S*)[^\S\n]*$/gmu,
  );
  const written: Partial<Record<'published' | 'date', string>> = Object.fromEntries(
    lines.map(([, name, double, single, date]) => [name, double ?? single ?? date]),
  );
  const given = { ...written, published: written.published ?? written.date };
  const fields = readFields(given, FRONT_MATTER_FIELDS);
  return { fields: { ...fields, term: readFields(given, TERM_FIELDS) }, body };
}

/**
 * Splits off the front matter that many Markdown tools write. Unknown and invalid fields are ignored;
 * a text without front matter is all body.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const toml = TOML.exec(text);
  if (toml !== null) return splitToml(toml[1] ?? '', text.slice(toml[0].length));
  const { head, yaml, body } = cutFrontMatter(text);
  const { value } = readYaml(yaml ?? '');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fields: {}, body: head + body };
  const written = value as Record<string, unknown>;
  const given = { ...written, published: written.published ?? written.date };
  const fields = readFields(given, FRONT_MATTER_FIELDS);
  return { fields: { ...fields, term: readFields(given, TERM_FIELDS) }, body };
}

/** Reads the valid ones of some fields. */
function readFields<K extends keyof typeof frontMatterSchema.shape>(
  given: Readonly<Record<string, unknown>>,
  names: readonly K[],
): Partial<Record<K, string>> {
  const fields: Partial<Record<K, string>> = {};
  for (const name of names) {
    const found = given[name];
    const text = found instanceof Date ? found.toISOString().slice(0, 10) : found;
    const { data } = frontMatterSchema.shape[name].safeParse(text);
    if (typeof text === 'string' && typeof data === 'string') fields[name] = data;
  }
  return fields;
}

/** Removes control characters, which are invisible but obeyed by terminals; keeps all other white space. */
function stripControlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '');
}

/** Imports plain text: blank lines separate paragraphs, and a short first line is the title. */
export function importText(text: string): ImportedArticle {
  const { fields, body } = splitFrontMatter(text);
  const paragraphs = splitParagraphs(stripControlCharacters(body)).filter((paragraph) =>
    /[\p{L}\p{N}]/u.test(paragraph),
  );
  const [first] = paragraphs;
  const isTitle =
    fields.title === undefined &&
    first !== undefined &&
    paragraphs.length > 1 &&
    first.length <= TITLE_LIMIT &&
    !/[.!?…:;,]["”’')\]]*$/.test(first);
  return {
    ...EMPTY_ARTICLE,
    ...(isTitle ? { title: normalizeLine(first) } : {}),
    ...fields,
    paragraphs: isTitle ? paragraphs.slice(1) : paragraphs,
  };
}
