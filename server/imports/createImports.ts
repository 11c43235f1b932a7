import type { Command } from '../../core/command.ts';
import type { State } from '../../core/state.ts';
import type { Caller } from '../http/ports.ts';
import type { ImportCommit, ImportUpload, JsonAnswer } from '../http/ports.ts';
import type { Outcome } from '../room/outcome.ts';

export interface ImportParts {
  readonly state: () => State;
  readonly submit: (caller: Caller, command: Command) => Promise<Outcome>;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface Imports {
  preview(caller: Caller, upload: ImportUpload): Promise<JsonAnswer>;
  commit(caller: Caller, request: ImportCommit): Promise<JsonAnswer>;
}

// placeholder until the imports helper lands the real one
export function createImports(_parts: ImportParts): Imports {
  const answer = { status: 501, body: { error: { code: 'notAllowed' } } };
  return { preview: () => Promise.resolve(answer), commit: () => Promise.resolve(answer) };
}
