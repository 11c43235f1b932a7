import type { IntakeRefusal } from '../../core/intake/refusal.ts';

/** Why a file was not kept; the screens translate the code. */
export type FileStoreErrorCode = IntakeRefusal;

/** A file that the store refuses, or that the disk had no room for; nothing of it remains. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError';
  readonly code: FileStoreErrorCode;

  constructor(code: FileStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const CLIENT_GONE = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** Names what a failed write or a broken stream means for the upload; an unknown error is returned as it came. */
export function asFileStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (NO_ROOM.has(error.code)) return new FileStoreError('disk-full', 'the disk has no room left', { cause: error });
  if (CLIENT_GONE.has(error.code)) return new FileStoreError('aborted', 'the sender went away', { cause: error });
  return error;
}
