import { useEffect, useState } from 'react';
import { IntakeCapabilities } from '../../../core/intake/intakeState.ts';
import { authHeaders } from '../../app/documents.ts';
import { useLink } from '../../app/useRoom.ts';

/** What the server can do with files that come in; null until it has said so. */
export function useIntake(): IntakeCapabilities | null {
  const [known, setKnown] = useState<IntakeCapabilities | null>(null);
  const online = useLink().kind === 'open';
  useEffect(() => {
    if (!online) return;
    const abort = new AbortController();
    fetch('/documents/intake', { headers: authHeaders(), signal: abort.signal })
      .then(async (answer) => setKnown(IntakeCapabilities.parse(await answer.json())))
      // The next time the line opens it is asked again; until then every file is sent, and the server says no by itself.
      .catch(() => {});
    return () => abort.abort();
  }, [online]);
  return known;
}
