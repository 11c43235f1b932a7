const TEXT_FRAME = 0x81;

/**
 * One unmasked WebSocket text frame (RFC 6455 5.2), made once and written to every socket as the same bytes:
 * a broadcast then costs one write per recipient and no framing.
 */
export function sharedFrame(text: string): Buffer {
  const payload = Buffer.from(text, 'utf8');
  const { length } = payload;
  const header =
    length < 126
      ? Buffer.from([TEXT_FRAME, length])
      : length < 65_536
        ? Buffer.from([TEXT_FRAME, 126, length >> 8, length & 0xff])
        : Buffer.alloc(10);
  if (length >= 65_536) {
    header.writeUInt8(TEXT_FRAME, 0);
    header.writeUInt8(127, 1);
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}
