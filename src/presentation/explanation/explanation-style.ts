import type { Decision, Evidence } from '../../matching/index.ts';
import type { MessageKey } from '../messages/catalogue.ts';

/** How much an explanation says: in words alone, or with all figures. */
export interface ExplanationStyle {
  /** Names the nearest statement. */
  introduce(best: Evidence): string[];
  /** Why it is shown. */
  accept(decision: Decision): string[];
  /** Why the nearest statement is not shown. */
  reject(best: Evidence, decision: Decision): string[];
  /** Names the gap that the question falls into. */
  describeGap(gap: Evidence): string[];
  /** Names the next candidate; the first one is nearer. */
  compare(best: Evidence, next: Evidence): string[];
  /** Names the next candidate, and says the given of it. */
  introduceNext(next: Evidence, key: NextKey): string[];
  /** Says how little of the question is known. */
  describeOffTopic(decision: Decision): string;
}

/** What is said of a next candidate that is as near as the first. */
export type NextKey = Extract<MessageKey, 'explanation.asNear' | 'explanation.gapAsNear'>;

/** A rule's name as a choice of a message. */
export const toChoice = (name: string): string =>
  name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());

/** Whether the nearest statement was sure enough to be shown. */
export function isAboveThreshold({ confidence, threshold }: Decision): boolean {
  return threshold !== null && confidence >= threshold;
}
