import type { Problem } from '../../knowledge/knowledge.ts';

/** What a finding is about. Part of the JSON output, so it must stay stable. */
export type FindingKind =
  | 'loading'
  | 'uncovered'
  | 'waived'
  | 'few-asks'
  | 'unused-topic'
  | 'drafts'
  | 'checksum'
  | 'date'
  | 'same'
  | 'numbers'
  | 'meaning'
  | 'overlong'
  | 'synonym'
  | 'cut-text'
  | 'stolen-ask'
  | 'shared-ask'
  | 'question'
  | 'link';

/** A problem that a check found. */
export interface Finding extends Problem {
  /** Errors prevent the knowledge from loading or fail a check; warnings are for the curator to review. */
  severity: 'error' | 'warning';
  kind: FindingKind;
  /** How to fix it; `null` if the message says enough. */
  fix: string | null;
}

/** Converts a loading problem to a finding. Its message gives the fix after the first semicolon outside quotation marks. */
export function toFinding(problem: Problem, kind: FindingKind = 'loading'): Finding {
  const { message, fix } = splitFix(problem.message);
  return { ...problem, severity: 'error', kind, message, fix };
}

function splitFix(message: string): { message: string; fix: string | null } {
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
    ? { message, fix: null }
    : { message: message.slice(0, at), fix: message.slice(at + 2) };
}

/** Sorts findings by severity, errors first, then by file, line and column. */
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
