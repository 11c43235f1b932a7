import { create } from 'zustand';
import type { WireCommand } from '../../../core/command.ts';
import { connection } from '../../app/page.ts';
import { newId } from '../../app/useCommand.ts';
import type { TakenState } from './followIntake.ts';
import { type Destination, type DocumentToSend, sendDocument } from './sendDocument.ts';
import { faultOfFile, type UploadFault, type UploadStop } from './uploadFault.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sent: number; readonly stop: () => void }
  /** The server has it; it cannot be called back, so what comes of it is removed when it was stopped. */
  | { readonly kind: 'taken'; readonly at: TakenState; readonly stopped: boolean }
  | { readonly kind: 'failed'; readonly why: UploadStop };

/** A file on its way. */
export interface Upload extends DocumentToSend {
  readonly id: string;
  /** What the list calls it. */
  readonly name: string;
  readonly state: UploadState;
}

export interface ToUpload extends Omit<Upload, 'state'> {
  /** The server takes nothing but PDF. */
  readonly pdfOnly: boolean;
  /** It has arrived (null), stopped, or was put away by the secretary (`dropped`); a retry ends again. */
  readonly onEnd?: ((why: UploadStop | 'dropped' | null) => void) | undefined;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly ToUpload[]) => void;
  readonly retry: (id: string) => void;
  /** Breaks an upload off, or puts a failed one away. */
  readonly drop: (id: string) => void;
}

/** What takes back what arrived although it was stopped. */
const undoOf = (to: Destination): WireCommand =>
  to.kind === 'paper'
    ? { kind: 'removePaper', meetingId: to.meetingId, paperId: to.paperId }
    : { kind: 'removeLibraryEntries', entryIds: [to.entryId] };

/** Sent one after the other, each until it is there: papers stand in the order in which they arrive. */
const isUnderway = ({ state }: Upload) => state.kind === 'sending' || state.kind === 'taken';

/** The uploads of the desk; they go on while another item or another page is looked at. */
export const useUploads = create<Uploads>((set, get) => {
  const asked = new Map<string, Pick<ToUpload, 'pdfOnly' | 'onEnd'>>();
  const find = (id: string) => get().uploads.find((upload) => upload.id === id);
  const change = (id: string, state: UploadState) =>
    set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }));
  const remove = (id: string, why: 'dropped' | null) => {
    set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));
    const { onEnd } = asked.get(id) ?? {};
    asked.delete(id);
    onEnd?.(why);
  };
  const fail = (id: string, why: UploadStop) => {
    change(id, { kind: 'failed', why });
    asked.get(id)?.onEnd?.(why);
  };
  const isStopped = (id: string) => {
    const state = find(id)?.state;
    return state?.kind === 'taken' && state.stopped;
  };

  const run = async (upload: Upload) => {
    const { id } = upload;
    let stop = () => {};
    const sending = (sent: number) => change(id, { kind: 'sending', sent, stop: () => stop() });
    sending(0);
    const wrong = await faultOfFile(upload.file, asked.get(id)?.pdfOnly === true).catch((): UploadFault => 'damaged');
    if (wrong !== null) fail(id, { kind: 'fault', fault: wrong });
    else if (find(id) !== undefined) {
      const request = sendDocument(upload, {
        onSent: sending,
        onTaken: (at) => change(id, { kind: 'taken', at, stopped: isStopped(id) }),
      });
      stop = request.stop;
      const why = await request.done;
      if (isStopped(id)) {
        remove(id, 'dropped');
        if (why === null) void connection().send(undoOf(upload.to), newId());
      } else if (why === null) remove(id, null);
      else fail(id, why);
    }
    next();
  };
  const next = () => {
    const { uploads } = get();
    if (uploads.some(isUnderway)) return;
    const first = uploads.find((upload) => upload.state.kind === 'waiting');
    if (first !== undefined) void run(first);
  };
  return {
    uploads: [],
    add: (files) => {
      const added = files.map(({ pdfOnly, onEnd, ...upload }): Upload => {
        asked.set(upload.id, { pdfOnly, onEnd });
        return { ...upload, state: { kind: 'waiting' } };
      });
      set(({ uploads }) => ({ uploads: [...uploads, ...added] }));
      next();
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
      remove(id, 'dropped');
      next();
    },
  };
});
