import { type FaultKind, LedgerFault, LedgerInUse, LedgerStopped } from './faults.ts';
import type { Committed } from './groupCommit.ts';
import type { PackedEntries, PackedSlice } from './packEntries.ts';
import type { Head, Snapshot } from './port.ts';

/** What the worker is started with. */
export interface WorkerOptions {
  readonly file: string;
  /** Sleeps this long after each commit: the benchmark's slow disk. 0 in a real room. */
  readonly commitDelayMs: number;
}

/** What the room's thread asks of the worker; requests are answered one by one, in order. */
export type Request =
  | { readonly op: 'open' }
  | { readonly op: 'append'; readonly batch: PackedEntries }
  | { readonly op: 'read'; readonly from: number; readonly to: number }
  | { readonly op: 'latestSnapshot' }
  | { readonly op: 'saveSnapshot'; readonly snapshot: Snapshot }
  | { readonly op: 'close' };

export type Answer =
  | { readonly op: 'open'; readonly head: Head }
  | ({ readonly op: 'append' } & Committed)
  | { readonly op: 'read'; readonly slice: PackedSlice }
  | { readonly op: 'latestSnapshot'; readonly snapshot: Snapshot | null }
  | { readonly op: 'saveSnapshot' }
  | { readonly op: 'close' }
  | { readonly op: 'failed'; readonly failure: Failure };

/** An error in a form that survives the way between threads. */
export type Failure =
  | { readonly kind: 'fault'; readonly entry: number; readonly fault: FaultKind; readonly detail: string }
  | { readonly kind: 'inUse'; readonly file: string }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'stopped'; readonly code: string; readonly detail: string };

export function toFailure(error: unknown): Failure {
  if (error instanceof LedgerFault) {
    return { kind: 'fault', entry: error.entry, fault: error.fault, detail: error.detail };
  }
  if (error instanceof LedgerInUse) return { kind: 'inUse', file: error.file };
  if (error instanceof LedgerStopped) return { kind: 'stopped', code: error.code, detail: error.detail };
  if (error instanceof RangeError) return { kind: 'refused', detail: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'worker';
  return { kind: 'stopped', code, detail: error instanceof Error ? error.message : String(error) };
}

export function fromFailure(failure: Failure): Error {
  switch (failure.kind) {
    case 'fault':
      return new LedgerFault(failure.entry, failure.fault, failure.detail);
    case 'inUse':
      return new LedgerInUse(failure.file);
    case 'refused':
      return new RangeError(failure.detail);
    case 'stopped':
      return new LedgerStopped(failure.code, failure.detail);
  }
}
