import type { FieldIssue } from '../protocol/api-error.ts';

/** Something that would fail, or behave differently, on the real Discord. */
export interface Violation {
  /**
   * `unknown-route`: Discord has no such route. `invalid-body`: rejected with 50035 or 50109.
   * `unknown-field`: Discord would ignore it. `unsupported`: supported by Discord, but not here.
   * `invalid-response`, `crash`: a bug in the local Discord.
   */
  kind:
    | 'unknown-route'
    | 'invalid-body'
    | 'unknown-field'
    | 'unsupported'
    | 'invalid-response'
    | 'crash';
  /** The request, `POST /channels/1/messages`, or `gateway`. */
  where: string;
  /** What is wrong, with field and value. */
  what: string;
  /** The address of the page of Discord's documentation with the rule. */
  page: string;
  /** The body of the request; undefined for none. */
  sent: unknown;
}

/** One REST call, from request to response. */
export interface RestRecord {
  kind: 'rest';
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  /** With ids, without `/api/v10`. */
  path: string;
  /** With placeholders, as Discord documents it; null for unknown routes. */
  route: string | null;
  query: Record<string, string>;
  body: unknown;
  files: string[];
  /** Whose bot token it came with; null for none. */
  applicationId: string | null;
  /** 0 until answered. */
  status: number;
  response: unknown;
  /** Violations of Discord's published schema in the request. */
  requestIssues: FieldIssue[];
  /** Violations of Discord's published schema in the response. */
  responseIssues: FieldIssue[];
}

/** A gateway payload in either direction. */
export interface GatewayRecord {
  kind: 'gateway';
  at: number;
  direction: 'to-bot' | 'from-bot';
  /** Null before the bot has identified. */
  applicationId: string | null;
  shardId: number | null;
  op: number;
  event: string | null;
  sequence: number | null;
  data: unknown;
}

/** A REST call or a gateway payload. */
export type TrafficRecord = RestRecord | GatewayRecord;
