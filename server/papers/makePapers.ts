import { Worker } from 'node:worker_threads';
import type { AnnexVerdict } from './checkAnnex.ts';
import type { MeetingFile } from './meetingFile.ts';
import { PapersRefused } from './PapersRefused.ts';
import type { MadePaper, PaperOrder } from './paperOrder.ts';
import type { PaperAnswer, PaperRequest } from './paperRequest.ts';
import type { TemplateFault } from './template/checkTemplate.ts';

/** Bounds of the paper thread; time in milliseconds. */
export const PAPER_LIMITS = {
  heapMb: 768,
  /** All papers of a meeting of 500 with fifty votes take a fraction of it. */
  makeMs: 120_000,
} as const;

/** Papers in the order they were asked for, made in a thread of their own. Throws PapersRefused. */
export async function makePapers(
  file: MeetingFile,
  orders: readonly PaperOrder[],
  milliseconds: number = PAPER_LIMITS.makeMs,
): Promise<readonly MadePaper[]> {
  const answer = await inThread({ kind: 'make', file, orders: [...orders] }, milliseconds);
  return answer.kind === 'made' ? answer.papers : unexpected(answer);
}

/** What is wrong with an office's own template, in words, found in a thread of its own. Throws PapersRefused. */
export async function checkOwnTemplate(bytes: Uint8Array): Promise<readonly TemplateFault[]> {
  const answer = await inThread({ kind: 'checkTemplate', bytes }, PAPER_LIMITS.makeMs);
  return answer.kind === 'template' ? answer.faults : unexpected(answer);
}

/** Whether the annex in a paper says what the record says (checkAnnex), in a thread of its own. Throws PapersRefused. */
export async function checkAnnexOf(bytes: Uint8Array, file: MeetingFile): Promise<AnnexVerdict> {
  const answer = await inThread({ kind: 'checkAnnex', bytes, file }, PAPER_LIMITS.makeMs);
  return answer.kind === 'annex' ? answer.verdict : unexpected(answer);
}

function unexpected(answer: PaperAnswer): never {
  if (answer.kind === 'refused') throw new PapersRefused(answer.code, answer.message, answer.faults);
  throw new PapersRefused('failed', `the paper thread answered ${answer.kind}`);
}

async function inThread(request: PaperRequest, milliseconds: number): Promise<PaperAnswer> {
  const thread = new Worker(new URL('./paperThread.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: PAPER_LIMITS.heapMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<PaperAnswer>();
  const timer = setTimeout(() => reject(new PapersRefused('tooSlow')), milliseconds);
  thread.once('message', resolve);
  thread.once('error', (error) => {
    const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(new PapersRefused(full ? 'tooBig' : 'failed', String(error)));
  });
  thread.once('exit', () => reject(new PapersRefused('failed', 'the paper thread ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
