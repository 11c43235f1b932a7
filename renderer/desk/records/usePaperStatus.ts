import { useCallback, useEffect, useState } from 'react';
import { askPapers, PaperStatus } from './paperAsks.ts';

/** Who has signed the meeting's papers, and the office's template; null until the server has said it. */
export function usePaperStatus(meetingId: string): { status: PaperStatus | null; refresh: () => void } {
  const [status, setStatus] = useState<PaperStatus | null>(null);
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((n) => n + 1), []);
  useEffect(() => {
    let isCurrent = true;
    const path = `/meetings/${encodeURIComponent(meetingId)}/papers?n=${asked}`;
    void askPapers(PaperStatus, path).then((told) => {
      if (isCurrent && told.kind === 'ok') setStatus(told.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [meetingId, asked]);
  return { status, refresh };
}
