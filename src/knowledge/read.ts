import { join, resolve } from 'node:path';
import { readArticle } from './article.ts';
import { ArticleIndex } from './checks/article-index.ts';
import { ArticleScope } from './entries.ts';
import { readFacts, readGaps } from './facts.ts';
import { readFolder, readText } from './folder/files.ts';
import {
  ARTICLE_FILES,
  type Article,
  type ArticleFile,
  type Fact,
  type Gap,
  type Knowledge,
  type Problem,
} from './knowledge.ts';
import { WHOLE_FOLDER } from './problem.ts';
import { SLUG, SLUG_LIMIT } from './schemas.ts';
import { Source } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

/** A knowledge folder with its problems; `knowledge` holds only what is valid. */
export interface ReadKnowledge {
  knowledge: Knowledge;
  /** In the order of files and lines. */
  problems: Problem[];
}

interface Contents {
  articles: Article[];
  facts: Fact[];
  retracted: Fact[];
  gaps: Gap[];
  /** Articles left out because they have no facts, or only drafts. */
  inactive: { slug: string; drafts: number }[];
}

/** Options for reading a knowledge folder. */
export interface ReadOptions {
  /** Whether to include facts marked `draft: true`; default `false`. */
  drafts?: boolean;
  /** Called before each article with the number of articles read so far and their total. */
  progress?: (done: number, of: number) => void;
}

/**
 * Reads and validates a knowledge folder. Returns problems, also for a missing folder, instead of throwing.
 * Articles without facts, not counting drafts, are left out: they cannot answer anything yet.
 */
export async function readKnowledge(
  directory: string,
  { drafts = false, progress = () => {} }: ReadOptions = {},
): Promise<ReadKnowledge> {
  const contents: Contents = { articles: [], facts: [], retracted: [], gaps: [], inactive: [] };
  const problems: Problem[] = [];
  const knowledge: Knowledge = {
    directory,
    articles: contents.articles,
    facts: contents.facts,
    retracted: contents.retracted,
    gaps: contents.gaps,
    topics: [],
    synonyms: [],
  };
  const root = await readFolder(directory, '.');
  // "." and ".." would name no folder.
  const shown = /^[./\\]+$/.test(directory) ? resolve(directory) : directory;
  if (root.problem !== null) {
    return {
      knowledge,
      problems: [
        folderProblem(
          `the knowledge folder ${shown} ${root.problem}; create it, or name another folder`,
        ),
      ],
    };
  }
  const open = (file: string) => openSource(directory, root.files, file, problems);

  const vocabulary = new Vocabulary();
  vocabulary.readSharedTopics(await open('topics.yaml'));
  vocabulary.readSynonyms(await open('synonyms.yaml'), null);
  let count = 0;
  for (const [at, folder] of root.folders.entries()) {
    progress(at, root.folders.length);
    const found = await readArticleFolder(directory, folder, vocabulary, contents, drafts);
    problems.push(...found.problems);
    if (found.isArticle) count += 1;
  }
  if (count === 0) {
    problems.push(
      folderProblem(
        root.files.some((file) => DOCUMENT_FILES.includes(file))
          ? `${shown} has no document in a folder of its own, but is one: name the folder that it is in`
          : `the knowledge folder ${shown} has no document; add one as ${join(shown, 'some-name/document.md')}`,
      ),
    );
  }
  if (problems.length === 0 && contents.articles.length === 0) {
    problems.push(folderProblem(describeInactive(shown, contents.inactive)));
  }
  const { problems: late, ...words } = vocabulary.combine(contents, problems.length === 0);
  problems.push(...late);
  return { knowledge: { ...knowledge, ...words }, problems: problems.sort(compareProblems) };
}

async function readArticleFolder(
  directory: string,
  folder: string,
  vocabulary: Vocabulary,
  contents: Contents,
  drafts: boolean,
): Promise<{ problems: Problem[]; isArticle: boolean }> {
  const problems: Problem[] = [];
  const listing = await readFolder(directory, folder);
  if (listing.problem !== null) {
    return { problems: [fileProblem(folder, listing.problem)], isArticle: false };
  }
  const [file, other] = ARTICLE_FILES.filter((name) => listing.files.includes(name));
  const isArticle = file !== undefined;
  if (!isArticle) {
    if (listing.files.includes('facts.yaml')) {
      problems.push(
        fileProblem(
          `${folder}/document.md`,
          'is missing, but there is a facts.yaml; add the document',
        ),
      );
    }
    return { problems, isArticle };
  }
  if (!SLUG.test(folder) || folder.length > SLUG_LIMIT) {
    problems.push(
      fileProblem(
        folder,
        `the folder's name must be lower-case words joined by hyphens, at most ${SLUG_LIMIT} characters`,
      ),
    );
  }
  if (other !== undefined) {
    problems.push(
      fileProblem(folder, `has both ${file} and ${other}; keep the one that its facts quote`),
    );
  }
  const article = await openArticle(directory, folder, file, problems);
  const index = article === null ? null : new ArticleIndex(article);
  const open = (file: string) => openSource(directory, listing.files, file, problems, folder);
  const scope = new ArticleScope();
  const topics = vocabulary.readOwnTopics(await open('topics.yaml'), folder);
  vocabulary.readSynonyms(await open('synonyms.yaml'), folder);
  const factsSource = await open('facts.yaml');
  const gapsSource = await open('gaps.yaml');
  if (!listing.files.includes('facts.yaml')) {
    problems.push(
      fileProblem(
        `${folder}/facts.yaml`,
        'is missing; add facts, as nothing can be answered without them',
      ),
    );
  }
  const written = factsSource === null ? [] : readFacts(factsSource, index, scope, topics);
  const included = drafts ? written : written.filter(({ draft }) => draft !== true);
  const isRetracted = ({ retracted }: Fact) => (retracted ?? null) !== null;
  const facts = included.filter((fact) => !isRetracted(fact));
  for (const fact of included) if (isRetracted(fact)) contents.retracted.push(fact);
  const gaps = gapsSource === null ? [] : readGaps(gapsSource, index, scope, facts);
  problems.push(...(factsSource?.problems ?? []), ...(gapsSource?.problems ?? []));
  if (facts.length === 0) {
    contents.inactive.push({ slug: folder, drafts: written.length });
    return { problems, isArticle };
  }
  if (article !== null) contents.articles.push(article);
  // Not push(...facts): there may be more facts than a call can have arguments.
  for (const fact of facts) contents.facts.push(fact);
  for (const gap of gaps) contents.gaps.push(gap);
  return { problems, isArticle };
}

async function openArticle(
  directory: string,
  folder: string,
  name: ArticleFile,
  problems: Problem[],
): Promise<Article | null> {
  const file = `${folder}/${name}`;
  const { text, problem } = await readText(directory, file);
  if (text === null) {
    problems.push(fileProblem(file, problem));
    return null;
  }
  const read = readArticle(folder, text, name);
  for (const { line, column, field, message } of read.problems) {
    problems.push({ file, line, column, fact: null, field, message });
  }
  return read.article;
}

/** Opens an optional YAML file; `null` if it does not exist or cannot be read. */
async function openSource(
  directory: string,
  files: readonly string[],
  name: string,
  problems: Problem[],
  folder?: string,
): Promise<Source | null> {
  if (!files.includes(name)) return null;
  const file = folder === undefined ? name : `${folder}/${name}`;
  const { text, problem } = await readText(directory, file);
  if (text !== null) return new Source(file, text);
  problems.push(fileProblem(file, problem));
  return null;
}

function fileProblem(file: string, message: string): Problem {
  return { file, line: null, column: null, fact: null, field: null, message };
}

function describeInactive(directory: string, inactive: Contents['inactive']): string {
  const [first] = inactive;
  const drafted = inactive.find(({ drafts }) => drafts > 0);
  return drafted === undefined
    ? `the knowledge folder ${directory} has no facts yet; draft them with: npm run knowledge -- draft ${first?.slug}`
    : `every fact in the knowledge folder ${directory} is a draft; review them and remove "draft: true" from those that are correct, or load drafts with --drafts`;
}

/** What a document's own folder has. */
const DOCUMENT_FILES: readonly string[] = ['document.md', 'article.md', 'facts.yaml'];

function folderProblem(message: string): Problem {
  return fileProblem(WHOLE_FOLDER, message);
}

function compareProblems(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}
