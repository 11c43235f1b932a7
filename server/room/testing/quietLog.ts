import type { Log } from '../../log.ts';

/** Says nothing. */
export const quietLog: Log = { info() {}, warn() {}, error() {} };
