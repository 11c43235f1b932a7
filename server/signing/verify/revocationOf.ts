import { type Certificate, CertificateRevocationList } from 'pkijs';
import type { Revocation } from './signatureVerdict.ts';

/**
 * Looks the certificates of `path` (signer first, root last) up in imported lists, DER. A list counts when its issuer in
 * the path signed it and it is not over at `now`; one that cannot be read counts as absent. Only when every certificate
 * below the root was found in such a list is `notRevoked` said.
 */
export async function revocationOf(
  path: readonly Certificate[],
  lists: readonly Uint8Array[],
  now: number,
): Promise<Revocation> {
  const parsed = lists.flatMap(readList);
  let asOf: number | null = null;
  let isComplete = path.length > 1;
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    const list = issuer === undefined ? null : await newestOf(parsed, issuer, now);
    if (list === null) {
      isComplete = false;
      continue;
    }
    const entry = list.revokedCertificates?.find(({ userCertificate }) =>
      userCertificate.isEqual(certificate.serialNumber),
    );
    if (entry !== undefined) return { kind: 'revoked', at: entry.revocationDate.value.getTime() };
    asOf = Math.min(asOf ?? Number.POSITIVE_INFINITY, list.thisUpdate.value.getTime());
  }
  return isComplete && asOf !== null ? { kind: 'notRevoked', asOf } : { kind: 'notChecked' };
}

function readList(der: Uint8Array): CertificateRevocationList[] {
  try {
    return [CertificateRevocationList.fromBER(new Uint8Array(der))];
  } catch {
    return [];
  }
}

/** The newest list of `issuer` that is valid at `now`. */
async function newestOf(
  lists: readonly CertificateRevocationList[],
  issuer: Certificate,
  now: number,
): Promise<CertificateRevocationList | null> {
  const sorted = lists.toSorted((a, b) => b.thisUpdate.value.getTime() - a.thisUpdate.value.getTime());
  for (const list of sorted) {
    const isCurrent = list.thisUpdate.value.getTime() <= now && (list.nextUpdate?.value.getTime() ?? 0) >= now;
    if (!isCurrent || !list.issuer.isEqual(issuer.subject)) continue;
    if (await list.verify({ issuerCertificate: issuer })) return list;
  }
  return null;
}
