import { parentPort, workerData } from 'node:worker_threads';
import { openP12 } from '../signing/p12/openP12.ts';
import { SigningError } from '../signing/SigningError.ts';
import { signPdf } from '../signing/signPdf.ts';
import { systemSealSigner, systemSealTexts } from '../signing/systemSeal.ts';
import { signerName } from '../signing/verify/signerName.ts';
import { verifyPdf } from '../signing/verify/verifyPdf.ts';
import { type SigningAnswer, SigningRequest } from './signingRequest.ts';

/** Answers one request away from the room's loop, and ends. */
async function answer(): Promise<SigningAnswer> {
  const request = SigningRequest.parse(workerData);
  try {
    return await done(request);
  } catch (error) {
    if (error instanceof SigningError) return { kind: 'refused', fault: error.fault, message: error.message };
    throw error;
  }
}

async function done(request: ReturnType<typeof SigningRequest.parse>): Promise<SigningAnswer> {
  switch (request.kind) {
    case 'seal': {
      const signer = systemSealSigner(request.seal, request.authority);
      const pdfs: Uint8Array[] = [];
      for (const pdf of request.pdfs) pdfs.push(await signPdf(pdf, signer, systemSealTexts(request.room), request.at));
      return { kind: 'sealed', pdfs };
    }
    case 'p12': {
      const signer = await openP12(request.p12, request.password);
      const { name } = signerName(signer.certificate);
      const { pdf, reason, location, at } = request;
      return { kind: 'signed', pdf: await signPdf(pdf, signer, { reason, name, location }, at), signer: name };
    }
    case 'verify': {
      const { pdf, roots, revocationLists, at } = request;
      return { kind: 'verdicts', verdicts: await verifyPdf(pdf, { roots, revocationLists }, at) };
    }
  }
}

parentPort?.postMessage(await answer());
