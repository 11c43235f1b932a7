import { parseArgs } from 'node:util';
import { UsageError } from '../readOptions.ts';

/** A whole-number option of a tool. */
export interface NumberOption {
  readonly min: number;
  readonly max: number;
  readonly otherwise: number;
  /** Ends the line of the usage text. */
  readonly what: string;
}

export type ToolNumbers<T> = { readonly [K in keyof T]: number };

export interface ToolArgs<T> {
  readonly words: readonly string[];
  readonly numbers: ToolNumbers<T>;
  /** One JSON object on the last line instead of a table. */
  readonly json: boolean;
}

function numberOf(name: string, text: string, { min, max }: NumberOption): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${text}"`);
  }
  return value;
}

/**
 * Reads `--json`, the whole-number options and exactly as many words as `wordNames` has; throws UsageError with a
 * sentence that says what to write instead.
 */
export function readToolArgs<T extends Readonly<Record<string, NumberOption>>>(
  args: readonly string[],
  options: T,
  wordNames: readonly string[] = [],
): ToolArgs<T> {
  const names = Object.keys(options);
  let parsed: { values: { [name: string]: string | boolean | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const missing = wordNames[parsed.positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const extra = parsed.positionals[wordNames.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many`);
  const numbers = Object.entries(options).map(([name, option]) => {
    const text = parsed.values[name];
    return [name, typeof text === 'string' ? numberOf(name, text, option) : option.otherwise];
  });
  return {
    words: parsed.positionals,
    numbers: Object.fromEntries(numbers) as ToolNumbers<T>,
    json: parsed.values.json === true,
  };
}

/** The option lines of a usage text. */
export function optionLines(options: Readonly<Record<string, NumberOption>>): string {
  return [
    ...Object.entries(options).map(
      ([name, { what, otherwise }]) => `${`  --${name} N`.padEnd(20)}${what} (${otherwise})`,
    ),
    `${'  --json'.padEnd(20)}one JSON object on the last line`,
  ].join('\n');
}
