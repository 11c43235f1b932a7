import { create } from 'zustand';
import { LIBRARY_LIMITS, type LibraryEntrySetup } from '../../../../core/library/library.ts';
import type { RefusalCode } from '../../../../core/refusal.ts';
import { connection } from '../../../app/page.ts';
import { roomStore } from '../../../app/roomStore.ts';
import { newId } from '../../../app/useCommand.ts';
import { type FoundFile, inNaturalOrder } from '../../papers/droppedFiles.ts';
import { mayRetry, type UploadStop } from '../../papers/uploadFault.ts';
import { type ToUpload, useUploads } from '../../papers/uploads.ts';
import type { ImportFailure } from '../../people/import/importApi.ts';
import { folderOf, sheetsIn } from './folder.ts';
import { matchFiles } from './matchFiles.ts';
import { neededCategories } from './neededCategories.ts';
import { type PlannedLine, planLine } from './planLine.ts';
import { sha256Of } from './sha256Of.ts';
import { previewIndex } from './sheetApi.ts';

/** Files of one folder: as many as the library holds, and a few that belong to none. */
export const FOLDER_MAX = LIBRARY_LIMITS.entries + 100;

/** A file whose way was cut is sent again this often, with this pause between, ms. */
const TRIES = 3;
const TRY_AGAIN_MS = 2_000;

export interface Folder {
  readonly name: string;
  readonly files: readonly FoundFile[];
  readonly sheets: readonly FoundFile[];
}

/** What became of a line. `left`: it was stopped before, or waits. */
export type Outcome =
  | { readonly kind: 'added' | 'updated' | 'same' | 'left' }
  | { readonly kind: 'failed'; readonly why: UploadStop | null };

export interface DoneLine {
  readonly plan: PlannedLine;
  readonly outcome: Outcome;
}

export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'review'; readonly lines: readonly PlannedLine[]; readonly others: readonly FoundFile[] }
  | {
      readonly kind: 'running' | 'done';
      readonly lines: readonly DoneLine[];
      readonly stopped: boolean;
    };

interface LibraryImport {
  readonly folder: Folder | null;
  readonly sheet: FoundFile | null;
  readonly tooMany: boolean;
  readonly failure: ImportFailure | RefusalCode | null;
  readonly step: ImportStep;
  readonly take: (found: readonly FoundFile[]) => void;
  readonly useSheet: (sheet: FoundFile) => void;
  readonly read: () => Promise<void>;
  readonly run: (pdfOnly: boolean) => Promise<void>;
  readonly stop: () => void;
  readonly restart: () => void;
}

const START = { folder: null, sheet: null, tooMany: false, failure: null, step: { kind: 'choose' } } as const;

/** When the line to the room is open. */
const whenOnline = () =>
  new Promise<void>((resolve) => {
    if (roomStore.getState().link.kind === 'open') return resolve();
    const stop = roomStore.subscribe(({ link }) => {
      if (link.kind !== 'open') return;
      stop();
      resolve();
    });
  });

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Sends one file through the desk's queue; null when it has arrived. */
async function sendThrough(upload: Omit<ToUpload, 'id'>): Promise<UploadStop | null> {
  for (let attempt = 1; ; attempt += 1) {
    await whenOnline();
    const id = newId();
    const why = await new Promise<UploadStop | 'dropped' | null>((resolve) =>
      useUploads.getState().add([{ ...upload, id, onEnd: resolve }]),
    );
    if (why === 'dropped') return { kind: 'fault', fault: 'aborted' };
    if (why === null) return null;
    // The import says by itself what failed.
    useUploads.getState().drop(id);
    if (attempt === TRIES || why.kind === 'refused' || !mayRetry(why)) return why;
    await pause(TRY_AGAIN_MS);
  }
}

/** The import of a folder at the desk; it goes on while another page is looked at. */
export const useLibraryImport = create<LibraryImport>((set, get) => {
  const perform = async (
    { line, file, act }: PlannedLine,
    setup: LibraryEntrySetup,
    pdfOnly: boolean,
  ): Promise<Outcome> => {
    const { entryId } = line;
    if (act === 'rewrite' && entryId !== null) {
      const outcome = await connection().send({ kind: 'updateLibraryEntry', entryId, setup }, newId());
      return outcome.kind === 'refused'
        ? { kind: 'failed', why: { kind: 'refused', code: outcome.code } }
        : { kind: 'updated' };
    }
    if (file === null) return { kind: 'failed', why: null };
    const to = { kind: 'entry', entryId: entryId ?? newId(), setup } as const;
    const why = await sendThrough({ name: setup.name, isVersion: act === 'version', to, file: file.file, pdfOnly });
    if (why !== null) return { kind: 'failed', why };
    return { kind: act === 'add' ? 'added' : 'updated' };
  };
  const note = (at: number, outcome: Outcome) =>
    set(({ step }) =>
      step.kind !== 'running'
        ? {}
        : { step: { ...step, lines: step.lines.map((line, index) => (index === at ? { ...line, outcome } : line)) } },
    );

  return {
    ...START,
    take: (found) => {
      const files = inNaturalOrder(found, FOLDER_MAX + 1);
      if (files.length > FOLDER_MAX) return set({ ...START, tooMany: true });
      if (files.length === 0) return;
      const sheets = sheetsIn(files);
      set({
        ...START,
        folder: { name: folderOf(files), files, sheets },
        sheet: sheets.length === 1 ? (sheets[0] ?? null) : null,
      });
    },
    useSheet: (sheet) => set({ sheet, failure: null }),
    read: async () => {
      const { folder, sheet } = get();
      if (folder === null || sheet === null) return;
      set({ step: { kind: 'reading' }, failure: null });
      const answer = await previewIndex(sheet.file);
      if (answer.kind === 'failed') return set({ step: { kind: 'choose' }, failure: answer });
      const { lines, others } = matchFiles(
        answer.rows,
        folder.files.filter((file) => file !== sheet),
      );
      const planned: PlannedLine[] = [];
      for (const line of lines) {
        const sha256 = line.line.entryId === null || line.file === null ? null : await sha256Of(line.file.file);
        planned.push(planLine(line, sha256));
      }
      set({ step: { kind: 'review', lines: planned, others } });
    },
    run: async (pdfOnly) => {
      const { step } = get();
      if (step.kind !== 'review') return;
      const known = roomStore.getState().views.library?.categories ?? [];
      const acting = step.lines.filter(({ act }) => act !== 'none');
      const { categories, isChanged, idOf } = neededCategories(
        known.map(({ id, name, parentId }) => ({ id, name, parentId })),
        acting.map(({ line }) => line.category),
        newId,
      );
      set({
        failure: null,
        step: {
          kind: 'running',
          stopped: false,
          lines: step.lines.map((plan) => ({
            plan,
            outcome:
              plan.act !== 'none'
                ? { kind: 'left' }
                : plan.state === 'error'
                  ? { kind: 'failed', why: null }
                  : { kind: 'same' },
          })),
        },
      });
      if (isChanged) {
        const saved = await connection().send({ kind: 'saveLibraryCategories', categories: [...categories] }, newId());
        if (saved.kind === 'refused') return set({ step, failure: saved.code });
      }
      for (const [at, plan] of step.lines.entries()) {
        const now = get().step;
        if (now.kind !== 'running' || now.stopped) break;
        if (plan.act === 'none') continue;
        note(at, await perform(plan, { ...plan.line.setup, categoryId: idOf(plan.line.category) }, pdfOnly));
      }
      set(({ step: now }) => (now.kind === 'running' ? { step: { ...now, kind: 'done' } } : {}));
    },
    stop: () => set(({ step }) => (step.kind === 'running' ? { step: { ...step, stopped: true } } : {})),
    restart: () => set(START),
  };
});
