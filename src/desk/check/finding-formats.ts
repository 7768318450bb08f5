import { join } from 'node:path';
import { WHOLE_FOLDER } from '../../knowledge/problem.ts';
import { pluralize } from '../../presentation/plural.ts';
import type { Finding } from './finding.ts';

/** Formats findings as text, one per line: `error: file:line:column: fact: field: message; fix`. */
export function formatText(findings: readonly Finding[], summary: string): string {
  return [...findings.map(formatFinding), `knowledge: ${summary}: ${summarize(findings)}`].join(
    '\n',
  );
}

function formatFinding(finding: Finding): string {
  const { severity, file, line, column, fact, field } = finding;
  const named = file === WHOLE_FOLDER ? [] : [file];
  const place = [...named, line, column].filter((part) => part !== null).join(':');
  const parts = [severity, place || null, fact, field, describeMessage(finding)];
  return parts.filter((part) => part !== null).join(': ');
}

const describeMessage = ({ message, fix }: Finding) =>
  fix === null ? message : `${message}; ${fix}`;

function summarize(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors === 0 ? 'no errors' : pluralize(errors, 'error');
  return warnings === 0 ? verdict : `${verdict}, ${pluralize(warnings, 'warning')}`;
}

/** Formats findings as a JSON object. A public interface: fields are added, never renamed or removed. */
export function formatJson(findings: readonly Finding[], summary: string): string {
  const list = findings.map(
    ({ severity, kind, file, line, column, fact, field, message, fix }) => ({
      severity,
      kind,
      file,
      line,
      column,
      fact,
      field,
      message,
      mend: fix,
    }),
  );
  return JSON.stringify({ summary, findings: list }, null, 2);
}

/** Formats findings as GitHub workflow commands, which annotate the lines. */
export function formatGithub(directory: string, findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { severity, file, line, column, kind, fact, field } = finding;
      const text = [fact, field, describeMessage(finding)]
        .filter((part) => part !== null)
        .join(': ');
      const properties = { file: join(directory, file), line, col: column, title: kind };
      const parameters = Object.entries(properties)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${severity} ${parameters.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
