/** What the encoder's process and its parent tell each other. */

/** Texts to encode. */
export interface EncodeRequest {
  id: number;
  texts: readonly string[];
}

/** From the encoder's process. */
export type EncoderMessage =
  /** It accepts requests from now on. */
  | { kind: 'ready' }
  /** The vectors of a request's texts, one after the other. */
  | { kind: 'encoded'; id: number; vectors: Float32Array }
  /** A request could not be encoded. */
  | { kind: 'failed'; id: number; reason: string }
  /** The model can never be used; the process ends. */
  | { kind: 'unusable'; reason: string };
