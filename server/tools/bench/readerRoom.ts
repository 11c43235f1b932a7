import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainPaper } from '../../../core/documents/plainPaper.ts';
import { setUpDemo } from '../../demo/setUpDemo.ts';
import { setUp, setUpRoom } from '../../demo/setUpRoom.ts';
import { loadRenderer } from '../../http/loadRenderer.ts';
import { startServer } from '../../startServer.ts';
import { CHEAP_SEAL } from '../../trust/sealedKey.ts';
import { TOOLS_PASSPHRASE } from '../prepareRoom.ts';
import { quietLog } from '../quietLog.ts';

const RENDERER = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
/** More than any paper that is measured. */
const LIMIT_BYTES = 400_000_000;
const PLACE = '7';

/** A server with the demonstration meeting and one paper more, and how a delegate gets in. */
export interface ReaderRoom {
  /** With the key of a place, as its terminal opens it. */
  readonly address: string;
  readonly pin: string;
  /** What the delegate's list calls the paper. */
  readonly paperName: string;
  readonly sha256: string;
  /** Bytes of the copy that is served for reading. */
  readonly servedSize: number;
  /** Where the copy lies, for another program to draw it. */
  readonly servedPath: string;
  /** Whether the server could make a copy for reading. */
  readonly hasViewingCopy: boolean;
  readonly stop: () => Promise<void>;
}

/** Puts the paper through the server's own intake and releases it. */
export async function openReaderRoom(dataDir: string, pdf: string): Promise<ReaderRoom> {
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    version: 'tools',
    renderer: await loadRenderer(RENDERER),
    log: quietLog,
    passphrase: TOOLS_PASSPHRASE,
    sealCost: CHEAP_SEAL,
  });
  const { places } = await setUpRoom(server, 'Phòng họp');
  const pins = await setUpDemo(server);
  const [meetingId] = Object.keys(server.loop.state.meetings);
  const { sha256, servedSize, pages } = await server.files.put(createReadStream(pdf), { limit: LIMIT_BYTES });
  const servedPath = server.files.pathOf(sha256, 'view') ?? server.files.pathOf(sha256, 'original');
  if (meetingId === undefined || servedPath === null) throw new Error('the room was not set up');
  const paperName = 'Bản quét để đo';
  const file = { sha256, size: servedSize, pages };
  const paper = plainPaper({ id: 'scan', itemId: null, name: paperName, kind: 'report', file });
  await setUp(server, { kind: 'attachPaper', meetingId, paper });
  await setUp(server, { kind: 'releasePapers', meetingId, paperIds: [paper.id] });
  return {
    address: `https://127.0.0.1:${server.address.port}/seat/${PLACE}#${places[PLACE] ?? ''}`,
    pin: pins['uv-007'] ?? '',
    paperName,
    sha256,
    servedSize,
    servedPath,
    hasViewingCopy: server.files.capabilities.viewingCopies,
    stop: () => server.stop(),
  };
}
