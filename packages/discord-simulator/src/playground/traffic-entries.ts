import type { JsonObject } from '../model/entities.ts';
import type { GatewayRecord, RestRecord, TrafficRecord } from '../observation/records.ts';
import type { FieldIssue } from '../protocol/api-error.ts';
import { findSchema } from '../rest/api-schemas.ts';
import { checkSchema } from '../validation/schema-check.ts';
import type { TrafficEntry } from './page-protocol.ts';

/** Creates the page's entry for a traffic record; null for heartbeats and other payloads without an event. */
export function createTrafficEntry(record: TrafficRecord): TrafficEntry | null {
  return record.kind === 'rest' ? createRestEntry(record) : createGatewayEntry(record);
}

/** Returns whether a record is an event caused by a user, which starts a new exchange. */
export function isUserAction(record: TrafficRecord, botId: string): boolean {
  if (record.kind !== 'gateway' || record.direction !== 'to-bot') return false;
  if (record.event === 'INTERACTION_CREATE') return true;
  if (record.event !== 'MESSAGE_CREATE') return false;
  const author = (record.data as { author?: { id?: string } } | null)?.author;
  return author?.id !== botId;
}

function createRestEntry(record: RestRecord): TrafficEntry {
  const { at, method, path, status, body, response } = record;
  const issues = [
    ...record.requestIssues.map((issue) => formatIssue('request', issue)),
    ...record.responseIssues.map((issue) => formatIssue('response', issue)),
  ];
  return {
    at,
    direction: 'from-bot',
    // Tokens in paths are long and secret.
    name: `${method} ${path.replace(/[\w-]{40,}/, '…')}`,
    status,
    request: body ?? null,
    response: response ?? null,
    issues: record.route === null ? null : issues,
  };
}

function createGatewayEntry(record: GatewayRecord): TrafficEntry | null {
  if (record.event === null) return null;
  const issues = checkMessageEvent(record);
  const { at, direction, event: name, data } = record;
  return { at, direction, name, status: null, request: data, response: null, issues };
}

/** Validates the message of an event: gateway events have no published schema, but messages do. */
function checkMessageEvent({ event, data }: GatewayRecord): string[] | null {
  if (event !== 'MESSAGE_CREATE' && event !== 'MESSAGE_UPDATE') return null;
  const { guild_id: _, member: __, channel_type: ___, ...message } = data as JsonObject;
  const issues = checkSchema(findSchema('MessageResponseSchema'), message);
  return issues.map((issue) => formatIssue('message', issue));
}

function formatIssue(where: string, { path, message }: FieldIssue): string {
  return `${[where, ...path].join('.')}: ${message}`;
}
