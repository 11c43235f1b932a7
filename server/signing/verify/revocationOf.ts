import { type Certificate, CertificateRevocationList } from 'pkijs';
import type { Revocation } from './signatureVerdict.ts';

/**
 * Looks the certificates of `path` (signer first, root last) up in imported lists, DER. A list counts when its issuer in
 * the path signed it and it is not over at `now`; one that cannot be read counts as absent. Only when every certificate
 * below the root was looked up in a whole list is `notRevoked` said.
 */
export async function revocationOf(
  path: readonly Certificate[],
  lists: readonly Uint8Array[],
  now: number,
): Promise<Revocation> {
  const current = lists.flatMap(readList).filter((list) => isCurrent(list, now));
  const lookedUp: number[] = [];
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    const own = issuer === undefined ? [] : await signedBy(current, issuer);
    const at = revokedAt(certificate, own);
    if (at !== null) return { kind: 'revoked', at };
    const whole = own.filter(isWhole).map(({ thisUpdate }) => thisUpdate.value.getTime());
    if (whole.length > 0) lookedUp.push(Math.max(...whole));
  }
  const isComplete = lookedUp.length > 0 && lookedUp.length === path.length - 1;
  return isComplete ? { kind: 'notRevoked', asOf: Math.min(...lookedUp) } : { kind: 'notChecked' };
}

function readList(der: Uint8Array): CertificateRevocationList[] {
  try {
    return [CertificateRevocationList.fromBER(new Uint8Array(der))];
  } catch {
    return [];
  }
}

const isCurrent = ({ thisUpdate, nextUpdate }: CertificateRevocationList, now: number) =>
  thisUpdate.value.getTime() <= now && (nextUpdate?.value.getTime() ?? 0) >= now;

/** A list that holds only changes or a part of the certificates says so by a critical extension (RFC 5280, 5.2). */
const isWhole = ({ crlExtensions }: CertificateRevocationList) =>
  (crlExtensions?.extensions ?? []).every(({ critical }) => !critical);

async function signedBy(
  lists: readonly CertificateRevocationList[],
  issuer: Certificate,
): Promise<readonly CertificateRevocationList[]> {
  const own: CertificateRevocationList[] = [];
  for (const list of lists) {
    // A signature of a kind that is not known proves nothing, as one that is wrong does.
    const isOwn = await list.verify({ issuerCertificate: issuer }).catch(() => false);
    if (isOwn) own.push(list);
  }
  return own;
}

function revokedAt({ serialNumber }: Certificate, lists: readonly CertificateRevocationList[]): number | null {
  for (const { revokedCertificates = [] } of lists) {
    const entry = revokedCertificates.find(({ userCertificate }) => userCertificate.isEqual(serialNumber));
    if (entry !== undefined) return entry.revocationDate.value.getTime();
  }
  return null;
}
