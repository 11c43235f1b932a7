import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DocumentRefused, fetchPatiently, type Waker } from './fetchPatiently.ts';
import { DOCUMENT_OPTIONS, pdfjs, WHOLE_BELOW } from './pdfjs.ts';

/** Where a document is. */
export interface ReaderSource {
  url: string;
  httpHeaders?: Readonly<Record<string, string>> | undefined;
  /** Bytes, or null if not known: one more request asks for it. */
  size: number | null;
}

/** Why a document cannot be shown. */
export type OpenFailure = 'damaged' | 'password' | 'missing';

export interface OpenOptions {
  source: ReaderSource;
  waker: Waker;
  onWaiting: (waiting: boolean) => void;
  /** A refusal that comes after the document was opened. */
  onFailure: (failure: OpenFailure) => void;
}

/** An opening document; `close` ends its requests and its worker at any time. */
export interface OpenDocument {
  document: Promise<PDFDocumentProxy>;
  close: () => void;
}

/** Names the reason behind an error of opening. */
export function failureOf(error: unknown): OpenFailure {
  if (error instanceof DocumentRefused) return 'missing';
  return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
}

/** Opens a document by ranges, or whole where it is small; the network may fail on the way and come back. */
export function openDocument({ source, waker, onWaiting, onFailure }: OpenOptions): OpenDocument {
  const abort = new AbortController();
  const { signal } = abort;
  let closeTask = () => {};

  const get = async (init: RequestInit) =>
    fetchPatiently({
      fetch: (withSignal) => fetch(source.url, withSignal),
      init: { ...init, headers: { ...source.httpHeaders, ...init.headers } },
      signal,
      waker,
      onWaiting,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });

  const sizeOf = async () => {
    if (source.size !== null) return source.size;
    const length = Number((await get({ method: 'HEAD' })).headers.get('content-length'));
    return Number.isSafeInteger(length) ? length : 0;
  };

  class PatientRanges extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      get({ headers: { Range: `bytes=${begin}-${end - 1}` } })
        .then(async (response) => {
          const bytes = new Uint8Array(await response.arrayBuffer());
          if (signal.aborted) return;
          // A server that ignores ranges sends the whole: take the part that was asked for.
          this.onDataRange(begin, response.status === 206 ? bytes : bytes.slice(begin, end));
        })
        .catch((error: unknown) => {
          if (!signal.aborted) onFailure(failureOf(error));
        });
    }
  }

  const open = async () => {
    const size = await sizeOf();
    const small = size < WHOLE_BELOW;
    const bytes = small
      ? { data: new Uint8Array(await (await get({})).arrayBuffer()) }
      : { range: new PatientRanges(size, null) };
    signal.throwIfAborted();
    const task = pdfjs.getDocument({ ...DOCUMENT_OPTIONS, ...bytes });
    closeTask = () => {
      task.destroy().catch(() => {});
    };
    return task.promise;
  };

  return {
    document: open(),
    close: () => {
      abort.abort();
      closeTask();
    },
  };
}
