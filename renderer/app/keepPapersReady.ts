import type { RoomState } from './roomState.ts';

/** Asks the shell for every released paper, one after the other, so that each lies on this terminal before it is opened. */
export function keepPapersReady(
  store: { subscribe(listener: (state: RoomState) => void): () => void },
  token: () => string | null,
): void {
  const asked = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();
  const bring = async (sha256: string) => {
    const ok = await fetch(`/documents/${sha256}`, {
      method: 'HEAD',
      headers: { Authorization: `Bearer ${token() ?? ''}` },
    }).then(
      (answer) => answer.ok,
      () => false,
    );
    // Asked again when the list of papers comes anew, which it does after every loss of the line.
    if (!ok) asked.delete(sha256);
  };
  store.subscribe(({ views }) => {
    for (const { file } of views.papers?.papers ?? []) {
      if (asked.has(file.sha256)) continue;
      asked.add(file.sha256);
      queue = queue.then(() => bring(file.sha256));
    }
  });
}
