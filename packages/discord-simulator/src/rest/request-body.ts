import { createApiError, createFieldError } from '../protocol/api-error.ts';
import type { UploadedFile } from '../services/attachments.ts';

/** Maximum bytes of a JSON body. Discord documents none; valid bodies are far smaller. */
const MAX_JSON = 1024 * 1024;

/** Maximum bytes of a form: a message's files and the overhead of the form. */
const MAX_FORM = 26 * 1024 * 1024;

/** A request's parsed body and files. */
export interface RequestBody {
  body: unknown;
  files: UploadedFile[];
}

/**
 * Reads a request's body: JSON, or a form with files and JSON.
 * https://discord.com/developers/docs/reference#uploading-files
 * @throws {DiscordError} 40005 too large, 50109 invalid JSON, 50035 unsupported content type.
 */
export async function readBody(request: Request): Promise<RequestBody> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = type.startsWith('multipart/form-data');
  const bytes = await readBytes(request, isForm ? MAX_FORM : MAX_JSON);
  if (isForm) return readForm(bytes, type);
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('application/json')) {
    throw createFieldError(
      ['_misc'],
      'CONTENT_TYPE_INVALID',
      'Expected "Content-Type" header to be one of {\'application/json\'}.',
    );
  }
  return { body: parseJson(new TextDecoder().decode(bytes)), files: [] };
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw createApiError('tooLarge');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limit) throw createApiError('tooLarge');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw createApiError('invalidJson');
    });
  const files: UploadedFile[] = [];
  let body: unknown;
  for (const [name, value] of form.entries()) {
    if (name === 'payload_json') body = parseJson(String(value));
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({
      index,
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: content,
    });
  }
  return { body: body ?? {}, files };
}

/** Parses JSON. Ids may be numbers, as discord.py sends them, and are kept digit by digit. */
function parseJson(text: string): unknown {
  try {
    // A reviver costs time, and recurses: into what a hostile bot nests, it must not.
    return /(?:^|[^"\d])\d{16}/.test(text) ? JSON.parse(text, keepLongNumber) : JSON.parse(text);
  } catch {
    throw createApiError('invalidJson');
  }
}

function keepLongNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isLong = typeof value === 'number' && !Number.isSafeInteger(value);
  const { source = '' } = context ?? {};
  return isLong && /^\d{16,20}$/.test(source) ? source : value;
}
