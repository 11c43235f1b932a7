import { IntakeRefusal } from '../../../core/intake/refusal.ts';
import { RefusalCode } from '../../../core/refusal.ts';

/** Why a file did not become a paper; each has its sentence in the catalogue. */
export type UploadFault = IntakeRefusal | 'signedOut' | 'full' | 'lost' | 'unknown';

/** What stopped an upload: something with the file or the way, or the room's refusal of the paper. */
export type UploadStop =
  | { readonly kind: 'fault'; readonly fault: UploadFault }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** Largest file the server takes, bytes. */
export const UPLOAD_MAX_BYTES = 200 * 1024 * 1024;

/** How far into a file the PDF mark may stand, bytes: some programs write a few lines before it. */
const MARK_WITHIN = 1024;

const BY_STATUS: Readonly<Record<number, UploadFault>> = {
  0: 'aborted',
  401: 'signedOut',
  413: 'too-large',
  415: 'wrong-type',
  503: 'full',
  507: 'disk-full',
};

/** What the server's answer means; status 0 is that none came. */
export function stopOf(status: number, code: string | null): UploadStop {
  const refused = RefusalCode.safeParse(code);
  if (refused.success) return { kind: 'refused', code: refused.data };
  const intake = IntakeRefusal.safeParse(code);
  return { kind: 'fault', fault: intake.success ? intake.data : (BY_STATUS[status] ?? 'unknown') };
}

/**
 * What is wrong with a file before a byte of it is sent, or null. What is inside, the server finds out; `pdfOnly`: it has
 * no converter.
 */
export async function faultOfFile(file: Blob, pdfOnly: boolean): Promise<UploadFault | null> {
  if (file.size === 0) return 'empty';
  if (file.size > UPLOAD_MAX_BYTES) return 'too-large';
  if (!pdfOnly) return null;
  const head = await file.slice(0, MARK_WITHIN).text();
  return head.includes('%PDF-') ? null : 'no-converter';
}

const MENDED_BY_WAITING: readonly UploadFault[] = [
  'aborted',
  'conversion-timeout',
  'disk-full',
  'signedOut',
  'full',
  'lost',
  'unknown',
];

/** Whether the same file may go through the next time. */
export function mayRetry(stop: UploadStop): boolean {
  return stop.kind === 'refused' || MENDED_BY_WAITING.includes(stop.fault);
}
