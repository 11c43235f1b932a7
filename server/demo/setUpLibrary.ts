import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RoomServer } from '../startServer.ts';
import { demoCategories, demoDocuments } from './library/documents.ts';
import { setUp } from './setUpRoom.ts';

const UPLOAD_LIMIT_BYTES = 1024 * 1024;

/** Fills the library of a new room with the demonstration's reference documents. */
export async function setUpLibrary(server: RoomServer): Promise<void> {
  await setUp(server, { kind: 'saveLibraryCategories', categories: [...demoCategories] });
  for (const { file: id, setup: written } of demoDocuments) {
    const path = fileURLToPath(new URL(`library/${id}.pdf`, import.meta.url));
    const { sha256, servedSize, pages } = await server.files.put(createReadStream(path), { limit: UPLOAD_LIMIT_BYTES });
    const file = { sha256, size: servedSize, pages };
    await setUp(server, { kind: 'attachLibraryEntry', entry: { id, ...written, file, source: null, warnings: [] } });
  }
}
