const CLOSE = 0x8;
const TEXT = 0x1;
const EMPTY = Buffer.alloc(0);

/**
 * Takes the unmasked frames of a server apart (RFC 6455 5.2) with as little work as can be: a load generator shares the
 * processor with what it measures. Answers the payloads of whole text frames; 'closed' for a close frame.
 */
export class FrameReader {
  #rest: Buffer = EMPTY;

  read(chunk: Buffer, onText: (payload: Buffer) => void): 'open' | 'closed' {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    while (bytes.length - at >= 2) {
      const opcode = bytes.readUInt8(at) & 0x0f;
      const short = bytes.readUInt8(at + 1) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < header) break;
      const length =
        short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
      const end = at + header + length;
      if (bytes.length < end) break;
      if (opcode === CLOSE) return 'closed';
      if (opcode === TEXT) onText(bytes.subarray(at + header, end));
      at = end;
    }
    this.#rest = at === bytes.length ? EMPTY : bytes.subarray(at);
    return 'open';
  }
}

/** A client's text frame. The masking key is zero, so that masking costs nothing; any server takes it. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text, 'utf8');
  const { length } = payload;
  if (length > 0xffff) throw new RangeError('a message of the protocol is never so long');
  const header =
    length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.from([0x81, 0x80 | 126, length >> 8, length & 0xff]);
  return Buffer.concat([header, Buffer.alloc(4), payload]);
}
