const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const FIXED_HEADERS: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Frame-Options', 'DENY'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=(), display-capture=()'],
];

/**
 * The headers that every answer carries. `host` is the request's Host header: older browsers do not count `wss:` as
 * part of 'self', so the room's own socket is named.
 */
export function securityHeaders(host: string | undefined): Map<string, string> {
  const socket = host !== undefined && HOST.test(host) ? ` wss://${host}` : '';
  return new Map([...FIXED_HEADERS, ['Content-Security-Policy', contentPolicy(socket)]]);
}

/** pdf.js needs WebAssembly for scanned pages, a worker, fonts and images made in memory; nothing here needs more. */
function contentPolicy(socket: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self' data: blob:",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
