/** Something that happened to a folder's disk, in the order of the trace. Paths are relative to the folder. */
export type Step = { readonly start: number; readonly end: number } & (DataStep | NameStep | SyncStep);

/** Changes what a file holds; `file` is its number, which it keeps when it is renamed or deleted. */
export type DataStep =
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly size: number };

/** Changes what a folder holds. */
export type NameStep =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'makeFolder'; readonly path: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

/** Makes durable what was done before it began. */
export type SyncStep =
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'syncFolder'; readonly path: string };
