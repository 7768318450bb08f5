/** Learns the weights for facts with few asks or none, from documents with questions. */
import { writeFileSync } from 'node:fs';
import { MODEL_FOLDER } from '../../src/encoder/encoder.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Model } from '../../src/matching/training.ts';
import {
  claimSchema,
  type JudgedQuestion,
  questionSchema,
  threadSchema,
} from '../evaluate/policies.ts';
import { CachingEncoder, type FoldEncoders } from '../harness/fold-encoders.ts';
import { listDocuments, loadDocument, readLines } from '../harness/policy-documents.ts';
import {
  type ClaimedPolicy,
  makeClaimDecisionSamples,
  makeClaimRankingSamples,
  prepareClaims,
} from './claim-samples.ts';
import { partAsks } from './curated-asks.ts';
import { trainDecision, trainRanking } from './gradient-descent.ts';
import {
  indexPolicy,
  makeFactDecisionSamples,
  makeFactRankingSamples,
  prepareQuestions,
  type QuestionedPolicy,
} from './policy-samples.ts';
import {
  type DiscussedPolicy,
  makeTurnDecisionSamples,
  makeTurnRankingSamples,
  prepareTurns,
} from './turn-samples.ts';

/** The penalty was chosen on documents left out. */
const DESCENT = { standardised: true, penalty: 0.001 };
/** How many asks of each fact are used, in turn. */
const REGIMES = [0, 3, 8];
/** Questions about other documents that each document is asked. */
const FOREIGN = 15;

/** Documents with questions, those with claims, and those with conversations. */
export interface TrainingPolicies {
  questioned: QuestionedPolicy[];
  claimed: ClaimedPolicy[];
  discussed: DiscussedPolicy[];
}

/** Reads the documents of folders as drafts, and those with curated facts with three and with eight asks, too. */
export async function readPolicies(
  corpora: readonly string[],
  curated: string | undefined,
  encoders: FoldEncoders,
): Promise<TrainingPolicies> {
  const documents = corpora.flatMap(listDocuments).map((document) => ({
    ...document,
    questions: readLines(document.folder, 'questions', questionSchema),
    claims: readLines(document.folder, 'claims', claimSchema),
    threads: readLines(document.folder, 'threads', threadSchema),
  }));
  const questioned: QuestionedPolicy[] = [];
  const claimed: ClaimedPolicy[] = [];
  const discussed: DiscussedPolicy[] = [];
  for (const [i, document] of documents.entries()) {
    const others = documents
      .filter((_, other) => other !== i)
      .flatMap(({ questions }) => questions);
    for (const asks of REGIMES) {
      const knowledge = await loadDocument(document, asks, curated);
      if (knowledge === null) continue;
      const encoder = await encoders.encoderOf(document.name);
      const fold = encoders.foldOf(document.name) ?? 0;
      const policy = await indexPolicy(fold, knowledge, encoder);
      const foreign = pickForeign(others, i);
      questioned.push(await prepareQuestions(policy, document.questions, foreign));
      claimed.push(await prepareClaims(policy, document.claims));
      discussed.push(await prepareTurns(policy, document.threads));
    }
    console.log(`${document.name}: ${document.questions.length} questions`);
  }
  return { questioned, claimed, discussed };
}

/** Reads a knowledge set as if its facts had few asks; their other asks are the questions. No fold leaves it out. */
export async function readKnowledge(knowledge: Knowledge): Promise<QuestionedPolicy> {
  const parted = partAsks(knowledge);
  const encoder = await CachingEncoder.start(MODEL_FOLDER);
  const policy = await indexPolicy(-1, parted.knowledge, encoder);
  const asked = await prepareQuestions(policy, parted.questions, []);
  await encoder.stop();
  console.log(
    `${knowledge.articles.map(({ slug }) => slug).join(', ')}: ${asked.questions.length} questions`,
  );
  return asked;
}

/** Picks answerable questions at even distances, others for each document. */
function pickForeign(questions: readonly JudgedQuestion[], document: number): string[] {
  const answerable = questions.filter(({ gold }) => gold.length > 0);
  const step = Math.max(1, Math.floor(answerable.length / FOREIGN));
  return answerable.filter((_, i) => i % step === document % step).map(({ question }) => question);
}

/** Returns a model with weights learned from documents; the others stay as they are. */
export function learnFactWeights(
  { questioned: policies, claimed, discussed }: TrainingPolicies,
  before: Model,
): Model {
  const model = structuredClone(before);
  model.factFeatures = trainRanking(
    makeFactRankingSamples(policies, model),
    model.factFeatures,
    DESCENT,
  );
  const decisions = makeFactDecisionSamples(policies, model);
  model.factSignals = trainDecision(decisions, model.factSignals, DESCENT);
  if (claimed.some(({ claims }) => claims.length > 0)) {
    const rankings = makeClaimRankingSamples(claimed, model);
    model.claimFeatures = trainRanking(rankings, model.claimFeatures, DESCENT);
    const claims = makeClaimDecisionSamples(claimed, model);
    model.claimSignals = trainDecision(claims, model.claimSignals, DESCENT);
  }
  if (discussed.some(({ turns }) => turns.length > 0)) {
    const rankings = makeTurnRankingSamples(discussed, model);
    model.turnFeatures = trainRanking(rankings, model.turnFeatures, DESCENT);
    const turns = makeTurnDecisionSamples(discussed, model);
    model.turnSignals = trainDecision(turns, model.turnSignals, DESCENT);
  }
  return model;
}

/** Learns weights without each fold in turn, and writes them beside its encoder, to judge on what was left out. */
export function writeFoldWeights(
  { questioned, claimed, discussed }: TrainingPolicies,
  before: Model,
  encoders: FoldEncoders,
): void {
  for (let fold = 0; fold < encoders.count; fold += 1) {
    const isOther = (policy: { fold: number }) => policy.fold !== fold;
    const others = {
      questioned: questioned.filter(isOther),
      claimed: claimed.filter(isOther),
      discussed: discussed.filter(isOther),
    };
    const model = learnFactWeights(others, before);
    writeFileSync(encoders.weightsFile(fold), `${JSON.stringify(model, null, 2)}\n`);
  }
}
