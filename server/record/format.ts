/** Names the format of docs/record.md. */
export const RECORD_FORMAT = 'nghisu/record/v1';

/** What stands in a record in the place of the entries it does not disclose. */
export const WITHHELD = 'the other indices are withheld';

/** Larger records are neither made nor read, in bytes. */
export const MAX_RECORD_BYTES = 256 * 1024 * 1024;

/** What the transparency log says of a journal, for the records of its meetings. */
export interface LogEvidence {
  /** The key that signs checkpoints: 32 bytes. */
  readonly publicKey: Uint8Array;
  /** Checkpoints as signed notes, cosignatures and all, in any order. */
  readonly notes: readonly string[];
  /** Keys of terminals that may have cosigned them, base64url. */
  readonly witnesses: readonly { readonly name: string; readonly publicKey: string }[];
}
