/** Entries are read in slices of at most this many … */
export const SLICE_ENTRIES = 512;

/** … and of about this many bytes, so that a long journal never sits in memory as a whole. */
export const SLICE_BYTES = 1 << 20;
