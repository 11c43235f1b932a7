/** Readers accept some bytes before the header (ISO 32000-1, appendix H, note 13). */
const HEADER_WITHIN_BYTES = 1024;
/** Scanners and mail gateways append bytes after the end mark. */
const END_WITHIN_BYTES = 16_384;

/** Collects what tells a whole PDF from something else while its bytes stream past. */
export interface PdfSniffer {
  see(chunk: Buffer): void;
  verdict(): 'pdf' | 'not-pdf' | 'truncated';
}

export function createPdfSniffer(): PdfSniffer {
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  return {
    see(chunk) {
      if (head.length < HEADER_WITHIN_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, HEADER_WITHIN_BYTES - head.length)]);
      }
      tail =
        chunk.length >= END_WITHIN_BYTES
          ? Buffer.from(chunk.subarray(-END_WITHIN_BYTES))
          : Buffer.concat([tail, chunk]).subarray(-END_WITHIN_BYTES);
    },
    verdict() {
      if (!head.includes('%PDF-')) return 'not-pdf';
      return tail.includes('%%EOF') ? 'pdf' : 'truncated';
    },
  };
}
