import type { Problem } from '../../knowledge/types.ts';

/** What a finding is about. Stable: scripts may go by it. */
export type FindingKind =
  | 'loading'
  | 'uncovered'
  | 'waived'
  | 'few-asks'
  | 'unused-topic'
  | 'drafts'
  | 'checksum'
  | 'same'
  | 'numbers'
  | 'overlong'
  | 'stolen-ask'
  | 'shared-ask'
  | 'question'
  | 'link';

/** One thing that a check found. */
export interface Finding extends Problem {
  /** Errors keep the knowledge from being used as it is; warnings are for a curator to look at. */
  severity: 'error' | 'warning';
  kind: FindingKind;
  /** What to do about it; `null` where the message says all. */
  mend: string | null;
}

/** A problem that loading found, as a finding. What to do stands behind its last semicolon outside of quotation marks. */
export function fromProblem(problem: Problem, kind: FindingKind = 'loading'): Finding {
  const { message, mend } = splitMend(problem.message);
  return { ...problem, severity: 'error', kind, message, mend };
}

function splitMend(message: string): { message: string; mend: string | null } {
  let at = -1;
  let isQuoted = false;
  for (let i = 0; i < message.length; i += 1) {
    if (message[i] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && message.startsWith('; ', i)) {
      at = i;
      break;
    }
  }
  return at === -1
    ? { message, mend: null }
    : { message: message.slice(0, at), mend: message.slice(at + 2) };
}

/** Puts findings in the order of files, lines and columns; errors first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
