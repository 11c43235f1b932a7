import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { LogAlarm, LogView } from '../../core/views/logView.ts';
import { cosign } from '../log/cosignature.ts';
import type { LogKey } from '../log/noteKey.ts';
import { openCheckpoint } from '../log/openCheckpoint.ts';
import { formatNote } from '../log/signedNote.ts';
import { judge, newWitness, type WitnessState } from '../log/witness.ts';
import { base64, base64url } from '../sign/base64.ts';
import { isPublicKey, makeKeyPair } from '../sign/ed25519.ts';
import { fromHex, toHex } from '../sign/hex.ts';
import { isBallotInLog } from './ballotInLog.ts';
import { ballotKey } from './ballotKey.ts';
import { logKeyOf, witnessKeyOf } from './keysOf.ts';
import { memoryText, newMemory, type OwnBallot, readMemory, type WitnessMemory } from './witnessMemory.ts';

/** Refusals in a row after which a server that could answer is taken for one that will not. */
const MAX_REFUSALS = 5;
/** Longest evidence that an alarm carries, and longest note in it, in characters. */
const EVIDENCE_CHARS = 8_000;
const NOTE_CHARS = 2_500;

/** What became of a question; `noLine` is nobody's fault. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: AnswerBody }
  | { readonly kind: 'refused' }
  | { readonly kind: 'noLine' };

/** All that a witness needs of the world around it. */
export interface WitnessPorts {
  readonly ask: (ask: AskKind) => Promise<Asked>;
  /** Keeps the memory for the next start. */
  readonly keep: (memory: string) => void;
  /** The terminal's own clock, ms since the epoch: informative. */
  readonly now: () => number;
  /** 32 random bytes. */
  readonly randomSeed: () => Uint8Array;
  /** `spread`: so that a thousand terminals do not ask at once; `retry`: after a refusal. */
  readonly pause: (why: 'spread' | 'retry') => Promise<void>;
  readonly told: (report: WitnessReport) => void;
}

/** The newest that the screen was shown. */
export interface Shown {
  readonly log: LogView | null;
  /** Who is signed in; null for nobody who could vote. */
  readonly personId: string | null;
  /** Of the view `mine`: whose ballot, and where it stands by the server's word. */
  readonly ballots: readonly {
    readonly pollId: string;
    readonly personId: string;
    readonly ballot: { readonly n: number; readonly entry: number; readonly hash: string } | null;
  }[];
  /** The poll that takes ballots now; undefined while it is not known. */
  readonly openPollId: string | null | undefined;
}

/** `waiting`: the poll is open, or no checkpoint covers the ballot yet. */
export type BallotState = 'waiting' | 'included' | 'missing';

export interface WitnessReport {
  readonly alarm: { readonly why: LogAlarm; readonly at: number } | null;
  /** By `ballotKey`: the latest ballot of each poll and person that was cast by whoever is signed in. */
  readonly ballots: ReadonlyMap<string, BallotState>;
  /** Entries in the newest checkpoint that was checked; 0 before the first. */
  readonly size: number;
}

const NOTHING: Shown = { log: null, personId: null, ballots: [], openPollId: undefined };

/**
 * A terminal as a witness of the room's log: follows the checkpoints that it is shown, keeps the last one, cosigns
 * those that fit, looks by itself for the ballots that were acknowledged here, and raises an alarm with evidence. An
 * alarm is the end of it until a person decides to go on (`trustAnew`).
 */
export class TerminalWitness {
  readonly #ports: WitnessPorts;
  #memory: WitnessMemory;
  #state: WitnessState | null = null;
  #shown: Shown = NOTHING;
  /** The checkpoint that was judged last, as it was shown. */
  #judged: string | null = null;
  #refusals = 0;
  #running = false;

  constructor(ports: WitnessPorts, kept: string | null) {
    this.#ports = ports;
    this.#memory = readMemory(kept) ?? newMemory(toHex(ports.randomSeed()));
    this.#reopen();
  }

  get report(): WitnessReport {
    const { alarm, included, missing } = this.#memory;
    const stateOf = (hash: string): BallotState =>
      missing.includes(hash) ? 'missing' : included.includes(hash) ? 'included' : 'waiting';
    return {
      alarm: alarm === null ? null : { why: alarm.why, at: alarm.at },
      ballots: new Map([...this.#latest()].map(([key, { hash }]) => [key, stateOf(hash)])),
      size: this.#size,
    };
  }

  /** What the screen shows now. Resolves when no check is left to do, and at once while checks are under way. */
  follow(shown: Shown): Promise<void> {
    this.#shown = shown;
    this.#ports.told(this.report);
    return this.#start();
  }

  /** A ballot that this terminal signed is on disk by the server's word. */
  acknowledged(ballot: OwnBallot): void {
    this.#remember({ ballots: [...this.#memory.ballots, ballot] });
  }

  /** Somebody answers for it that the log is to be believed as it is shown now. What was wrong before stays told. */
  trustAnew(): Promise<void> {
    this.#judged = null;
    this.#memory = newMemory(this.#memory.seed);
    this.#reopen();
    this.#remember({});
    return this.#start();
  }

  get #size(): number {
    return this.#state?.seen?.checkpoint.size ?? 0;
  }

  /** The log's key and the last checkpoint, as they were kept. */
  #reopen(): void {
    const key = logKeyFrom(this.#memory.publicKey);
    this.#state = key === null ? null : newWitness(key);
    const { seen } = this.#memory;
    if (this.#state === null || seen === null) return;
    const verdict = judge(this.#state, seen, []);
    if (verdict.kind === 'accept') this.#state = verdict.state;
  }

  async #start(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#hasWork()) {
        if (this.#memory.alarm === null) await this.#ports.pause('spread');
        const went = await this.#work();
        if (went === 'noLine') return;
        if (went === 'refused') await this.#ports.pause('retry');
      }
    } finally {
      this.#running = false;
    }
  }

  #hasWork(): boolean {
    const { alarm } = this.#memory;
    if (alarm !== null) return !alarm.isTold;
    return this.#newer() !== null || this.#due().length > 0;
  }

  async #work(): Promise<Asked['kind']> {
    if (this.#memory.alarm !== null) return this.#tell();
    const log = this.#newer();
    const judged = log === null ? 'answer' : await this.#look(log);
    if (judged !== 'answer') return judged;
    for (const ballot of this.#due()) {
      if (this.#memory.alarm !== null) break;
      const found = await this.#find(ballot);
      if (found !== 'answer') return found;
    }
    return 'answer';
  }

  /** The checkpoint on the screen, unless it was judged. */
  #newer(): LogView | null {
    const { log } = this.#shown;
    return log === null || log.checkpoint === this.#judged ? null : log;
  }

  async #look(log: LogView): Promise<Asked['kind']> {
    const pinned = this.#memory.publicKey ?? log.publicKey;
    const key = logKeyFrom(log.publicKey);
    if (key === null || pinned !== log.publicKey) {
      this.#raise(key === null ? 'badSignature' : 'otherOrigin', { publicKey: log.publicKey, shown: log.checkpoint });
      return 'answer';
    }
    const state = this.#state ?? newWitness(key);
    const proof = await this.#proofTo(state, log.checkpoint);
    if (proof === 'noLine' || proof === 'refused') return proof;
    const verdict = judge(state, log.checkpoint, proof);
    this.#judged = log.checkpoint;
    if (verdict.kind === 'alarm') {
      const hashes = proof.map((hash) => base64.encode(hash));
      this.#raise(verdict.reason, { seen: verdict.seen?.note ?? null, shown: log.checkpoint, proof: hashes });
      return 'answer';
    }
    this.#state = verdict.state;
    this.#remember({ publicKey: log.publicKey, seen: verdict.state.seen?.note ?? null });
    return this.#cosign(verdict.state);
  }

  /** The hashes that connect the last checkpoint with this one; none where none are needed, or none would help. */
  async #proofTo(state: WitnessState, shown: string): Promise<readonly Uint8Array[] | 'noLine' | 'refused'> {
    const opened = openCheckpoint(shown, state.log, []);
    const from = state.seen?.checkpoint.size ?? 0;
    if (opened.kind === 'refused' || from === 0 || opened.checkpoint.size <= from) return [];
    const asked = await this.#ports.ask({ kind: 'consistency', from, to: opened.checkpoint.size });
    if (asked.kind === 'refused' && this.#refuses()) return [];
    if (asked.kind !== 'answer') return asked.kind;
    this.#refusals = 0;
    if (asked.answer.kind !== 'consistency') return [];
    return asked.answer.hashes.map((hash) => base64.decode(hash) ?? new Uint8Array());
  }

  async #cosign({ seen }: WitnessState): Promise<Asked['kind']> {
    if (seen === null) return 'answer';
    const { publicKey, secretKey } = makeKeyPair(fromHex(this.#memory.seed) ?? new Uint8Array());
    const text = seen.note.slice(0, seen.note.lastIndexOf('\n\n') + 1);
    const line = cosign(text, witnessKeyOf(publicKey), secretKey, Math.floor(this.#ports.now() / 1000));
    const asked = await this.#ports.ask({
      kind: 'cosign',
      size: seen.checkpoint.size,
      line: formatNote({ text: '', signatures: [line] }).trim(),
      publicKey: base64url.encode(publicKey),
    });
    // A newer checkpoint may have come meanwhile: this one then does without.
    return asked.kind === 'noLine' ? 'noLine' : 'answer';
  }

  /** Each poll's and person's latest ballot, by this terminal's own knowledge where it has any. */
  #latest(): ReadonlyMap<string, OwnBallot> {
    const { personId, ballots } = this.#shown;
    const latest = new Map<string, OwnBallot>();
    if (personId === null) return latest;
    const own = this.#memory.ballots.filter(({ by }) => by === personId);
    const shown = ballots.flatMap(({ pollId, personId: whose, ballot }) =>
      ballot === null ? [] : [{ ...ballot, by: personId, pollId, personId: whose }],
    );
    for (const { by, pollId, personId: whose, n, entry, hash } of [...own, ...shown]) {
      const key = ballotKey(pollId, whose);
      const before = latest.get(key);
      if (before === undefined || n > before.n) latest.set(key, { by, pollId, personId: whose, n, entry, hash });
    }
    return latest;
  }

  /** Ballots of polls that take none any more, which the newest checkpoint covers, and which were not looked for. */
  #due(): readonly OwnBallot[] {
    const { openPollId } = this.#shown;
    const { included, missing } = this.#memory;
    if (openPollId === undefined) return [];
    return [...this.#latest().values()].filter(
      ({ pollId, entry, hash }) =>
        pollId !== openPollId && entry < this.#size && !included.includes(hash) && !missing.includes(hash),
    );
  }

  async #find(ballot: OwnBallot): Promise<Asked['kind']> {
    const seen = this.#state?.seen ?? null;
    if (seen === null) return 'answer';
    const { entry, hash } = ballot;
    const asked = await this.#ports.ask({ kind: 'inclusion', entry, size: seen.checkpoint.size });
    if (asked.kind === 'noLine' || (asked.kind === 'refused' && !this.#refuses())) return asked.kind;
    const proof = asked.kind === 'answer' && asked.answer.kind === 'inclusion' ? asked.answer : null;
    if (proof !== null) this.#refusals = 0;
    const { included, missing } = this.#memory;
    if (proof !== null && isBallotInLog(ballot, proof, seen.checkpoint)) {
      this.#remember({ included: [...included, hash] });
      return 'answer';
    }
    this.#remember({ missing: [...missing, hash] });
    this.#raise('ballotMissing', { ballot: { pollId: ballot.pollId, entry, hash }, seen: seen.note, shown: seen.note });
    return 'answer';
  }

  /** Counts a refusal; true once there were too many of them. */
  #refuses(): boolean {
    this.#refusals += 1;
    if (this.#refusals < MAX_REFUSALS) return false;
    this.#refusals = 0;
    return true;
  }

  #raise(why: LogAlarm, { shown, ...more }: { readonly shown: string; readonly [key: string]: unknown }): void {
    const evidence = JSON.stringify({ why, shown: shown.slice(0, NOTE_CHARS), ...more }).slice(0, EVIDENCE_CHARS);
    this.#remember({ alarm: { why, at: this.#ports.now(), evidence, isTold: false } });
  }

  async #tell(): Promise<Asked['kind']> {
    const { alarm } = this.#memory;
    if (alarm === null) return 'answer';
    const { why, evidence } = alarm;
    const asked = await this.#ports.ask({ kind: 'raiseAlarm', why, evidence });
    // A server that does not take it is told no more: the screen says it all the same.
    if (asked.kind === 'answer' || (asked.kind === 'refused' && this.#refuses())) {
      this.#remember({ alarm: { ...alarm, isTold: true } });
      return 'answer';
    }
    return asked.kind;
  }

  #remember(change: Partial<WitnessMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#ports.keep(memoryText(this.#memory));
    this.#ports.told(this.report);
  }
}

function logKeyFrom(publicKey: string | null): LogKey | null {
  const bytes = publicKey === null ? null : base64url.decode(publicKey);
  return bytes === null || !isPublicKey(bytes) ? null : logKeyOf(bytes);
}
