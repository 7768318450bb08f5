import { z } from 'zod';
import type { Endpoint } from '../../config/curation.ts';
import { showValue } from '../../knowledge/problem.ts';
import { describeIssues } from '../../knowledge/schemas.ts';
import { DeskError } from '../desk-errors.ts';

/** A message to a model. */
export interface Message {
  role: 'system' | 'user';
  content: string;
}

/** Largest answer that is read, in bytes. */
const ANSWER_LIMIT = 1_000_000;

/** The part of a chat completion that is read. */
const COMPLETION = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** Returns an endpoint's address without its query, which may have a key. */
export const showAddress = ({ url }: Endpoint): string => `${url.origin}${url.pathname}`;

/**
 * Asks a model for a JSON object. Local addresses are allowed, since most models run there; redirects are not followed,
 * since the curator agreed to one address.
 *
 * @param timeout for the whole answer, in milliseconds.
 * @throws DeskError that names the address and what is wrong: it cannot be reached, takes too long, responds with an
 * error, or its answer is not of `schema`.
 */
export async function askModel<T>(
  endpoint: Endpoint,
  messages: readonly Message[],
  schema: z.ZodType<T>,
  timeout: number,
): Promise<T> {
  const address = showAddress(endpoint);
  const { status, location, text } = await post(endpoint, messages, timeout);
  if (status >= 300 && status < 400)
    throw new DeskError(
      `${address} redirects to ${showValue(location)}, which is not followed; set CURATION_API_URL to where it leads`,
    );
  if (status !== 200)
    throw new DeskError(`${address} responded with status ${status}: ${showValue(text)}`);
  const completion = parseJson(text, COMPLETION, address);
  const content = completion.choices[0]?.message.content ?? '';
  // Models put JSON into a code block, or a word before it.
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  return parseJson(json || content, schema, `${address}: ${endpoint.model}`);
}

/** What an endpoint responded. */
interface Response {
  status: number;
  /** Where it redirects to. */
  location: string | null;
  text: string;
}

async function post(
  endpoint: Endpoint,
  messages: readonly Message[],
  timeout: number,
): Promise<Response> {
  const { url, key, model } = endpoint;
  const format = { type: 'json_object' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, response_format: format, stream: false }),
    });
    const text = await readText(response.body ?? [], endpoint);
    // An endpoint may repeat what it was sent.
    const shown = key === null ? text : text.replaceAll(key, '(the key)');
    return { status: response.status, location: response.headers.get('location'), text: shown };
  } catch (error) {
    throw toDeskError(error as Error, endpoint, timeout);
  }
}

async function readText(body: AsyncIterable<Uint8Array> | [], endpoint: Endpoint): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > ANSWER_LIMIT)
      throw new DeskError(
        `${showAddress(endpoint)} answered with more than ${ANSWER_LIMIT} bytes; is it a model?`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function toDeskError(error: Error, endpoint: Endpoint, timeout: number): DeskError {
  if (error instanceof DeskError) return error;
  const address = showAddress(endpoint);
  if (error.name === 'TimeoutError')
    return new DeskError(
      `${address} took more than ${timeout / 1000} s; give it longer with --timeout`,
    );
  // fetch() says only "fetch failed"; the cause says why.
  const { message, code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return new DeskError(
    `cannot reach ${address}: ${message || code}; is it running, and CURATION_API_URL right?`,
  );
}

/** @param who who wrote it, for errors. */
function parseJson<T>(text: string, schema: z.ZodType<T>, who: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DeskError(`${who} wrote no JSON: ${showValue(text)}`);
  }
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = describeIssues(error, value, []);
  throw new DeskError(
    `${who} wrote JSON of another shape: ${issue?.path.join('.') || 'it'} ${issue?.message}`,
  );
}
