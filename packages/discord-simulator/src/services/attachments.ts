import type { Attachment, Message } from '../model/entities.ts';
import type { MessageRequest } from '../model/message-request.ts';
import type { Store } from '../model/store.ts';

/** A file uploaded with a request. */
export interface UploadedFile {
  /** The number of its form field, `files[0]`. */
  index: string;
  filename: string;
  contentType: string;
  bytes: Uint8Array;
}

/**
 * Creates attachments from a request's files, served at `address`.
 * https://discord.com/developers/docs/reference#uploading-files
 */
export function createAttachments(
  store: Store,
  address: () => string,
  channelId: string,
  body: MessageRequest,
  files: UploadedFile[],
): Attachment[] {
  return files.map((file) => {
    const id = store.createId();
    const metadata = body.attachments?.find((attachment) => attachment.id === file.index);
    const filename = metadata?.filename ?? file.filename;
    const url = `${address()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const { contentType, bytes } = file;
    return { id, filename, description: metadata?.description ?? null, contentType, bytes, url };
  });
}

/** Returns the attachments after an edit: those listed in the request, or all when it lists none, and the new files. */
export function updateAttachments(
  store: Store,
  address: () => string,
  message: Message,
  body: MessageRequest,
  files: UploadedFile[],
): Attachment[] {
  const added = createAttachments(store, address, message.channelId, body, files);
  if (body.attachments === undefined) return [...message.attachments, ...added];
  const isListed = (id: string) => body.attachments?.some((each) => each.id === id);
  return [...message.attachments.filter(({ id }) => isListed(id)), ...added];
}
