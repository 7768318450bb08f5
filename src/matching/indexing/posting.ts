/** The posting list of a stem or concept. */
export interface Posting {
  /** Document positions, ascending. */
  docs: number[];
  /** Occurs in a fact's statement or source sentence, not only in asks and gaps. */
  isMentioned: boolean;
  /** Occurs in any statement, or in an ask of a document with few asks, so it is no mere turn of phrase. */
  isOwn: boolean;
}

/** Adds a document to a posting list and creates the list if needed. */
export function addToPosting(
  posting: Posting | undefined,
  doc: number,
  isMentioned: boolean,
  isOwn: boolean,
): Posting {
  if (posting === undefined) return { docs: [doc], isMentioned, isOwn };
  const { docs } = posting;
  if (docs[docs.length - 1] !== doc) docs.push(doc);
  if (isMentioned) posting.isMentioned = true;
  if (isOwn) posting.isOwn = true;
  return posting;
}
