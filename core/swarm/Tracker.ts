import { type Bits, bitsToText, textToBits } from './chunks.ts';
import { PEERS_AT_ONCE, type SwarmAnswer, type SwarmAsk } from './protocol.ts';

/** A terminal that says nothing for so long is not named any more, in milliseconds. */
export const PEER_SILENCE_MS = 15 * 60_000;
/** Within this time a piece that the server gave out should be with the terminal that was to fetch it, in milliseconds. */
const LEASE_MS = 15_000;
/** Pieces of one paper that the server gives out at the same time: few, so that each is soon whole and goes round. */
const LEASES = 24;
const LEASES_EACH = 2;
/**
 * Whoever is stuck is first told who has the piece. They get it from the server when few have it, who may all be gone, or when
 * it was last given out long ago, in milliseconds.
 */
const FEW = 2;
const RESENT_AFTER_MS = 60_000;
/** Neighbours that are named for what somebody is stuck on. */
const HELPERS = 6;
/** So many terminals must say that another lies, or is gone, before it is believed. */
const WITNESSES = 2;
/** What others say of an absence is believed for so long: a terminal that has everything does not speak often, in milliseconds. */
const GONE_MS = 10_000;

interface Peer {
  readonly id: string;
  address: string;
  port: number | null;
  heardAt: number;
  readonly shares: Map<string, Bits>;
  /** Who says so, and when. */
  readonly gone: Map<string, number>;
  readonly bad: Set<string>;
}

interface Share {
  readonly chunks: number;
  /** By how many terminals each piece can be given. */
  readonly copies: Uint16Array;
  /** When each piece was last given out since the server's start; 0: never. */
  readonly sentAt: Float64Array;
  readonly leases: Map<number, { readonly peer: string; readonly until: number }>;
}

/**
 * Knows which terminal has which pieces, names neighbours, and says who fetches a piece from the server: each piece once,
 * and again only when nobody who is there has it. Pure: time and chance are arguments.
 */
export class Tracker {
  readonly #random: () => number;
  readonly #peers = new Map<string, Peer>();
  readonly #shares = new Map<string, Share>();

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A paper that terminals may give each other. */
  open(shareId: string, chunks: number): void {
    if (this.#shares.has(shareId)) return;
    const [copies, sentAt] = [new Uint16Array(chunks), new Float64Array(chunks)];
    this.#shares.set(shareId, { chunks, copies, sentAt, leases: new Map() });
    for (const { shares } of this.#peers.values()) shares.delete(shareId);
  }

  /** Nobody is named any more for this paper. */
  close(shareId: string): void {
    this.#shares.delete(shareId);
    for (const { shares } of this.#peers.values()) shares.delete(shareId);
  }

  /** Terminals of which several others say that they gave something else than the paper. */
  liars(): readonly string[] {
    return [...this.#peers.values()].filter(({ bad }) => bad.size >= WITNESSES).map(({ id }) => id);
  }

  /** `who` was proved by its certificate; `address` is where it calls from. */
  ask(who: { readonly peer: string; readonly address: string }, ask: SwarmAsk, now: number): SwarmAnswer {
    const me = this.#peers.get(who.peer) ?? this.#come(who.peer);
    me.heardAt = now;
    me.address = who.address;
    if (ask.port !== me.port) {
      this.#count(me, () => {
        me.port = ask.port;
      });
    }
    // Whoever speaks is there again.
    me.gone.clear();
    for (const { id, have } of ask.shares) this.#has(me, id, have);
    for (const id of ask.gone) this.#witness(id, me.id, (peer) => peer.gone.set(me.id, now));
    for (const id of ask.bad) this.#witness(id, me.id, (peer) => peer.bad.add(me.id));
    this.#forgive(now);
    const share = ask.wants === null ? undefined : this.#shares.get(ask.wants.id);
    if (ask.wants === null || share === undefined) return { known: me.shares.size, peers: [], fromServer: [] };
    const mine = me.shares.get(ask.wants.id) ?? new Uint8Array(share.chunks);
    return {
      known: me.shares.size,
      peers: this.#neighbours(me, ask.wants, mine, now),
      fromServer: this.#lease(me, share, mine, ask.wants.stuck, now),
    };
  }

  #come(id: string): Peer {
    const peer = {
      id,
      address: '',
      port: null,
      heardAt: 0,
      shares: new Map(),
      gone: new Map<string, number>(),
      bad: new Set<string>(),
    };
    this.#peers.set(id, peer);
    return peer;
  }

  #has(peer: Peer, shareId: string, text: string): void {
    const share = this.#shares.get(shareId);
    if (share === undefined) return;
    const have = textToBits(text, share.chunks);
    this.#count(peer, () => {
      if (have.includes(1)) peer.shares.set(shareId, have);
      else peer.shares.delete(shareId);
    });
    for (const [index, lease] of share.leases) {
      if (lease.peer === peer.id && have[index] === 1) share.leases.delete(index);
    }
  }

  #witness(id: string, by: string, say: (peer: Peer) => unknown): void {
    const peer = this.#peers.get(id);
    if (peer !== undefined && id !== by) this.#count(peer, () => say(peer));
  }

  /** Absences of a while ago are over, until somebody finds out again. */
  #forgive(now: number): void {
    for (const peer of this.#peers.values()) {
      for (const [by, at] of peer.gone) if (now - at >= GONE_MS) peer.gone.delete(by);
    }
  }

  /** Changes something of a terminal, and keeps the number of copies right. */
  #count(peer: Peer, change: () => unknown): void {
    const add = (by: 1 | -1) => {
      if (!isBelieved(peer)) return;
      for (const [id, have] of peer.shares) {
        const copies = this.#shares.get(id)?.copies;
        if (copies === undefined) continue;
        for (let index = 0; index < have.length; index += 1) {
          if (have[index] === 1) copies[index] = (copies[index] ?? 0) + by;
        }
      }
    };
    add(-1);
    change();
    add(1);
  }

  #neighbours(
    me: Peer,
    { id: shareId, stuck }: NonNullable<SwarmAsk['wants']>,
    mine: Bits,
    now: number,
  ): SwarmAnswer['peers'] {
    const found = new Map<string, SwarmAnswer['peers'][number]>();
    const all = [...this.#peers.values()];
    const name = (most: number, isWanted: (have: Bits) => boolean) => {
      // From a place by chance on, so that everybody is named as often.
      const from = Math.floor(this.#random() * all.length);
      for (let at = 0; at < all.length && found.size < most; at += 1) {
        const peer = all[(from + at) % all.length];
        if (peer === undefined || peer === me || peer.port === null || !isBelieved(peer)) continue;
        if (peer.gone.size >= WITNESSES || now - peer.heardAt > PEER_SILENCE_MS || found.has(peer.id)) continue;
        const have = peer.shares.get(shareId);
        if (have === undefined || !isWanted(have)) continue;
        found.set(peer.id, { peer: peer.id, address: peer.address, port: peer.port, have: bitsToText(have) });
      }
    };
    if (stuck.length > 0) name(HELPERS, (have) => stuck.some((index) => have[index] === 1));
    name(PEERS_AT_ONCE, (have) => have.some((bit, index) => bit === 1 && mine[index] !== 1));
    return [...found.values()];
  }

  #lease(me: Peer, share: Share, mine: Bits, stuck: readonly number[], now: number): number[] {
    let own = 0;
    for (const [index, { peer, until }] of share.leases) {
      if (until <= now) share.leases.delete(index);
      else if (peer === me.id) own += 1;
    }
    const given: number[] = [];
    const give = (index: number) => {
      share.leases.set(index, { peer: me.id, until: now + LEASE_MS });
      share.sentAt[index] = Math.max(1, now);
      given.push(index);
      own += 1;
    };
    const isFree = (index: number) => mine[index] !== 1 && !share.leases.has(index) && own < LEASES_EACH;
    const from = Math.floor(this.#random() * share.chunks);
    for (let at = 0; at < share.chunks && share.leases.size < LEASES; at += 1) {
      const index = (from + at) % share.chunks;
      // What the server never gave out is not believed to be with anybody: a liar could hold up everybody.
      if ((share.copies[index] === 0 || share.sentAt[index] === 0) && isFree(index)) give(index);
    }
    // The last resort, one at a time.
    const alone = stuck.find((index) => {
      const isRare = (share.copies[index] ?? 0) <= FEW || now - (share.sentAt[index] ?? 0) >= RESENT_AFTER_MS;
      return index < share.chunks && isRare && isFree(index);
    });
    if (alone !== undefined) give(alone);
    return given;
  }
}

/**
 * What it says that it has counts as a copy. So does what one has who is said to be gone: a room at work takes a busy
 * terminal for a lost one too easily, and whoever really needs the piece says that they are stuck.
 */
const isBelieved = ({ port, bad }: Peer): boolean => port !== null && bad.size < WITNESSES;
