/**
 * Learns the weights of the matcher and writes `src/matching/weights.json`:
 * `npm run train [-- --data PATH] [--knowledge DIR] [--dry]`.
 *
 * For curated facts the training questions are the asks, each put to a knowledge that lacks it.
 * Questions without an answer are the asks of gaps, put to a knowledge that lacks the whole gap; asks
 * with a foreign name or an unknown word in the place of one of theirs; and questions about quite
 * other articles, or about anything else (`scripts/train/far-questions.txt`). For sentences that
 * nobody has curated they are the questions of `--data`, a file of articles in the form that
 * `scripts/train/articles.ts` describes; without it those weights stay.
 * Evaluation questions take no part.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/load.ts';
import weights from '../src/matching/weights.json' with { type: 'json' };
import { draftArticles } from './train/articles.ts';
import { calibrate, DENSE, THIN } from './train/calibration.ts';
import { learnSentences } from './train/learn-sentences.ts';
import { learnDecision, learnRanking } from './train/learning.ts';
import { decisionSamples, rankingSamples } from './train/samples.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    /** Articles of the data to leave out, by title: for measuring on what was not learned from. */
    without: { type: 'string', multiple: true, default: [] },
    knowledge: { type: 'string', default: 'knowledge' },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});

/** What is learned for facts with many asks, and for those with few. */
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
if (values.only !== 'sentences') await learnCurated();
if (articles.length > 0 && values.only !== 'curated') {
  model = learnSentences(articles, model);
  console.log('sentences:', model.passageFeatures, model.onSubject, model.stated);
}
if (!values.dry) {
  writeFileSync('src/matching/weights.json', `${JSON.stringify(model, null, 2)}\n`);
}

/** What people ask on Discord about anything else; written for this. */
function readFarQuestions(): string[] {
  const file = resolve(import.meta.dirname, 'train/far-questions.txt');
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

async function learnCurated(): Promise<void> {
  const knowledge = await loadKnowledge(values.knowledge);
  const others = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  const far = [...readFarQuestions(), ...others.filter((_, i) => i % 40 === 0)];
  for (const [density, features, signals, adjust] of KINDS) {
    const rankings = rankingSamples(knowledge, model, density);
    model[features] = learnRanking(rankings, model[features], true);
    console.log(`${density}: ${rankings.length} asks`, model[features]);
    const decisions = decisionSamples(knowledge, model, far, density);
    model[signals] = calibrate(learnDecision(decisions, model[signals]), adjust);
    console.log(`${density}: ${decisions.length} decisions`, model[signals]);
  }
}
