import { Certificate, type RelativeDistinguishedNames } from 'pkijs';
import type { SignerName } from './signatureVerdict.ts';

const COMMON_NAME = '2.5.4.3';
const ORGANIZATION = '2.5.4.10';

/** Names of a DER certificate, in the letters that it was issued with. */
export function signerName(der: Uint8Array): SignerName {
  const { subject, issuer, serialNumber } = Certificate.fromBER(new Uint8Array(der));
  return {
    name: partOf(subject, COMMON_NAME) || partOf(subject, ORGANIZATION),
    organization: partOf(subject, ORGANIZATION),
    issuer: partOf(issuer, COMMON_NAME) || partOf(issuer, ORGANIZATION),
    serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex'),
  };
}

const partOf = ({ typesAndValues }: RelativeDistinguishedNames, type: string): string =>
  typesAndValues.find((part) => part.type === type)?.value.valueBlock.value ?? '';
