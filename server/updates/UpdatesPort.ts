import type { StoredUpdate } from './openUpdateStore.ts';

/** All that the HTTP server knows of the seat's packages. */
export interface UpdatesPort {
  /** Keeps a package; throws UpdateRefused. */
  receive(name: string, stream: AsyncIterable<Uint8Array>): Promise<StoredUpdate>;
  /** Where a package lies; null when it is not kept. */
  pathOf(version: string, file: string): { readonly path: string; readonly update: StoredUpdate } | null;
}
