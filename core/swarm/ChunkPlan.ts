import type { Bits } from './chunks.ts';

/** Pieces that one terminal fetches at the same time, and how many of them from one neighbour. */
const AT_ONCE = 4;
const PER_PEER = 2;
/** A busy neighbour is left alone this long; one that did not answer twice as long each time, up to the last, in milliseconds. */
const REST_MS = { busy: 150, goneFirst: 1_000, goneMost: 16_000 } as const;
/** A piece that nobody at hand has is asked of the server after this long, in milliseconds. */
const STUCK_AFTER_MS = 5_000;

/** Neighbours that are kept in mind; those that the server named longest ago are forgotten first. */
const MOST_PEERS = 40;

/** Why a piece did not come from a neighbour. `bad`: it was not what the server's list says. */
export type ChunkFailure = 'busy' | 'missing' | 'gone' | 'bad';

/** What to fetch next, and from whom; null: from the server. */
export interface NextChunk {
  readonly index: number;
  readonly from: string | null;
}

interface Peer {
  have: Bits;
  active: number;
  failures: number;
  restUntil: number;
}

/**
 * Decides which piece of one paper is fetched next and from whom: rarest first among what the neighbours have, from the
 * server only what it has told this terminal to fetch. Pure: time and chance are arguments.
 */
export class ChunkPlan {
  readonly #have: Bits;
  readonly #random: () => number;
  readonly #peers = new Map<string, Peer>();
  readonly #banned = new Set<string>();
  readonly #pending = new Map<number, string | null>();
  readonly #granted = new Set<number>();
  readonly #lonelySince = new Map<number, number>();
  #left: number;

  constructor(have: Bits, random: () => number) {
    this.#have = have.slice();
    this.#random = random;
    this.#left = have.reduce((left, bit) => left - bit, have.length);
  }

  get isComplete(): boolean {
    return this.#left === 0;
  }

  /** What is here, as it stands now. */
  get have(): Bits {
    return this.#have;
  }

  has(index: number): boolean {
    return this.#have[index] === 1;
  }

  /** The neighbours that the server names; those of before stay, with what they have. */
  meet(peers: readonly { readonly peer: string; readonly have: Bits }[]): void {
    for (const { peer, have } of peers) this.learn(peer, have);
    const named = new Set(peers.map(({ peer }) => peer));
    for (const [id, { active }] of this.#peers) {
      if (this.#peers.size <= MOST_PEERS) return;
      if (active === 0 && !named.has(id)) this.#peers.delete(id);
    }
  }

  /** A neighbour has said what it has. */
  learn(peer: string, have: Bits): void {
    if (this.#banned.has(peer)) return;
    const known = this.#peers.get(peer);
    if (known === undefined) this.#peers.set(peer, { have, active: 0, failures: 0, restUntil: 0 });
    else known.have = have;
  }

  /** The server tells this terminal to fetch these from it. */
  grant(indices: readonly number[]): void {
    for (const index of indices) {
      if (index < this.#have.length && !this.has(index)) this.#granted.add(index);
    }
  }

  next(now: number): NextChunk | null {
    if (this.#pending.size >= AT_ONCE) return null;
    for (const index of this.#granted) {
      this.#granted.delete(index);
      if (!this.has(index) && !this.#pending.has(index)) return this.#start(index, null);
    }
    const ready = [...this.#peers].filter(([, peer]) => peer.active < PER_PEER && peer.restUntil <= now);
    const index = this.#rarest(ready.map(([, { have }]) => have));
    if (index === null) return null;
    const givers = ready.filter(([, { have }]) => have[index] === 1);
    const idle = Math.min(...givers.map(([, { active }]) => active));
    const best = givers.filter(([, { active }]) => active === idle);
    const [from] = best[Math.floor(this.#random() * best.length)] ?? [null];
    return this.#start(index, from);
  }

  /** It is here, checked. */
  got(index: number): void {
    const peer = this.#end(index);
    if (peer !== undefined) peer.failures = 0;
    this.#lonelySince.delete(index);
    if (this.has(index)) return;
    this.#have[index] = 1;
    this.#left -= 1;
  }

  /** It did not come. From the server (`from` null) it is not tried again until the server says so. */
  failed(index: number, from: string | null, why: ChunkFailure, now: number): void {
    const peer = this.#end(index);
    if (from === null || peer === undefined) return;
    switch (why) {
      case 'busy':
        peer.restUntil = now + REST_MS.busy;
        break;
      case 'missing':
        peer.have = peer.have.slice();
        peer.have[index] = 0;
        break;
      case 'gone':
        // Several pieces that fail together are one absence.
        if (peer.restUntil > now) break;
        peer.restUntil = now + Math.min(REST_MS.goneMost, REST_MS.goneFirst * 2 ** peer.failures);
        peer.failures += 1;
        break;
      case 'bad':
        this.#peers.delete(from);
        this.#banned.add(from);
        break;
    }
  }

  /** Pieces that no neighbour at hand has had for a while: only the server can tell how they come. */
  stuck(now: number): readonly number[] {
    const usable = [...this.#peers.values()].filter(({ restUntil, failures }) => restUntil <= now || failures === 0);
    const stuck: number[] = [];
    for (let index = 0; index < this.#have.length; index += 1) {
      const isLonely = !this.has(index) && !this.#pending.has(index) && usable.every(({ have }) => have[index] !== 1);
      if (!isLonely) this.#lonelySince.delete(index);
      else {
        const since = this.#lonelySince.get(index) ?? now;
        this.#lonelySince.set(index, since);
        if (now - since >= STUCK_AFTER_MS) stuck.push(index);
      }
    }
    return stuck;
  }

  /** When a resting neighbour may be asked again, if that is what this download waits for; null otherwise. */
  restsUntil(now: number): number | null {
    const later = [...this.#peers.values()].map(({ restUntil }) => restUntil).filter((until) => until > now);
    return later.length === 0 ? null : Math.min(...later);
  }

  #start(index: number, from: string | null): NextChunk {
    this.#pending.set(index, from);
    const peer = from === null ? undefined : this.#peers.get(from);
    if (peer !== undefined) peer.active += 1;
    return { index, from };
  }

  #end(index: number): Peer | undefined {
    const from = this.#pending.get(index);
    this.#pending.delete(index);
    const peer = from == null ? undefined : this.#peers.get(from);
    if (peer !== undefined) peer.active -= 1;
    return peer;
  }

  /** The piece that the fewest have, by chance among equals; null: nobody has one that is missing here. */
  #rarest(haves: readonly Bits[]): number | null {
    let fewest = Number.POSITIVE_INFINITY;
    let found: number | null = null;
    let equals = 0;
    for (let index = 0; index < this.#have.length; index += 1) {
      if (this.has(index) || this.#pending.has(index)) continue;
      let copies = 0;
      for (const have of haves) copies += have[index] ?? 0;
      if (copies === 0 || copies > fewest) continue;
      equals = copies < fewest ? 1 : equals + 1;
      fewest = copies;
      // Each of the equals is as likely: the terminals must not all choose the same one.
      if (this.#random() * equals < 1) found = index;
    }
    return found;
  }
}
