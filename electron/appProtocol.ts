import { extname, join, normalize, sep } from 'node:path';
import { answerDocument } from './documents/answerDocument.ts';
import type { Documents } from './documents/documents.ts';
import { NOTICE_STYLE, type Notice } from './notice.ts';
import { isOwnUrl } from './origin.ts';
import { readScreenFile } from './readScreenFile.ts';

/** Where the one bundle opens. */
const SCREEN = /^\/(?:|seat(?:\/[^/]*)?|chair|wall|enrol)$/;
const DOCUMENT = /^\/documents\/([^/]+)$/;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
} as const;
const ANY_BYTES = 'application/octet-stream';

function typeOf(path: string): string {
  return Object.entries(TYPES).find(([ending]) => ending === extname(path))?.[1] ?? ANY_BYTES;
}

/** The page reaches nothing but its own origin; pdf.js needs WebAssembly for scans, a worker, fonts and images made in memory. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const PAGE_HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', CONTENT_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** The page of a terminal that was taken off the allow-list. */
export const REVOKED_PATH = '/revoked';

/** What the scheme serves: the packaged screens of a folder, the room's papers, and pages of its own. */
export interface AppContent {
  readonly screens: string;
  /** Null while the terminal is not set up. */
  readonly documents: Documents | null;
  /** Shown in place of the screens, or null. */
  readonly notice: Notice | null;
  /** Shown at `/revoked`; null where the terminal cannot be revoked. */
  readonly revoked: Notice | null;
}

/** Answers every request for `app://seat/…`: reading only, within the packaged folder, with the policy on every answer. */
export async function answerAppRequest(content: AppContent, request: Request): Promise<Response> {
  const response = await answer(content, request);
  for (const [name, value] of PAGE_HEADERS) response.headers.set(name, value);
  return response;
}

async function answer({ screens, documents, notice, revoked }: AppContent, request: Request): Promise<Response> {
  if (!isOwnUrl(request.url)) return new Response(null, { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const path = pathOf(request.url);
  if (path === null) return new Response(null, { status: 404 });
  const sha256 = DOCUMENT.exec(path)?.[1];
  if (sha256 !== undefined) {
    return documents === null ? new Response(null, { status: 503 }) : answerDocument(documents, sha256, request);
  }
  if (SCREEN.test(path)) {
    return notice === null ? file(screens, '/index.html') : text(notice.html, '.html');
  }
  if (revoked !== null && path === REVOKED_PATH) return text(revoked.html, '.html');
  const style = (notice ?? revoked)?.css;
  if (style !== undefined && path === NOTICE_STYLE) return text(style, '.css');
  return file(screens, path);
}

const text = (body: string, type: '.html' | '.css') => new Response(body, { headers: { 'Content-Type': TYPES[type] } });

function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}

async function file(root: string, path: string): Promise<Response> {
  const full = normalize(join(root, path));
  if (path.includes('\0') || !full.startsWith(root + sep)) return new Response(null, { status: 404 });
  try {
    const bytes = await readScreenFile(full);
    return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': typeOf(full) } });
  } catch {
    return new Response(null, { status: 404 });
  }
}
