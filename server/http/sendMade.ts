import type { ServerResponse } from 'node:http';

/** A file made for this request. */
export interface MadeFile {
  /** ASCII. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Answers with a file to keep, which no cache may hold. */
export function sendMade(response: ServerResponse, { fileName, mediaType, bytes }: MadeFile): void {
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}
