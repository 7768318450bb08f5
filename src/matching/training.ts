/**
 * What training and evaluation need from inside the matcher. Scripts import from here and from `index.ts` alone,
 * so that the folders can change without them.
 */
export { Lexicon } from './analysis/analyzer.ts';
export { stem } from './analysis/stemmer.ts';
export { CHATTER, FUNCTION_WORDS, QUESTION_WORDS } from './analysis/stop-words.ts';
export { readWords } from './analysis/tokenizer.ts';
export { classify } from './analysis/word-class.ts';
export { type Doc, prepare, type Subject } from './corpus/document.ts';
export { readSigns, type Signs } from './decision/calibrator.ts';
export type { Model } from './decision/model.ts';
export type { SentenceSigns } from './decision/passage-signals.ts';
export { prepareReader, type Reader } from './indexing/knowledge-index.ts';
export { DocIndex } from './indexing/search-index.ts';
export type { Question } from './query/question.ts';
export { readQuestions } from './query/question-parser.ts';
export type { Features } from './ranking/curated-features.ts';
export type { SentenceFeatures } from './ranking/passage-features.ts';
export { type Ranked, rank } from './ranking/ranker.ts';
