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

/** Returns the id of the interaction or message with which a user starts a new exchange; null for other records. */
export function findCause(record: TrafficRecord): string | null {
  if (record.kind !== 'gateway' || record.direction !== 'to-bot') return null;
  if (record.event !== 'INTERACTION_CREATE' && record.event !== 'MESSAGE_CREATE') return null;
  const { id, author } = record.data as { id: string; author?: { bot?: boolean } };
  return author?.bot ? null : id;
}

function createRestEntry(record: RestRecord): TrafficEntry {
  const { at, applicationId: botId, method, path, status, body, response } = record;
  const issues = [
    ...record.requestIssues.map((issue) => formatIssue('request', issue)),
    ...record.responseIssues.map((issue) => formatIssue('response', issue)),
  ];
  return {
    at,
    botId,
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
  const { at, applicationId: botId, direction, event: name, data } = record;
  return { at, botId, direction, name, status: null, request: data, response: null, issues };
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
