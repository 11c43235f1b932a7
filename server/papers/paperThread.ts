import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused } from '../imports/ImportRefused.ts';
import { checkAnnex } from './checkAnnex.ts';
import { makePaper } from './makePaper.ts';
import { PapersRefused } from './PapersRefused.ts';
import type { MadePaper } from './paperOrder.ts';
import { type PaperAnswer, PaperRequest } from './paperRequest.ts';
import { checkTemplate } from './template/checkTemplate.ts';

/** Answers one request away from the room's loop, and ends. */
async function answer(): Promise<PaperAnswer> {
  const request = PaperRequest.safeParse(workerData);
  if (!request.success) return refused(new PapersRefused('badFile', request.error.message));
  try {
    return await done(request.data);
  } catch (error) {
    if (error instanceof PapersRefused) return refused(error);
    if (error instanceof ImportRefused) return refused(new PapersRefused('badFile', error.message));
    throw error;
  }
}

async function done(request: PaperRequest): Promise<PaperAnswer> {
  switch (request.kind) {
    case 'make': {
      const papers: MadePaper[] = [];
      for (const order of request.orders) papers.push(await makePaper(request.file, order));
      return { kind: 'made', papers };
    }
    case 'checkTemplate':
      return { kind: 'template', faults: checkTemplate(Buffer.from(request.bytes)) };
    case 'checkAnnex':
      return { kind: 'annex', verdict: await checkAnnex(Buffer.from(request.bytes), request.file) };
  }
}

const refused = ({ code, message, faults }: PapersRefused): PaperAnswer => ({ kind: 'refused', code, message, faults });

parentPort?.postMessage(await answer());
