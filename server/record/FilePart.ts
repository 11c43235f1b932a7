/** A file in a meeting's file of record. */
export interface FilePart {
  /** With slashes, unique. */
  readonly path: string;
  /** What it is, for people; stands in the list. */
  readonly title: string;
  /** Its bytes, made when they are wanted; null where the server does not have them any more, which the list then says. */
  readonly bytes: (() => AsyncIterable<Uint8Array> | Iterable<Uint8Array>) | null;
  /** Already compressed: stored as it is. */
  readonly isPacked: boolean;
}
