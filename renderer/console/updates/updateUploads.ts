import { create } from 'zustand';
import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import { sendFile, type UploadAnswer } from '../../app/sendFile.ts';
import { newId } from '../../app/useCommand.ts';

export type UpdateFault = keyof Catalogue['console']['updates']['faults'];

/** An installer on its way to the server. */
export interface UpdateUpload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly sent: number; readonly stop: () => void }
    | { readonly kind: 'failed'; readonly fault: UpdateFault };
}

/** Largest installer that the server takes, bytes. */
export const UPDATE_MAX_BYTES = 400 * 1024 * 1024;

const BY_CODE: Readonly<Record<string, UpdateFault>> = {
  'bad-name': 'badName',
  'too-large': 'tooLarge',
  empty: 'empty',
  'too-many': 'tooMany',
  'disk-full': 'diskFull',
};
const BY_STATUS: Readonly<Record<number, UpdateFault>> = { 0: 'linkLost', 401: 'signedOut', 413: 'tooLarge' };

/** What the server's answer means; null when the installer is on its disk. */
export function faultOfUpload({ status, code }: Pick<UploadAnswer, 'status' | 'code'>): UpdateFault | null {
  if (status === 201) return null;
  return (code === null ? undefined : BY_CODE[code]) ?? BY_STATUS[status] ?? 'unknown';
}

interface Uploads {
  readonly uploads: readonly UpdateUpload[];
  readonly add: (files: readonly File[], onDone: (name: string) => void) => void;
  /** Breaks an upload off, or puts a failed one away. */
  readonly drop: (id: string) => void;
}

/** The uploads of the console; they go on while another part is looked at. */
export const useUpdateUploads = create<Uploads>((set, get) => {
  const change = (id: string, state: UpdateUpload['state']) =>
    set(({ uploads }) => ({ uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)) }));
  const remove = (id: string) => set(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }));

  const run = async (id: string, file: File, onDone: (name: string) => void) => {
    // One that was put away while it waited is not sent at all.
    if (!get().uploads.some((upload) => upload.id === id)) return;
    if (file.size > UPDATE_MAX_BYTES) return change(id, { kind: 'failed', fault: 'tooLarge' });
    if (file.size === 0) return change(id, { kind: 'failed', fault: 'empty' });
    const path = `/updates?${new URLSearchParams({ name: file.name })}`;
    // Of an upload that is broken off nothing more is heard, and the next one is to have its turn.
    const stopped = Promise.withResolvers<null>();
    const stop = () => {
      request.stop();
      stopped.resolve(null);
    };
    const request = sendFile({ path, type: 'application/octet-stream', file }, (sent) =>
      change(id, { kind: 'sending', sent, stop }),
    );
    change(id, { kind: 'sending', sent: 0, stop });
    const answer = await Promise.race([request.done, stopped.promise]);
    if (answer === null) return;
    const fault = faultOfUpload(answer);
    if (fault !== null) return change(id, { kind: 'failed', fault });
    remove(id);
    onDone(file.name);
  };
  // One after the other: the server's disk is also the room's.
  let last: Promise<void> = Promise.resolve();
  return {
    uploads: [],
    add(files, onDone) {
      const added = files.map((file) => ({ id: newId(), file }));
      set(({ uploads }) => ({
        uploads: [
          ...uploads,
          ...added.map(({ id, file }): UpdateUpload => {
            return { id, name: file.name, size: file.size, state: { kind: 'waiting' } };
          }),
        ],
      }));
      for (const { id, file } of added) last = last.then(() => run(id, file, onDone));
    },
    drop(id) {
      const state = get().uploads.find((upload) => upload.id === id)?.state;
      if (state?.kind === 'sending') state.stop();
      remove(id);
    },
  };
});
