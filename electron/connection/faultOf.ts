import type { RoomFault } from '../../renderer/app/shell.ts';

const FAULTS: Readonly<Record<string, RoomFault>> = {
  ECONNREFUSED: 'refusedConnection',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EPROTO: 'noCommonTls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrongName',
  CERT_SIGNATURE_FAILURE: 'foreignAuthority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'foreignAuthority',
  SELF_SIGNED_CERT_IN_CHAIN: 'foreignAuthority',
  UNABLE_TO_GET_ISSUER_CERT: 'foreignAuthority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'foreignAuthority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'foreignAuthority',
  CERT_HAS_EXPIRED: 'certificateOver',
  CERT_NOT_YET_VALID: 'clockBehind',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'noCommonTls',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'noCommonTls',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'notEnrolled',
};

/** Names the fault behind an error of a connection. */
export function faultOf(error: unknown): RoomFault {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return 'other';
  return FAULTS[error.code] ?? 'other';
}

/** Why the server turned a connection away, by the word in its answer's `X-Refusal`. */
const REFUSALS: Readonly<Record<string, RoomFault>> = {
  noCertificate: 'notEnrolled',
  revoked: 'revoked',
  unknownCertificate: 'unknownCertificate',
  certificateOver: 'ownCertificateOver',
};

/** Names the fault behind an answer that is no socket. */
export function faultOfRefusal(header: string | string[] | undefined): RoomFault {
  return REFUSALS[String(header ?? '')] ?? 'other';
}
