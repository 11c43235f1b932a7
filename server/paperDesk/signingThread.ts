import { parentPort, workerData } from 'node:worker_threads';
import { openP12 } from '../signing/p12/openP12.ts';
import { SigningError } from '../signing/SigningError.ts';
import { signPdf } from '../signing/signPdf.ts';
import { systemSealSigner, systemSealTexts } from '../signing/systemSeal.ts';
import { additionTo } from '../signing/verify/additionTo.ts';
import { findSignatures } from '../signing/verify/findSignatures.ts';
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
    case 'compare': {
      const { roots, revocationLists, at } = request;
      const [base, pdf] = [Buffer.from(request.base), Buffer.from(request.pdf)];
      const addition = additionTo(base, pdf);
      if (addition !== 'signatures') return { kind: 'compared', addition, added: [] };
      const verdicts = await verifyPdf(pdf, { roots, revocationLists }, at);
      const ofRoom = await verifyPdf(pdf, { roots: [request.authority] }, at);
      const added = verdicts.map((verdict, i) => ({ verdict, isSeal: ofRoom[i]?.chain !== 'untrusted' }));
      return { kind: 'compared', addition, added: added.slice(findSignatures(base).length) };
    }
  }
}

parentPort?.postMessage(await answer());
