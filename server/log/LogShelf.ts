import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WitnessKey } from '../../proof/log/noteKey.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { witnessKeyOf } from '../../proof/witness/keysOf.ts';
import { readIfPresent, writeSecret } from '../trust/writeSecret.ts';
import { RaisedAlarm } from './raisedAlarm.ts';

/** A witness whose cosignature stands under a kept checkpoint. */
export interface KnownWitness {
  readonly key: WitnessKey;
  /** Place, account or terminal that it was used from. */
  readonly from: string;
}

/** Where the log keeps what must outlive the server's process. */
export interface LogShelf {
  /** The last checkpoint that was signed; null before the first. */
  readLast(): Promise<string | null>;
  /** Durable when it resolves. */
  writeLast(note: string): Promise<void>;
  /** Keeps a checkpoint for the record, in the place of the one of the same size. */
  keep(size: number, note: string): Promise<void>;
  /** Who has cosigned what is kept, over restarts. */
  readWitnesses(): Promise<readonly KnownWitness[]>;
  keepWitnesses(witnesses: readonly KnownWitness[]): Promise<void>;
  readAlarms(): Promise<readonly RaisedAlarm[]>;
  addAlarm(alarm: RaisedAlarm): Promise<void>;
}

/** Digits of a size in a file's name, so that names sort by size. */
const SIZE_DIGITS = 10;

/**
 * A folder of plain files: `last.note`; `NNNNNNNNNN.note` for each kept checkpoint, a C2SP signed note with its
 * cosignatures; `witnesses.json`; `alarms.jsonl`.
 */
export async function openLogFolder(folder: string): Promise<LogShelf> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = join(folder, 'last.note');
  const alarms = join(folder, 'alarms.jsonl');
  const witnessFile = join(folder, 'witnesses.json');
  return {
    readLast: async () => (await readIfPresent(last))?.toString('utf8') ?? null,
    writeLast: (note) => writeSecret(last, note),
    keep: (size, note) => writeSecret(join(folder, `${`${size}`.padStart(SIZE_DIGITS, '0')}.note`), note),
    readWitnesses: async () => readWitnesses((await readIfPresent(witnessFile))?.toString('utf8') ?? '[]'),
    async keepWitnesses(witnesses) {
      const lines = witnesses.map(({ key, from }) => ({
        name: key.name,
        publicKey: base64url.encode(key.publicKey),
        from,
      }));
      await writeSecret(witnessFile, `${JSON.stringify(lines, null, 1)}\n`);
    },
    readAlarms: async () => readLines((await readIfPresent(alarms))?.toString('utf8') ?? ''),
    addAlarm: (alarm) => appendFile(alarms, `${JSON.stringify(alarm)}\n`, { mode: 0o600, flush: true }),
  };
}

const WitnessLines = z.array(z.strictObject({ name: z.string(), publicKey: z.string(), from: z.string() }));

/** Throws when the file is not what keepWitnesses writes: names of witnesses are not guessed. */
function readWitnesses(text: string): readonly KnownWitness[] {
  return WitnessLines.parse(JSON.parse(text)).map(({ publicKey, from }) => {
    return { key: witnessKeyOf(base64url.decode(publicKey) ?? new Uint8Array()), from };
  });
}

/** A line that a power cut has torn is passed over: the terminal that raised it still shows it. */
function readLines(text: string): readonly RaisedAlarm[] {
  return text.split('\n').flatMap((line) => {
    try {
      return [RaisedAlarm.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** A shelf that forgets, for tests and drills. */
export function memoryShelf(): LogShelf & { readonly kept: ReadonlyMap<number, string> } {
  const kept = new Map<number, string>();
  const alarms: RaisedAlarm[] = [];
  let last: string | null = null;
  let known: readonly KnownWitness[] = [];
  return {
    kept,
    readLast: async () => last,
    async writeLast(note) {
      last = note;
    },
    async keep(size, note) {
      kept.set(size, note);
    },
    readWitnesses: async () => known,
    async keepWitnesses(witnesses) {
      known = witnesses;
    },
    readAlarms: async () => [...alarms],
    async addAlarm(alarm) {
      alarms.push(alarm);
    },
  };
}
