import { useState } from 'react';
import { authHeaders } from '../../app/documents.ts';
import { useToasts } from '../../app/toasts.ts';
import { useText } from '../../app/useText.ts';

/** Hands a file to the browser to keep. */
function keep(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Fetches papers with this session's proof; which one is under way, and a sentence when it fails. */
export function useDownload() {
  const text = useText().desk.records;
  const show = useToasts((state) => state.show);
  const [underway, setUnderway] = useState<string | null>(null);
  const failure = (status: number) =>
    status === 404 || status === 409
      ? text.failed.missing
      : status === 401 || status === 403
        ? text.failed.refused
        : text.failed.other(status);
  const download = async (path: string, name: string): Promise<void> => {
    setUnderway(path);
    try {
      const answer = await fetch(path, { headers: authHeaders() });
      if (!answer.ok) show('bad', failure(answer.status));
      else {
        keep(name, await answer.blob());
        show('ok', text.done(name));
      }
    } catch {
      show('bad', text.failed.offline);
    }
    setUnderway(null);
  };
  return { download, underway };
}
