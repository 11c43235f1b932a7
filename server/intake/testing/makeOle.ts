const SECTOR = 512;
const MARK = { free: 0xffffffff, end: 0xfffffffe, fat: 0xfffffffd };
const CUTOFF = 4096;

/** A compound file ([MS-CFB]) of a few streams, each padded to the size from which it has sectors of its own. */
export function makeOle(streams: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(streams);
  const sectors: Buffer[] = [];
  const fat: number[] = [MARK.fat];
  const add = (bytes: Buffer): number => {
    const first = fat.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let n = 0; n < count; n += 1) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, n * SECTOR);
      sectors.push(sector);
      fat.push(n + 1 < count ? first + n + 1 : MARK.end);
    }
    return first;
  };
  const placed = entries.map(([name, bytes]) => {
    const padded = Buffer.concat([bytes, Buffer.alloc(Math.max(0, CUTOFF - bytes.length))]);
    return { name, kind: 2, size: padded.length, start: add(padded) };
  });
  const root = { name: 'Root Entry', kind: 5, size: 0, start: MARK.end };
  const directory = add(Buffer.concat([root, ...placed].map(entryOf)));

  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(MARK.end, 60);
  header.writeUInt32LE(MARK.end, 68);
  for (let n = 0; n < 109; n += 1) header.writeUInt32LE(n === 0 ? 0 : MARK.free, 76 + 4 * n);
  const table = Buffer.alloc(SECTOR, 0xff);
  for (const [at, next] of fat.entries()) table.writeUInt32LE(next, 4 * at);
  return Buffer.concat([header, table, ...sectors]);
}

function entryOf({ name, kind, size, start }: { name: string; kind: number; size: number; start: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(2 * (name.length + 1), 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}
