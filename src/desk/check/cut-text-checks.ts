/** Texts that YAML cuts or splits without a word, since they are not in quotes. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLSeq,
} from 'yaml';
import { cutFrontMatter } from '../../knowledge/front-matter.ts';
import type { Article } from '../../knowledge/knowledge.ts';
import { showValue } from '../../knowledge/problem.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

const NAMES = ['facts.yaml', 'gaps.yaml', 'topics.yaml', 'synonyms.yaml'];

/** How a question begins. */
const QUESTION =
  /^(?:am|are|can|could|did|do|does|had|has|have|how|is|may|might|must|shall|should|was|were|what|when|where|which|who|whom|whose|why|will|would)\b/i;

/** What only a text can have that is cut: spares the slow parser. */
const SUSPECT = /\s#[^\s#]|(?:^|[\s[,])&\w|\[[^[\],?]*,[^[\]?]*\?/m;

/** A text that is not what was written. */
interface CutText {
  /** Where it stands, in UTF-16 units. */
  offset: number;
  message: string;
  fix: string;
}

/** Reports texts of the documents' and the shared YAML files, and of front matter, that end at a `#`, lose a `&word`, or are split at a comma. */
export async function checkCutTexts(
  articles: readonly Article[],
  positions: SourcePositions,
): Promise<Finding[]> {
  const folders = ['', ...articles.map(({ slug }) => `${slug}/`)];
  const files = folders.flatMap((folder) => NAMES.map((name) => `${folder}${name}`));
  const documents = articles.map(({ slug, file }) => `${slug}/${file}`);
  const read = async (file: string) => (await positions.text(file)) ?? '';
  const found = await Promise.all([
    ...files.map(async (file) => findCutTexts(file, await read(file))),
    ...documents.map(async (file) => findCutTexts(file, frontMatterOf(await read(file)))),
  ]);
  return found.flat();
}

/** Returns a document's front matter, on the lines where it stands. */
const frontMatterOf = (text: string): string => `\n${cutFrontMatter(text).yaml ?? ''}`;

function findCutTexts(file: string, text: string): Finding[] {
  if (!SUSPECT.test(text)) return [];
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const aliased = new Set<string>();
  visit(document, { Alias: (_, { source }) => void aliased.add(source) });
  const findings: Finding[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key') return;
      const cut = findCut(node, text, aliased) ?? findSplit(node, path.at(-1));
      if (cut === null) return;
      const { line, col: column } = lineCounter.linePos(cut.offset);
      const { message, fix } = cut;
      const place = { file, line, column, ...locate(key, path as Node[]) };
      findings.push({ ...place, severity: 'warning', kind: 'cut-text', message, fix });
    },
  });
  return findings;
}

/** Finds what is left out of a plain text: the rest from a `#` that begins a word, or a `&word` that nothing refers to. */
function findCut(
  { type, value, anchor, comment, range }: Scalar,
  text: string,
  aliased: ReadonlySet<string>,
): CutText | null {
  if (type !== 'PLAIN' || !range) return null;
  const [offset, end] = range;
  const fix = 'put the text in quotes';
  // A remark has a space after its `#`, and may stand on a line of its own.
  const isCut = typeof comment === 'string' && /^[^\s#]/.test(comment);
  if (isCut && /^[ \t]+#/.test(text.slice(end))) {
    const [word = ''] = comment.split(/\s/, 1);
    const message = `${showValue(value)} ends before "#${word}", which YAML takes for a remark`;
    return { offset, message, fix };
  }
  if (anchor === undefined || aliased.has(anchor) || typeof value !== 'string') return null;
  const message = `${showValue(value)} begins after "&${anchor}", which YAML takes for a name`;
  return { offset, message, fix };
}

/** Finds a question that is split at its commas, in a list in brackets: from a beginning without `?` to one in lower case. */
function findSplit(node: Scalar, parent: unknown): CutText | null {
  if (!isSeq(parent) || !parent.flow || !node.range || !isQuestionStart(node)) return null;
  const rest = (parent as YAMLSeq).items.slice(parent.items.indexOf(node) + 1);
  const parts: unknown[] = [node.value];
  for (const item of rest) {
    if (!isScalar(item) || item.type !== 'PLAIN' || !/^\p{Ll}/u.test(String(item.value)))
      return null;
    parts.push(item.value);
    if (!String(item.value).endsWith('?')) continue;
    if (QUESTION.test(String(item.value))) return null;
    const message = `${parts.map(showValue).join(' and ')} seem to be one question, which YAML splits at its commas`;
    return { offset: node.range[0], message, fix: 'put the question in quotes' };
  }
  return null;
}

function isQuestionStart({ type, value }: Scalar): boolean {
  return type === 'PLAIN' && QUESTION.test(String(value)) && !String(value).includes('?');
}

/** Returns the id of the entry that a text belongs to, and its field. */
function locate(key: unknown, path: readonly Node[]): Pick<Finding, 'fact' | 'field'> {
  const entry = path.find(isMap);
  const id = isSeq(path[1]) && entry !== undefined ? entry.get('id') : null;
  const pair = path.findLast((node) => isPair(node)) as unknown as { key: Scalar } | undefined;
  const name = pair === undefined ? null : String(pair.key.value ?? pair.key);
  const field = typeof key === 'number' ? `${name ?? ''}[${key}]` : name;
  return { fact: typeof id === 'string' ? id : null, field };
}
