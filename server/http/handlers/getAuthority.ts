import type { Exchange } from '../Exchange.ts';

/** The room's authority, for a browser that shall trust it; public by nature. */
export function getAuthority({ authority, response }: Exchange): void {
  const bytes = Buffer.from(authority);
  response.writeHead(200, {
    'Content-Type': 'application/x-x509-ca-cert',
    'Content-Disposition': 'attachment; filename="nghi-su-ca.crt"',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-cache',
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}
