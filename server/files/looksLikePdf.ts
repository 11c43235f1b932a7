import { open } from 'node:fs/promises';

/** Readers accept some bytes before the header (ISO 32000-1, appendix H, note 13). */
const HEADER_WITHIN_BYTES = 1024;
/** Scanners and mail gateways append bytes after the end mark. */
const END_WITHIN_BYTES = 16_384;

/** What the first and last bytes of a file say. */
export async function looksLikePdf(file: string): Promise<'pdf' | 'wrong-type' | 'truncated'> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const head = await handle.read(Buffer.alloc(HEADER_WITHIN_BYTES), 0, HEADER_WITHIN_BYTES, 0);
    if (!head.buffer.subarray(0, head.bytesRead).includes('%PDF-')) return 'wrong-type';
    const from = Math.max(0, size - END_WITHIN_BYTES);
    const tail = await handle.read(Buffer.alloc(END_WITHIN_BYTES), 0, END_WITHIN_BYTES, from);
    return tail.buffer.subarray(0, tail.bytesRead).includes('%%EOF') ? 'pdf' : 'truncated';
  } finally {
    await handle.close();
  }
}
