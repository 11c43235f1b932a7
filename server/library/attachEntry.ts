import { randomUUID } from 'node:crypto';
import { AttachLibraryEntry, AttachLibraryVersion } from '../../core/library/commands.ts';
import { hasFile } from '../../core/library/decide.ts';
import { rowOf } from '../../core/library/findEntries.ts';
import { type LibraryEntry, LibraryEntrySetup } from '../../core/library/library.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { AttachAnswer, StoredEntry } from '../http/ports.ts';
import type { RoomLoop } from '../room/room.ts';

const done = (entry: LibraryEntry, unchanged: boolean): AttachAnswer => ({
  status: 201,
  body: { entry: rowOf(entry, true), unchanged },
});
const malformed: AttachAnswer = { status: 400, body: { error: { code: 'malformed' } } };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Puts a file that is kept into the library: a new entry, or the next version of one (B-3). */
export async function attachEntry(
  loop: Pick<RoomLoop, 'state' | 'submit'>,
  actor: Actor,
  upload: StoredEntry,
): Promise<AttachAnswer> {
  const { sha256, size, pages, source, warnings } = upload;
  const version = { file: { sha256, size, pages }, source, warnings: [...warnings] };
  const { data: setup } = LibraryEntrySetup.safeParse(readJson(upload.setup));
  if (setup === undefined) return malformed;
  const parsed =
    upload.entryId === null
      ? AttachLibraryEntry.safeParse({
          kind: 'attachLibraryEntry',
          entry: { ...setup, ...version, id: upload.id ?? randomUUID() },
        })
      : AttachLibraryVersion.safeParse({ kind: 'attachLibraryVersion', entryId: upload.entryId, version, setup });
  if (!parsed.success) return malformed;
  const command = parsed.data;
  const id = command.kind === 'attachLibraryEntry' ? command.entry.id : command.entryId;
  const before = loop.state.library.entries[id];
  // The answer to an earlier try was lost: the entry is there already.
  if (command.kind === 'attachLibraryEntry' && before !== undefined && hasFile(before, version)) {
    return done(before, true);
  }
  const outcome = await loop.submit({ actor, id: null, command });
  if (!outcome.ok) return { status: 409, body: { error: { code: outcome.code } } };
  const entry = loop.state.library.entries[id];
  return entry === undefined
    ? { status: 409, body: { error: { code: 'unknownEntry' } } }
    : done(entry, outcome.entry === null);
}
