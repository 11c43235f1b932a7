import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import type { Signer } from './Signer.ts';
import { SigningError } from './SigningError.ts';
import type { SignatureTexts } from './signPdf.ts';

/** Stands in every seal and on the page: it proves that nothing was changed, and is nobody's signature before the law. */
export const SYSTEM_SEAL_REASON = 'Niêm phong kỹ thuật của hệ thống (không phải chữ ký số của cá nhân, cơ quan)';

/** What the seal says of itself in `room`. */
export function systemSealTexts(room: string): SignatureTexts {
  return { reason: SYSTEM_SEAL_REASON, name: 'Nghị Sự', location: room };
}

/** The seal out of `RoomTrust.systemSeal` and the authority's certificate, all PEM. Throws SigningError (`sealMissing`). */
export function systemSealSigner(
  seal: { readonly cert: string; readonly key: string } | null,
  authority: string,
): Signer {
  if (seal === null) throw new SigningError('sealMissing');
  const key = createPrivateKey(seal.key);
  return {
    certificate: new X509Certificate(seal.cert).raw,
    chain: [new X509Certificate(authority).raw],
    rawSign: async (tbs) => sign('sha256', tbs, { key, dsaEncoding: 'der' }),
  };
}
