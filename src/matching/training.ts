/**
 * What training and evaluation need from inside the matcher. Scripts import only from here and from
 * `index.ts`, so that the folders can change without them.
 */

export { stem } from '../language/stemmer.ts';
export { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from '../language/stop-words.ts';
export { readWords } from '../language/tokenizer.ts';
export { Analyzer } from './analysis/analyzer.ts';
export { classify } from './analysis/word-class.ts';
export type { Turn } from './api/thread.ts';
export {
  type ClaimFeatures,
  type ClaimReading,
  type ClaimSignals,
  rankClaim,
  readClaimSignals,
} from './claims/claim-features.ts';
export { listClaimTexts, readClaim } from './claims/claim-readings.ts';
export { type Doc, type DocSubject, prepareDoc } from './corpus/document.ts';
export { type CuratedSignals, readSignals } from './decision/calibrator.ts';
export type { FactSignals } from './decision/fact-signals.ts';
export type { PassageSignals } from './decision/passage-signals.ts';
export { readTurnSignals, type TurnRanked, type TurnSignals } from './decision/turn-signals.ts';
export { buildKnowledgeIndex, type KnowledgeIndex } from './indexing/knowledge-index.ts';
export { SearchIndex } from './indexing/search-index.ts';
export { MeaningIndex, type QuestionMeaning } from './meaning/meaning-index.ts';
export { listMeaningTexts } from './meaning/texts.ts';
export { rankTurn } from './pipeline/answer-turn.ts';
export type { Model } from './pipeline/model.ts';
export {
  allTextsOf,
  listQuestionTexts,
  type ReadMeaning,
  readMeaning,
  stripQuestion,
} from './pipeline/question-texts.ts';
export type { Question } from './query/question.ts';
export { parseQuestion } from './query/question-parser.ts';
export type { CuratedFeatures } from './ranking/curated-features.ts';
export type { FactFeatures } from './ranking/fact-features.ts';
export type { PassageFeatures } from './ranking/passage-features.ts';
export { type Ranked, rankCandidates } from './ranking/ranker.ts';
export type { ShownFacts, TurnFeatures, TurnMeaning } from './ranking/turn-features.ts';
