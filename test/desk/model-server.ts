import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** A request that the stand-in received. */
export interface ModelRequest {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  /** Its JSON. */
  body: {
    model: string;
    messages: { role: string; content: string }[];
    [field: string]: unknown;
  };
}

/** A stand-in for an OpenAI-compatible service. */
export interface ModelServer {
  /** Its base URL. */
  url(): string;
  /** What it received in this test. */
  requests: ModelRequest[];
  /** Responds to the next requests of this test. */
  respond: (response: ServerResponse, request: ModelRequest) => void;
}

/** Responds as such a service does, with what the model wrote. */
export function complete(response: ServerResponse, content: string): void {
  const message = { role: 'assistant', content };
  response.setHeader('content-type', 'application/json').end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'stand-in',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}

/** Runs the stand-in on a local address while a test file runs. */
export function useModelServer(): ModelServer {
  const server = createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    const received = { method, path, headers, body: JSON.parse(await text(request)) };
    model.requests.push(received);
    model.respond(response, received);
  });
  const model: ModelServer = {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    respond: (response) => complete(response, '{"facts": []}'),
  };
  const { respond } = model;
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => Object.assign(model, { requests: [], respond }));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return model;
}
