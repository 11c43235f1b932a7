import { Certificate } from 'pkijs';

/** Issuer and serial number of a DER certificate as DER elements, byte for byte as they stand in it. */
export function certificateIds(certificate: Uint8Array): { readonly issuer: Buffer; readonly serial: Buffer } {
  const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(certificate));
  return {
    issuer: Buffer.from(issuer.valueBeforeDecode),
    serial: Buffer.from(serialNumber.valueBeforeDecodeView),
  };
}
