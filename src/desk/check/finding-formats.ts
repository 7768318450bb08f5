import { join } from 'node:path';
import { count } from '../output.ts';
import type { Finding } from './finding.ts';

/** How findings are written. */
export type Format = 'text' | 'json' | 'github';

/** The findings as text, one a line: `error: file:line:column: fact: field: message; mend`. */
export function toText(findings: readonly Finding[], summary: string): string {
  return [...findings.map(describe), `knowledge: ${summary}: ${sumUp(findings)}`].join('\n');
}

function describe(finding: Finding): string {
  const { severity, file, line, column, fact, field } = finding;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const parts = [severity, place, fact, field, withMend(finding)];
  return parts.filter((part) => part !== null).join(': ');
}

const withMend = ({ message, mend }: Finding) => (mend === null ? message : `${message}; ${mend}`);

function sumUp(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors === 0 ? 'no errors' : count(errors, 'error');
  return warnings === 0 ? verdict : `${verdict}, ${count(warnings, 'warning')}`;
}

/** The findings as one JSON object. This is a public interface: fields are added, never changed. */
export function toJson(findings: readonly Finding[], summary: string): string {
  const list = findings.map(
    ({ severity, kind, file, line, column, fact, field, message, mend }) => ({
      severity,
      kind,
      file,
      line,
      column,
      fact,
      field,
      message,
      mend,
    }),
  );
  return JSON.stringify({ summary, findings: list }, null, 2);
}

/** The findings as workflow commands, which GitHub shows beside the lines they are about. */
export function toGithub(directory: string, findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { severity, file, line, column, kind, fact, field } = finding;
      const subject = [fact, field, withMend(finding)].filter((part) => part !== null).join(': ');
      const properties = { file: join(directory, file), line, col: column, title: kind };
      const given = Object.entries(properties)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${severity} ${given.join(',')}::${escapeData(subject)}`;
    })
    .join('\n');
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
