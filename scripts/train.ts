/**
 * Learns the weights of the matcher and writes `src/matching/weights.json`:
 * `npm run train [-- --data PATH] [--knowledge DIR] [--dry]`.
 *
 * The training questions are the curated asks, each put to a knowledge that lacks it. Questions
 * without an answer are the asks of gaps, put to a knowledge that lacks the whole gap; asks with a
 * foreign name or an unknown word in the place of one of theirs; and, with `--data`, questions about
 * quite other articles. Evaluation questions take no part.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/load.ts';
import weights from '../src/matching/weights.json' with { type: 'json' };
import { learnDecision, learnRanking } from './train/learning.ts';
import { decisionSamples, rankingSamples, readFarQuestions } from './train/samples.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    knowledge: { type: 'string', default: 'knowledge' },
    dry: { type: 'boolean', default: false },
  },
});

const knowledge = await loadKnowledge(values.knowledge);
const far = values.data === undefined ? [] : readFarQuestions(values.data);
if (values.data === undefined)
  console.log('no --data PATH: trained without questions about other articles');

const ranking = rankingSamples(knowledge);
const features = learnRanking(ranking, weights.features);
console.log(`ranking: ${ranking.length} asks`, features);
const decisions = decisionSamples(knowledge, features, far);
const signs = learnDecision(decisions, weights.signs);
const answered = decisions.filter(({ answered }) => answered).length;
console.log(`decision: ${answered} answered, ${decisions.length - answered} not`, signs);
if (!values.dry) {
  writeFileSync('src/matching/weights.json', `${JSON.stringify({ features, signs }, null, 2)}\n`);
}
