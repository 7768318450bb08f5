import type { RestRecord, Violation } from '../observation/records.ts';
import type { TrafficLog } from '../observation/traffic-log.ts';
import {
  createApiError,
  createUnsupportedError,
  DiscordError,
  type FieldIssue,
} from '../protocol/api-error.ts';
import { findDocumentation } from './documentation.ts';
import { findPublishedRoute } from './published-routes.ts';

/** Reports a call that no route takes: one of Discord's is not supported; what is none is not found, as there. */
export function createUnknownRouteError(traffic: TrafficLog, record: RestRecord): DiscordError {
  const published = findPublishedRoute(record.method, record.path);
  const error = published === null ? createApiError('notFound') : createUnsupportedError(published);
  const what = published === null ? 'Discord has no such route' : error.message;
  reportViolation(traffic, record, { kind: published ? 'unsupported' : 'unknown-route', what });
  return error;
}

/** Returns what Discord answers to an error, and reports the call. */
export function createErrorResponse(
  traffic: TrafficLog,
  record: RestRecord,
  error: unknown,
): { status: number; body: unknown } {
  if (!(error instanceof DiscordError)) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reportViolation(traffic, record, { kind: 'crash', what });
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  }
  if (error.code === 50035 || error.code === 50109) {
    const fields = error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
    const what = fields || error.message;
    reportViolation(traffic, record, { kind: 'invalid-body', what }, error.issues[0]?.path);
  }
  if (error.status === 501 && record.route) {
    reportViolation(traffic, record, { kind: 'unsupported', what: error.message });
  }
  return { status: error.status, body: error.body };
}

/** Reports what is wrong with a call, with the page of its rule and what was sent. */
export function reportViolation(
  traffic: TrafficLog,
  record: RestRecord,
  violation: Pick<Violation, 'kind' | 'what'>,
  field?: FieldIssue['path'],
): void {
  const where = nameRequest(record);
  const page = findDocumentation(record.route ?? where, field);
  traffic.reportViolation({ ...violation, where, page, sent: record.body });
}

function nameRequest({ method, path }: RestRecord): string {
  return `${method} ${path}`;
}
