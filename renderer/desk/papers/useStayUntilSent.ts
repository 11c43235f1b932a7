import { useEffect } from 'react';
import { useUploads } from './uploads.ts';

/** The browser asks before it leaves the page while files are on their way. */
export function useStayUntilSent(): void {
  const underway = useUploads(({ uploads }) => uploads.some((upload) => upload.state.kind !== 'failed'));
  useEffect(() => {
    if (!underway) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [underway]);
}
