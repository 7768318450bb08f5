import { join } from 'node:path';
import { UsageError } from '../../cli/usage-error.ts';
import { loadEndpoint } from '../../config/curation.ts';
import { loadConfig } from '../../config.ts';
import type { Fact } from '../../knowledge/knowledge.ts';
import {
  addSuggestions,
  SUGGESTIONS_FILE,
  type Suggestion,
} from '../../memory/suggestions-file.ts';
import { pluralize } from '../../presentation/plural.ts';
import { checkSlug, loadArticle } from '../article-folder.ts';
import { ASKS_WANTED } from '../check/article-checks.ts';
import { proposeAsks } from '../draft/ask-proposals.ts';
import { defaultKnowledgeFolder } from '../knowledge-folder.ts';
import { type Output, sanitizeLine } from '../output.ts';
import { createProgress } from '../progress.ts';
import {
  describeRequests,
  type Proposal,
  requestProposals,
  writeRequests,
} from '../suggest/model-proposals.ts';
import { openProposalChecks, type ProposalChecks } from '../suggest/proposal-checks.ts';
import { confirm, hasTerminal, parseTimeout } from './import-options.ts';
import { loadSuggestions } from './suggestions.ts';
import { parseVerbArguments, type Verb } from './verb.ts';

const USAGE = `npm run knowledge -- suggest SLUG [--yes] [--timeout SECONDS] [--knowledge DIR]

Proposes shorter statements for an article's drafts, and asks for facts with fewer than ${ASKS_WANTED}. A
proposal that "check" would report is refused; for the others, see "suggestions". The facts are not changed.

With CURATION_API_URL and CURATION_MODEL set, a model writes them: what is sent, and where to, is
shown first. Otherwise rules propose asks, and nothing is sent.

  --yes              sends without asking
  --timeout SECONDS  for each answer of the model; 120 by default
  --knowledge DIR    another knowledge folder`;

/** `suggest SLUG`. Exits with 1 if the curator declines. */
export const suggestVerb: Verb = {
  usage: USAGE,
  async run(argv, output) {
    const { values, positionals } = parseVerbArguments(argv, USAGE, {
      yes: { type: 'boolean', default: false },
      timeout: { type: 'string', default: '120' },
      knowledge: { type: 'string' },
    });
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0) throw new UsageError(USAGE);
    checkSlug(slug);
    const timeout = parseTimeout(values.timeout, USAGE);
    const directory = values.knowledge ?? defaultKnowledgeFolder();
    const file = join(loadConfig(process.env).data, SUGGESTIONS_FILE);
    // Before anything is sent: a file that cannot be read could not be added to.
    const pending = await loadSuggestions(file);
    const article = await loadArticle(directory, slug);
    const checks = await openProposalChecks(directory, article, pending);
    const wanting = checks.facts.filter(
      ({ draft, asks }) => draft === true || asks.length < ASKS_WANTED,
    );
    if (wanting.length === 0) {
      output.print(
        `Nothing to suggest: ${slug} has no drafts, and no fact with fewer than ${ASKS_WANTED} asks.`,
      );
      return 0;
    }
    const proposals = await propose(wanting, timeout, values.yes, output);
    if (proposals === null) return 1;
    const passed = await keepPassing(proposals, wanting, checks, output);
    if (passed.length === 0) {
      output.print('Nothing new is proposed.');
      return 0;
    }
    await addSuggestions(file, passed);
    output.print(`Proposed ${pluralize(passed.length, 'change')}. No fact is changed until you accept them:
  npm run knowledge -- suggestions`);
    return 0;
  },
};

/** Returns proposals by the model that is configured, or by rules; `null` if the curator declines. */
async function propose(
  facts: readonly Fact[],
  timeout: number,
  isConfirmed: boolean,
  { print }: Output,
): Promise<Proposal[] | null> {
  const endpoint = loadEndpoint(process.env);
  if (endpoint === null) {
    print('CURATION_API_URL is not set: asks are proposed by rules, and nothing is sent.');
    return facts.map(({ id, statement }) => ({ id, asks: proposeAsks(statement) }));
  }
  const requests = writeRequests(facts);
  print(describeRequests(endpoint, facts, requests));
  if (!isConfirmed && !hasTerminal())
    throw new UsageError('Nothing was sent: there is no terminal to ask in; agree with --yes');
  if (!(await confirm('Send it?', isConfirmed))) {
    print('Nothing was sent.');
    return null;
  }
  return requestProposals(endpoint, requests, timeout, createProgress());
}

/** Returns the proposals that pass the checks, and prints why others are refused. */
async function keepPassing(
  proposals: readonly Proposal[],
  facts: readonly Fact[],
  checks: ProposalChecks,
  { print }: Output,
): Promise<Suggestion[]> {
  const passed: Suggestion[] = [];
  const refuse = (id: string, text: string, reason: string) =>
    print(`Refused for ${sanitizeLine(id)}: “${sanitizeLine(text)}”: ${sanitizeLine(reason, 400)}`);
  for (const { id, statement, asks } of proposals) {
    const fact = facts.find((one) => one.id === id);
    if (fact === undefined) {
      refuse(id, statement ?? asks[0] ?? '', 'it was not asked about');
      continue;
    }
    const said = statement?.trim() || fact.statement;
    if (fact.draft === true && said !== fact.statement) {
      const problem = await checks.findStatementProblem(fact, said);
      if (problem === null) passed.push({ fact: fact.key, statement: said });
      else refuse(id, said, problem);
    }
    for (const ask of asks.map((one) => one.trim())) {
      if (checks.hasAsk(fact, ask)) continue;
      const problem = checks.findAskProblem(fact, ask);
      if (problem === null) passed.push({ fact: fact.key, ask });
      else refuse(id, ask, problem);
    }
  }
  return passed;
}
