import { create } from 'zustand';
import { newId } from '../../app/useCommand.ts';
import { guessKind } from './guessKind.ts';
import { paperName } from './paperName.ts';
import { type DocumentToSend, sendDocument } from './sendDocument.ts';
import { faultOfFile, type UploadFault, type UploadStop } from './uploadFault.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly sent: number; readonly stop: () => void }
  | { readonly kind: 'failed'; readonly why: UploadStop };

/** A file on its way to become a paper. */
export interface Upload extends DocumentToSend {
  readonly state: UploadState;
}

interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (meetingId: string, itemId: string | null, files: readonly File[]) => void;
  readonly retry: (paperId: string) => void;
  /** Breaks an upload off, or puts a failed one away. */
  readonly drop: (paperId: string) => void;
}

/** The uploads of the desk; they go on while another item or another page is looked at. */
export const useUploads = create<Uploads>((set, get) => {
  const change = (paperId: string, state: UploadState) =>
    set(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.paperId === paperId ? { ...upload, state } : upload)),
    }));
  const remove = (paperId: string) =>
    set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.paperId !== paperId) }));
  const has = (paperId: string) => get().uploads.some((upload) => upload.paperId === paperId);

  const run = async (upload: Upload) => {
    const { paperId } = upload;
    let stop = () => {};
    change(paperId, { kind: 'sending', sent: 0, stop: () => stop() });
    const wrong = await faultOfFile(upload.file).catch((): UploadFault => 'damaged');
    if (wrong !== null) change(paperId, { kind: 'failed', why: { kind: 'fault', fault: wrong } });
    else if (has(paperId)) {
      const request = sendDocument(upload, (sent) => change(paperId, { kind: 'sending', sent, stop: () => stop() }));
      stop = request.stop;
      const why = await request.done;
      if (why === null) remove(paperId);
      else change(paperId, { kind: 'failed', why });
    }
    next();
  };
  // One after the other: papers stand in the order in which they arrive.
  const next = () => {
    const { uploads } = get();
    if (uploads.some((upload) => upload.state.kind === 'sending')) return;
    const first = uploads.find((upload) => upload.state.kind === 'waiting');
    if (first !== undefined) void run(first);
  };
  return {
    uploads: [],
    add: (meetingId, itemId, files) => {
      const added = files.map((file): Upload => {
        const name = paperName(file.name);
        return { paperId: newId(), meetingId, itemId, name, kind: guessKind(name), file, state: { kind: 'waiting' } };
      });
      set(({ uploads }) => ({ uploads: [...uploads, ...added] }));
      next();
    },
    retry: (paperId) => {
      change(paperId, { kind: 'waiting' });
      next();
    },
    drop: (paperId) => {
      const { state } = get().uploads.find((upload) => upload.paperId === paperId) ?? {};
      if (state?.kind === 'sending') state.stop();
      remove(paperId);
      next();
    },
  };
});
