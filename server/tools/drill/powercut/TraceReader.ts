import type { Call } from './Call.ts';

const LINE = /^(\d+) +(\d+\.\d+) /;
const UNFINISHED = ' <unfinished ...>';
const RESUMED = /^<\.\.\. \w+ resumed>/;
const CALL = /^(\w+)\(/;
/** No string of a call contains this: strings are in hex. */
const RESULT = /\) += (-?[0-9a-fx]+|\?)(?: .*|<.*)?$/;

interface Begun {
  readonly text: string;
  readonly at: number;
  readonly start: number;
}

/** Makes calls of the lines that `strace -f -ttt -xx` writes, whatever the threads interrupted each other in. */
export class TraceReader {
  readonly #begun = new Map<string, Begun>();
  #line = 0;

  /** The call that ends on the next line of the trace; null when none does. */
  read(line: string): Call | null {
    this.#line += 1;
    const prefix = LINE.exec(line);
    if (prefix === null) return null;
    const [whole, thread = '', seconds = ''] = prefix;
    const text = line.slice(whole.length);
    if (text.endsWith(UNFINISHED)) {
      const begun = text.slice(0, -UNFINISHED.length);
      this.#begun.set(thread, { text: begun, at: Number(seconds) * 1000, start: this.#line });
      return null;
    }
    const resumed = RESUMED.exec(text);
    if (resumed === null) return this.#call({ text, at: Number(seconds) * 1000, start: this.#line });
    const begun = this.#begun.get(thread);
    this.#begun.delete(thread);
    return begun === undefined ? null : this.#call({ ...begun, text: begun.text + text.slice(resumed[0].length) });
  }

  #call({ text, at, start }: Begun): Call | null {
    const name = CALL.exec(text)?.[1];
    const result = RESULT.exec(text);
    if (name === undefined || result === null) return null;
    const args = text.slice(name.length + 1, result.index);
    return { name, args, result: Number(result[1] === '?' ? Number.NaN : result[1]), at, start, end: this.#line };
  }
}
