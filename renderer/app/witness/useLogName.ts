import { useMemo } from 'react';
import { base64url } from '../../../proof/sign/base64.ts';
import { logNameOf } from '../../../proof/witness/logNameOf.ts';
import { useView } from '../useRoom.ts';

/** The name of the log that this screen is shown, as its records carry it; null before there is one. */
export function useLogName(): string | null {
  const publicKey = useView('log')?.publicKey ?? null;
  return useMemo(() => {
    const bytes = publicKey === null ? null : base64url.decode(publicKey);
    return bytes === null ? null : logNameOf(bytes);
  }, [publicKey]);
}
