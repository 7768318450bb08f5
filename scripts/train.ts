/**
 * Learns the weights of the matcher and writes `src/matching/weights.json`:
 * `npm run train [-- --data PATH] [--knowledge DIR] [--dry]`.
 *
 * For curated facts the training questions are the asks, each put to a knowledge that lacks it.
 * Questions without an answer are the asks of gaps, put to a knowledge that lacks the whole gap; asks
 * with a foreign name or an unknown word in the place of one of theirs; and questions about quite
 * other articles. For sentences that nobody has curated they are the questions of `--data`, a file of
 * articles in the form that `scripts/train/articles.ts` describes; without it those weights stay.
 * Evaluation questions take no part.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/load.ts';
import weights from '../src/matching/weights.json' with { type: 'json' };
import { draftArticles } from './train/articles.ts';
import { calibrate } from './train/calibration.ts';
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
  console.log('sentences:', model.sentence, model.onSubject, model.stated);
}
if (!values.dry) {
  writeFileSync('src/matching/weights.json', `${JSON.stringify(model, null, 2)}\n`);
}

async function learnCurated(): Promise<void> {
  const knowledge = await loadKnowledge(values.knowledge);
  const far = articles.flatMap(({ questions }) => questions.map(({ question }) => question));
  const rankings = rankingSamples(knowledge, model);
  model.features = learnRanking(rankings, model.features, true);
  console.log(`curated: ${rankings.length} asks`, model.features);
  const decisions = decisionSamples(
    knowledge,
    model,
    far.filter((_, i) => i % 40 === 0),
  );
  model.signs = calibrate(learnDecision(decisions, model.signs));
  console.log(`curated: ${decisions.length} decisions`, model.signs);
}
