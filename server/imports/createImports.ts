import type { Command } from '../../core/command.ts';
import type { IndexPreview } from '../../core/library/importProtocol.ts';
import { planIndex } from '../../core/library/planIndex.ts';
import { knownPeople } from '../../core/people/importKnown.ts';
import {
  ImportCommitBody as CommitBody,
  type ImportCommitBody,
  type ImportError,
  type ImportFault,
  type ImportPreview,
  type ImportResult,
  type ImportTarget,
  type KnownPerson,
} from '../../core/people/importProtocol.ts';
import { type PlannedRow, planImport } from '../../core/people/importRows.ts';
import type { State } from '../../core/state.ts';
import type { Caller, ImportCommit, ImportUpload, JsonAnswer } from '../http/ports.ts';
import type { Outcome } from '../room/outcome.ts';
import { changedRows } from './changedRows.ts';
import { type HeldPreview, HeldPreviews } from './heldPreviews.ts';
import { ImportRefused } from './ImportRefused.ts';
import { importTarget } from './importTarget.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { SheetReader } from './sheetReader.ts';

/** What the import door needs of the room. */
export interface ImportsRoom {
  state(): State;
  submit(caller: Caller, command: Command): Promise<Outcome>;
  /** Milliseconds on the room's clock. */
  now(): number;
  newId(): string;
}

export interface Imports {
  /** Reads a sheet and says what it would change; writes nothing at all. */
  preview(caller: Caller, upload: ImportUpload): Promise<JsonAnswer>;
  /** Writes a preview in one command, if it still means what the secretary saw. */
  commit(caller: Caller, request: ImportCommit): Promise<JsonAnswer>;
}

const STATUS: Readonly<Partial<Record<ImportFault, number>>> = {
  unknownTarget: 404,
  previewGone: 410,
  listChanged: 409,
  meetingEnded: 409,
  busy: 503,
  badDecisions: 400,
};

function fault(code: ImportFault, more: Omit<ImportError['error'], 'code'> = {}): JsonAnswer {
  const body: ImportError = { error: { code, ...more } };
  return { status: STATUS[code] ?? 422, body };
}

/** The two-step import of people: preview, then commit; and the preview of an index sheet for the library. */
export function createImports(room: ImportsRoom): Imports {
  const held = new HeldPreviews();
  const reader = new SheetReader();
  /** Commits underway: a second press waits for the first and gets its answer. */
  const underway = new Map<string, Promise<JsonAnswer>>();

  return {
    preview: async (caller, upload) => {
      const { fileName, query, bytes } = upload;
      if (query.kind === 'library') return previewIndex(upload);
      const target = importTarget(room.state(), caller, query);
      if (typeof target === 'string') return fault(target);
      try {
        const { sheet, rows } = await reader.read(bytes, 'people');
        const known = knownPeople(room.state(), target);
        if (known === null) return fault('unknownTarget');
        const readAt = room.now();
        const expiresAt = readAt + IMPORT_LIMITS.previewMs;
        const id = room.newId();
        held.put({ id, session: caller.session, target, rows, known, expiresAt, result: null }, readAt);
        const body: ImportPreview = {
          id,
          fileName: fileName.normalize('NFC'),
          sheet,
          readAt,
          expiresAt,
          target,
          rows: [...rows],
          known: [...known],
        };
        return { status: 200, body };
      } catch (error) {
        if (error instanceof ImportRefused) return fault(error.code);
        throw error;
      }
    },

    commit: async (caller, { id, body }) => {
      const parsed = CommitBody.safeParse(body);
      if (!parsed.success) return fault('badDecisions');
      const before = underway.get(id);
      if (before !== undefined && held.get(id, caller.session, room.now()) !== null) return before;
      const commit = commitHeld(caller, id, parsed.data);
      underway.set(id, commit);
      return commit.finally(() => underway.delete(id));
    },
  };

  /** An index sheet of the library: the desk does what it says, file by file. */
  async function previewIndex({ bytes }: ImportUpload): Promise<JsonAnswer> {
    try {
      const { sheet, rows } = await reader.read(bytes, 'library');
      const body: IndexPreview = { kind: 'library', sheet, rows: [...planIndex(rows, room.state().library)] };
      return { status: 200, body };
    } catch (error) {
      if (error instanceof ImportRefused) return fault(error.code);
      throw error;
    }
  }

  async function commitHeld(caller: Caller, id: string, { decisions }: ImportCommitBody): Promise<JsonAnswer> {
    const preview = held.get(id, caller.session, room.now());
    if (preview === null) return fault('previewGone');
    if (preview.result !== null) return { status: 200, body: preview.result };
    const known = knownPeople(room.state(), preview.target);
    if (known === null) return fault('unknownTarget');
    const plan = (people: readonly KnownPerson[]) => planImport(preview.rows, people, preview.target.kind, decisions);
    const planned = plan(known);
    const changed = changedRows(plan(preview.known), planned);
    if (changed.length > 0) {
      held.put({ ...preview, known }, room.now());
      return fault('listChanged', { rows: [...changed], known: [...known] });
    }
    return write(caller, preview, planned);
  }

  async function write(caller: Caller, preview: HeldPreview, planned: readonly PlannedRow[]): Promise<JsonAnswer> {
    const command = importCommand(preview.target, planned);
    if (command === null) return fault('nothingToImport');
    const outcome = await room.submit(caller, command);
    if (!outcome.ok) return { status: 409, body: { error: { code: outcome.code } } satisfies ImportError };
    const result = resultOf(planned, outcome.entry, outcome.at);
    held.put({ ...preview, result }, room.now());
    return { status: 200, body: result };
  }

  function importCommand(target: ImportTarget, planned: readonly PlannedRow[]): Command | null {
    const rows = planned.flatMap(({ write: values }) => {
      if (values === null) return [];
      const { personId, standing, ...person } = values;
      return [{ person: { id: personId ?? room.newId(), ...person }, standing }];
    });
    return rows.length === 0 ? null : { kind: 'importPeople', target, rows };
  }
}

function resultOf(planned: readonly PlannedRow[], entry: number | null, at: number): ImportResult {
  const written = planned.filter((row) => row.write !== null);
  const added = written.filter(({ write, joins }) => joins || write?.personId === null).length;
  const unchanged = planned.filter(
    ({ write, skipped, problems, match }) =>
      write === null && !skipped && problems.length === 0 && (match === null || match.who !== null),
  ).length;
  return {
    added,
    updated: written.length - added,
    unchanged,
    skipped: planned.length - written.length - unchanged,
    entry,
    at,
  };
}
