import { create } from 'zustand';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { connection } from '../../app/page.ts';
import { newId } from '../../app/useCommand.ts';
import type { TakenState } from './followIntake.ts';
import { guessKind } from './guessKind.ts';
import { guessNumber } from './guessNumber.ts';
import { paperName } from './paperName.ts';
import { type DocumentToSend, sendDocument } from './sendDocument.ts';
import { faultOfFile, type UploadFault, type UploadStop } from './uploadFault.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sent: number; readonly stop: () => void }
  /** The server has it; it cannot be called back, so what comes of it is removed when it was stopped. */
  | { readonly kind: 'taken'; readonly at: TakenState; readonly stopped: boolean }
  | { readonly kind: 'failed'; readonly why: UploadStop };

/** A file on its way to become a paper. */
export interface Upload extends DocumentToSend {
  readonly id: string;
  /** It is a further file of a paper that is there. */
  readonly isVersion: boolean;
  readonly state: UploadState;
}

/** Where files go. */
export interface UploadTo {
  readonly meetingId: string;
  readonly itemOf: (file: File) => string | null;
  /** The server takes nothing else. */
  readonly pdfOnly: boolean;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (to: UploadTo, files: readonly File[]) => void;
  /** The next version of a paper. */
  readonly addVersion: (to: Omit<UploadTo, 'itemOf'>, paper: PaperLine, file: File) => void;
  readonly retry: (id: string) => void;
  /** Breaks an upload off, or puts a failed one away. */
  readonly drop: (id: string) => void;
}

/** Sent one after the other, each until it is a paper: papers stand in the order in which they arrive. */
const isUnderway = ({ state }: Upload) => state.kind === 'sending' || state.kind === 'taken';

/** The uploads of the desk; they go on while another item or another page is looked at. */
export const useUploads = create<Uploads>((set, get) => {
  /** Files of a meeting whose server has no converter. */
  const pdfOnly = new Set<string>();
  const find = (id: string) => get().uploads.find((upload) => upload.id === id);
  const change = (id: string, state: UploadState) =>
    set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }));
  const remove = (id: string) => {
    pdfOnly.delete(id);
    set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
  };
  const isStopped = (id: string) => {
    const state = find(id)?.state;
    return state?.kind === 'taken' && state.stopped;
  };

  const run = async (upload: Upload) => {
    const { id, meetingId, paperId } = upload;
    let stop = () => {};
    const sending = (sent: number) => change(id, { kind: 'sending', sent, stop: () => stop() });
    sending(0);
    const wrong = await faultOfFile(upload.file, pdfOnly.has(id)).catch((): UploadFault => 'damaged');
    if (wrong !== null) change(id, { kind: 'failed', why: { kind: 'fault', fault: wrong } });
    else if (find(id) !== undefined) {
      const request = sendDocument(upload, {
        onSent: sending,
        onTaken: (at) => change(id, { kind: 'taken', at, stopped: isStopped(id) }),
      });
      stop = request.stop;
      const why = await request.done;
      if (isStopped(id)) {
        remove(id);
        if (why === null) void connection().send({ kind: 'removePaper', meetingId, paperId }, newId());
      } else if (why === null) remove(id);
      else change(id, { kind: 'failed', why });
    }
    next();
  };
  const next = () => {
    const { uploads } = get();
    if (uploads.some(isUnderway)) return;
    const first = uploads.find((upload) => upload.state.kind === 'waiting');
    if (first !== undefined) void run(first);
  };
  const enqueue = (to: Pick<UploadTo, 'pdfOnly'>, added: readonly Upload[]) => {
    if (to.pdfOnly) for (const { id } of added) pdfOnly.add(id);
    set(({ uploads }) => ({ uploads: [...uploads, ...added] }));
    next();
  };
  return {
    uploads: [],
    add: (to, files) => {
      const added = files.map((file): Upload => {
        const paperId = newId();
        const name = paperName(file.name);
        const guessed = { itemId: to.itemOf(file), name, kind: guessKind(name), number: guessNumber(file.name) };
        const { meetingId } = to;
        return { id: paperId, paperId, meetingId, ...guessed, file, isVersion: false, state: { kind: 'waiting' } };
      });
      enqueue(to, added);
    },
    addVersion: (to, { id: paperId, itemId, name, kind, number }, file) => {
      const of = { paperId, meetingId: to.meetingId, itemId, name, kind, number };
      enqueue(to, [{ id: newId(), ...of, file, isVersion: true, state: { kind: 'waiting' } }]);
    },
    retry: (id) => {
      change(id, { kind: 'waiting' });
      next();
    },
    drop: (id) => {
      const { state } = find(id) ?? {};
      if (state?.kind === 'taken') {
        change(id, { ...state, stopped: true });
        return;
      }
      if (state?.kind === 'sending') state.stop();
      remove(id);
      next();
    },
  };
});
