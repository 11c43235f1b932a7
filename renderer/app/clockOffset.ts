/** Round trips that are remembered: older ones no longer say where the clocks stand. */
const SAMPLES = 8;

/** One exchange on the two clocks, ms: sent and heard on this one, answered on the room's. */
export interface Exchange {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly heardAt: number;
}

interface Sample {
  readonly rtt: number;
  readonly offset: number;
}

/** Measures how far the room's clock is ahead, from the quickest of the latest exchanges: the least delayed one errs least. */
export class ClockOffset {
  #samples: readonly Sample[] = [];
  #offset = 0;

  /** Milliseconds to add to the local clock. */
  get offset(): number {
    return this.#offset;
  }

  /** Takes an exchange in and returns its round trip in milliseconds. */
  add({ sentAt, answeredAt, heardAt }: Exchange): number {
    const rtt = Math.max(0, heardAt - sentAt);
    this.#samples = [...this.#samples, { rtt, offset: answeredAt - (sentAt + heardAt) / 2 }].slice(-SAMPLES);
    this.#offset = this.#samples.reduce((best, sample) => (sample.rtt <= best.rtt ? sample : best)).offset;
    return rtt;
  }

  /** Forgets the exchanges but keeps the offset until the next one: a terminal that slept may have a new clock. */
  restart(): void {
    this.#samples = [];
  }
}
