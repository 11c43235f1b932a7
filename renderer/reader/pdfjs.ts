// The viewer components take the library from globalThis, so it must be evaluated before them: keep this order.
import * as pdfjs from 'pdfjs-dist';
import * as viewer from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Where the build puts pdf.js's worker and data files; see vite.config.ts. */
const FILES = new URL(`${import.meta.env.BASE_URL}pdfjs/`, document.baseURI).href;

pdfjs.GlobalWorkerOptions.workerSrc = `${FILES}pdf.worker.min.mjs`;

/** Bytes per range request. */
export const RANGE_BYTES = 64 * 1024;
/** A document smaller than this is loaded whole, bytes. */
export const WHOLE_BELOW = 2 * 1024 * 1024;

/** How every document is opened: no forms engine, no scripts, no reading ahead, everything from the room's own server. */
export const DOCUMENT_OPTIONS = {
  rangeChunkSize: RANGE_BYTES,
  disableAutoFetch: true,
  disableStream: true,
  enableXfa: false,
  /** Pixels of one image; larger ones are left out rather than exhausting the seat's memory. */
  maxImageSize: 64 * 1024 * 1024,
  cMapUrl: `${FILES}cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${FILES}standard_fonts/`,
  iccUrl: `${FILES}iccs/`,
  wasmUrl: `${FILES}wasm/`,
  useSystemFonts: false,
} as const;

export { pdfjs, viewer };
