import { RefusalCode } from '../../../core/refusal.ts';

/** Why a file did not become a paper; each has its sentence in the catalogue. */
export type UploadFault =
  | 'notPdf'
  | 'password'
  | 'damaged'
  | 'empty'
  | 'tooLarge'
  | 'linkLost'
  | 'diskFull'
  | 'signedOut'
  | 'unknown';

/** What stopped an upload: something with the file or the way, or the room's refusal of the paper. */
export type UploadStop =
  | { readonly kind: 'fault'; readonly fault: UploadFault }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Largest file the server takes, bytes. */
export const UPLOAD_MAX_BYTES = 200 * 1024 * 1024;

/** How far into a file the PDF mark may stand, bytes: some programs write a few lines before it. */
const MARK_WITHIN = 1024;

const BY_CODE: Readonly<Record<string, UploadFault>> = {
  'not-pdf': 'notPdf',
  'password-protected': 'password',
  damaged: 'damaged',
  empty: 'empty',
  'too-large': 'tooLarge',
  'disk-full': 'diskFull',
  aborted: 'linkLost',
};
const BY_STATUS: Readonly<Record<number, UploadFault>> = {
  0: 'linkLost',
  401: 'signedOut',
  413: 'tooLarge',
  415: 'notPdf',
  507: 'diskFull',
};

/** What the server's answer means; status 0 is that none came. */
export function stopOf(status: number, code: string | null): UploadStop {
  const refused = RefusalCode.safeParse(code);
  if (refused.success) return { kind: 'refused', code: refused.data };
  return { kind: 'fault', fault: (code === null ? undefined : BY_CODE[code]) ?? BY_STATUS[status] ?? 'unknown' };
}

/** What is wrong with a file before a byte of it is sent, or null. */
export async function faultOfFile(file: Blob): Promise<UploadFault | null> {
  if (file.size === 0) return 'empty';
  if (file.size > UPLOAD_MAX_BYTES) return 'tooLarge';
  const head = await file.slice(0, MARK_WITHIN).text();
  return head.includes('%PDF-') ? null : 'notPdf';
}

const MENDED_BY_WAITING: readonly UploadFault[] = ['linkLost', 'diskFull', 'signedOut', 'unknown'];

/** Whether the same file may go through the next time. */
export function mayRetry(stop: UploadStop): boolean {
  return stop.kind === 'refused' || MENDED_BY_WAITING.includes(stop.fault);
}
