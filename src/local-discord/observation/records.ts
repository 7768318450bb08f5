import type { FieldIssue } from '../protocol/api-error.ts';

/** Something that would go wrong, or differently, on the real Discord. */
export interface ProtocolProblem {
  /**
   * `unknown-route`: not a route the local Discord has. `invalid-body`: refused with 50035.
   * `unknown-field`: Discord would ignore it. `not-done`: Discord does it, the local Discord does not.
   * `invalid-response`, `crash`: the local Discord itself is at fault.
   */
  kind:
    | 'unknown-route'
    | 'invalid-body'
    | 'unknown-field'
    | 'unsupported'
    | 'invalid-response'
    | 'crash';
  /** The request or event at fault, for instance `POST /channels/1/messages`. */
  where: string;
  /** What is wrong, with the field and the value. */
  what: string;
}

/** One REST call, from request to response. */
export interface RestRecord {
  kind: 'rest';
  /** When it came in, in milliseconds since 1970. */
  at: number;
  method: string;
  /** With the ids, without `/api/v10`. */
  path: string;
  /** With placeholders, as Discord documents it; null when no route was found. */
  route: string | null;
  query: Record<string, string>;
  body: unknown;
  files: string[];
  /** 0 while under way. */
  status: number;
  response: unknown;
  /** What Discord's published schema says of the request; empty when it is valid. */
  requestIssues: FieldIssue[];
  /** Likewise for what was answered. */
  responseIssues: FieldIssue[];
}

/** One gateway payload, either way. */
export interface GatewayRecord {
  kind: 'gateway';
  at: number;
  direction: 'to-bot' | 'from-bot';
  shardId: number | null;
  op: number;
  event: string | null;
  sequence: number | null;
  data: unknown;
}

export type TrafficRecord = RestRecord | GatewayRecord;
