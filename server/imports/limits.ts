/** Every bound of reading a sheet; sizes in bytes, times in milliseconds. The upload itself is bounded by server/http. */
export const IMPORT_LIMITS = {
  /** Parts in a workbook; a normal one has a dozen. */
  zipEntries: 500,
  /** All parts of a workbook unpacked: some hundred times what a list of delegates needs. */
  unpackedBytes: 32 * 1024 * 1024,
  /** Heap of the reading thread, MB. */
  readerHeapMb: 384,
  readMs: 20_000,
  /** Rows down to the last cell, titles and blank rows included. */
  rows: 10_000,
  columns: 100,
  /** Sheets that may wait while one is read. */
  waiting: 4,
  previewMs: 30 * 60_000,
  previewsPerSession: 3,
  previews: 30,
} as const;
