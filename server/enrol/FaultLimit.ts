const FAULTS = 30;
const WINDOW_MS = 60_000;
const MAX_ADDRESSES = 10_000;

/** How often one address may be wrong at the enrolment door: 30 times a minute; after that it has to wait. */
export class FaultLimit {
  readonly #faults = new Map<string, { count: number; readonly until: number }>();

  isOver(address: string, now: number): boolean {
    const faults = this.#faults.get(address);
    return faults !== undefined && faults.until > now && faults.count >= FAULTS;
  }

  count(address: string, now: number): void {
    const faults = this.#faults.get(address);
    if (faults !== undefined && faults.until > now) faults.count += 1;
    else {
      if (this.#faults.size >= MAX_ADDRESSES) this.#faults.clear();
      this.#faults.set(address, { count: 1, until: now + WINDOW_MS });
    }
  }
}
