import type { Json } from './canonical.ts';
import { Fault } from './Fault.ts';

function wrong(name: string): Fault {
  return new Fault(`Thành phần “${name}” thiếu hoặc sai kiểu`, `Member "${name}" is missing or of another type`);
}

/** Reads the members of a JSON object, each with the type it must have; a `Fault` names the one that has not. */
export class Members {
  readonly raw: { readonly [name: string]: Json };
  readonly #where: string;

  constructor(value: Json | undefined, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where);
    this.raw = value as { readonly [name: string]: Json };
    this.#where = where;
  }

  /** No other members than these, and all of them. */
  exactly(names: readonly string[]): this {
    if (Object.keys(this.raw).sort().join() !== [...names].sort().join()) throw wrong(this.#where);
    return this;
  }

  json(name: string): Json {
    const value = Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
    if (value === undefined) throw this.#wrong(name);
    return value;
  }

  text(name: string): string {
    const value = this.json(name);
    if (typeof value !== 'string') throw this.#wrong(name);
    return value;
  }

  textOrNull(name: string): string | null {
    return this.json(name) === null ? null : this.text(name);
  }

  flag(name: string): boolean {
    const value = this.json(name);
    if (typeof value !== 'boolean') throw this.#wrong(name);
    return value;
  }

  /** A whole number from 0 to 2⁵³ − 1. */
  whole(name: string): number {
    const value = this.json(name);
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw this.#wrong(name);
    return value;
  }

  wholeOrNull(name: string): number | null {
    return this.json(name) === null ? null : this.whole(name);
  }

  oneOf<const Text extends string>(name: string, texts: readonly Text[]): Text {
    const found = texts.find((text) => text === this.json(name));
    if (found === undefined) throw this.#wrong(name);
    return found;
  }

  members(name: string): Members {
    return new Members(this.json(name), `${this.#where}.${name}`);
  }

  membersOrNull(name: string): Members | null {
    return this.json(name) === null ? null : this.members(name);
  }

  list(name: string): readonly Json[] {
    const value = this.json(name);
    if (!Array.isArray(value)) throw this.#wrong(name);
    return value as readonly Json[];
  }

  objects(name: string): readonly Members[] {
    return this.list(name).map((item, i) => new Members(item, `${this.#where}.${name}[${i}]`));
  }

  texts(name: string): readonly string[] {
    return this.list(name).map((item) => {
      if (typeof item !== 'string') throw this.#wrong(name);
      return item;
    });
  }

  textsOrNulls(name: string): readonly (string | null)[] {
    return this.list(name).map((item) => {
      if (item !== null && typeof item !== 'string') throw this.#wrong(name);
      return item;
    });
  }

  /** Rows of whole numbers. */
  rows(name: string): readonly (readonly number[])[] {
    return this.list(name).map((row) => {
      if (!Array.isArray(row)) throw this.#wrong(name);
      return row.map((number) => new Members({ number }, name).whole('number'));
    });
  }

  #wrong(name: string): Fault {
    return wrong(`${this.#where}.${name}`);
  }
}
