/** Somebody who can sign: the room's seal, a P12 file, a token, or a seat far away that holds one of these. */
export interface Signer {
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER of the certificates above it, the nearest first; may be empty. They go into the signature as they are. */
  readonly chain: readonly Uint8Array[];
  /**
   * Signs `tbs` with SHA-256: RSA PKCS#1 v1.5, or ECDSA as a DER sequence of r and s, whichever the certificate's key is.
   * Throws SigningError.
   */
  rawSign(tbs: Uint8Array): Promise<Uint8Array>;
}
