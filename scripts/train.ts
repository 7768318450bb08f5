/**
 * `npm run train [-- --data PATH] [--knowledge DIR] [--dry]`: learns the matcher's weights and writes them
 * to `src/matching/weights.json`.
 *
 * For curated facts the training questions are the asks, each asked of the knowledge without it.
 * Unanswerable questions are the asks of gaps, asked of the knowledge without the gap; asks in which a
 * name or word is replaced by a foreign one; and questions about other articles or anything else
 * (`scripts/train/far-questions.txt`). For uncurated sentences they are the questions in `--data`, a file
 * of articles in the format of `scripts/train/articles.ts`; without it those weights stay as they are.
 * The weights for facts with few asks or none are learned from the documents in `--policies`, with questions, and from
 * the knowledge cut to few asks; see `scripts/train/fact-weights.ts`. Evaluation questions are never used.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadKnowledge } from '../src/knowledge/load.ts';
import weights from '../src/matching/weights.json' with { type: 'json' };
import { FoldEncoders } from './harness/fold-encoders.ts';
import { readOptions } from './harness/script-options.ts';
import { draftArticles } from './train/articles.ts';
import { calibrate, DENSE, THIN } from './train/confidence-adjustment.ts';
import {
  learnFactWeights,
  readKnowledge,
  readPolicies,
  writeFoldWeights,
} from './train/fact-weights.ts';
import { trainDecision, trainRanking } from './train/gradient-descent.ts';
import { learnPassageWeights } from './train/passage-weights.ts';
import { makeDecisionSamples, makeRankingSamples } from './train/samples.ts';

const { values } = readOptions({
  options: {
    data: { type: 'string' },
    /** Titles of articles in the data to leave out, to evaluate on them. */
    without: { type: 'string', multiple: true, default: [] },
    knowledge: { type: 'string', default: 'knowledge' },
    only: { type: 'string' },
    /** Folders of documents with questions. */
    policies: { type: 'string', multiple: true, default: [] },
    curated: { type: 'string' },
    folds: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

/** The models for facts with many asks, and with few. */
const KINDS = [
  ['dense', 'features', 'signals', DENSE],
  ['thin', 'fewAsksFeatures', 'fewAsksSignals', THIN],
] as const;

let model = structuredClone(weights);
const articles =
  values.data === undefined
    ? []
    : (await draftArticles(values.data)).filter(({ title }) => !values.without.includes(title));
if (values.data === undefined) {
  console.log('no --data PATH: weights for sentences without asks stay as they are');
}
if (values.only !== 'sentences' && values.only !== 'facts') await learnCurated();
if (articles.length > 0 && values.only !== 'curated' && values.only !== 'facts') {
  model = learnPassageWeights(articles, model);
  console.log('sentences:', model.passageFeatures, model.onSubject, model.stated);
}
if (values.policies.length > 0) {
  const encoders = new FoldEncoders(values.folds ?? null);
  const policies = await readPolicies(values.policies, values.curated, encoders);
  policies.questioned.push(await readKnowledge(await loadKnowledge(values.knowledge)));
  writeFoldWeights(policies, model, encoders);
  model = learnFactWeights(policies, model);
  console.log('facts:', model.factFeatures, model.factSignals);
  await encoders.stop();
}
if (!values.dry) {
  writeFileSync('src/matching/weights.json', `${JSON.stringify(model, null, 2)}\n`);
}

/** Reads hand-written questions, as members ask them, about anything else. */
function readFarQuestions(): string[] {
  const file = resolve(import.meta.dirname, 'train/far-questions.txt');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

async function learnCurated(): Promise<void> {
  const knowledge = await loadKnowledge(values.knowledge);
  const others = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  const far = [...readFarQuestions(), ...others.filter((_, i) => i % 40 === 0)];
  for (const [density, features, signals, adjust] of KINDS) {
    const rankings = makeRankingSamples(knowledge, model, density);
    model[features] = trainRanking(rankings, model[features], { positive: true });
    console.log(`${density}: ${rankings.length} asks`, model[features]);
    const decisions = makeDecisionSamples(knowledge, model, far, density);
    model[signals] = calibrate(trainDecision(decisions, model[signals]), adjust);
    console.log(`${density}: ${decisions.length} decisions`, model[signals]);
  }
}
