import { Agent } from 'node:http';
import { bitsToText, chunkCount } from '../../core/swarm/chunks.ts';
import {
  type PaperManifest,
  PEERS_AT_ONCE,
  SHARES_AT_ONCE,
  type SwarmAnswer,
  type SwarmAsk,
} from '../../core/swarm/protocol.ts';
import type { Log } from '../log.ts';
import { type Giver, giveChunks, type Offer } from './giveChunks.ts';
import { type Taken, takeChunk } from './takeChunk.ts';

/** How soon the server is told of what is new here, and how often that this terminal is still there, in milliseconds. */
const TELL_AFTER_MS = 1_000;
const PULSE_MS = 5 * 60_000;
const KEPT_SOCKETS = 1;

export type Neighbour = SwarmAnswer['peers'][number];
type Share = NonNullable<PaperManifest['share']>;

export interface SwarmPeerParts {
  /** Asks the tracker; null: it cannot be reached, or there is none. */
  ask(question: SwarmAsk): Promise<SwarmAnswer | null>;
  /** Where neighbours are listened to. */
  readonly host: string;
  readonly log: Log;
}

/** This terminal among its neighbours: what it offers them, what it takes, and what it tells the tracker. */
export class SwarmPeer {
  readonly #parts: SwarmPeerParts;
  readonly #offers: Map<string, Offer>;
  readonly #giver: Giver;
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: KEPT_SOCKETS });
  readonly #neighbours = new Map<string, Neighbour>();
  readonly #gone = new Set<string>();
  readonly #bad = new Set<string>();
  /** What the tracker was told last of each paper. */
  #told = new Map<string, string>();
  #soon: NodeJS.Timeout | null = null;
  readonly #pulse: NodeJS.Timeout;

  private constructor(parts: SwarmPeerParts, offers: Map<string, Offer>, giver: Giver) {
    this.#parts = parts;
    this.#offers = offers;
    this.#giver = giver;
    this.#pulse = setInterval(() => void this.ask(null), PULSE_MS);
    this.#pulse.unref();
  }

  static async open(parts: SwarmPeerParts): Promise<SwarmPeer> {
    const offers = new Map<string, Offer>();
    return new SwarmPeer(parts, offers, await giveChunks(offers, parts.host));
  }

  get port(): number {
    return this.#giver.port;
  }

  /** Neighbours may have this paper from here, as far as it is here. */
  offer({ id, key }: Share, source: Omit<Offer, 'key'>): void {
    this.#offers.set(id, { ...source, key: Buffer.from(key, 'base64url') });
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      void this.ask(null);
    }, TELL_AFTER_MS).unref();
  }

  withdraw(id: string): void {
    this.#offers.delete(id);
  }

  /** Tells the tracker what is new, and asks who has what is wanted; null: no answer. */
  async ask(wants: SwarmAsk['wants']): Promise<SwarmAnswer | null> {
    const now = [...this.#offers].flatMap(([id, offer]) => {
      const have = offer.have();
      return have.includes(1) ? [{ id, have: bitsToText(have) }] : [];
    });
    const here = new Set(now.map(({ id }) => id));
    const left = [...this.#told.keys()].filter((id) => !here.has(id)).map((id) => ({ id, have: '0' }));
    const shares = [...now.filter(({ id, have }) => this.#told.get(id) !== have), ...left].slice(0, SHARES_AT_ONCE);
    const [gone, bad] = [this.#gone, this.#bad].map((set) => [...set].slice(0, PEERS_AT_ONCE));
    const answer = await this.#parts.ask({ port: this.port, shares, wants, gone: gone ?? [], bad: bad ?? [] });
    if (answer === null) return null;
    for (const id of gone ?? []) this.#gone.delete(id);
    for (const id of bad ?? []) this.#bad.delete(id);
    for (const { id, have } of shares) {
      if (have === '0') this.#told.delete(id);
      else this.#told.set(id, have);
    }
    // A tracker that was started anew knows nothing: it is told everything the next time.
    if (answer.known < this.#told.size) this.#told = new Map();
    for (const one of answer.peers) this.#neighbours.set(one.peer, one);
    return answer;
  }

  /** A piece from a neighbour that the tracker has named, not checked yet. */
  async take(peer: string, { id, key }: Share, index: number, signal: AbortSignal): Promise<Taken> {
    const neighbour = this.#neighbours.get(peer);
    if (neighbour === undefined) return { kind: 'none', why: 'gone', have: null };
    const { address, port } = neighbour;
    const taken = await takeChunk(this.#agent, {
      address,
      port,
      id,
      key: Buffer.from(key, 'base64url'),
      index,
      signal,
    });
    if (taken.kind === 'none' && !signal.aborted) {
      if (taken.why === 'gone') this.#gone.add(peer);
      if (taken.why === 'bad') this.blame(peer);
    }
    return taken;
  }

  /** What it gave was not the paper. */
  blame(peer: string): void {
    this.#parts.log('a neighbour gave what is not the paper', peer);
    this.#bad.add(peer);
  }

  close(): void {
    clearInterval(this.#pulse);
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#giver.close();
    this.#agent.destroy();
  }
}

/** A paper that is here whole. */
export const ALL_OF = (size: number) => new Uint8Array(chunkCount(size)).fill(1);
