import { parseArgs } from 'node:util';
import { UsageError } from '../readOptions.ts';

export interface ToArgs {
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}

/** Reads one word, called `name` in what is said, `--to DIR` and `--json`. Throws UsageError. */
export function readToArgs(args: readonly string[], name: string): ToArgs {
  let parsed: { values: { to?: string; json?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const [from, extra] = parsed.positionals;
  const { to, json = false } = parsed.values;
  if (from === undefined || from === '') throw new UsageError(`${name} is missing`);
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many`);
  if (to === undefined || to === '') throw new UsageError('--to DIR is missing');
  return { from, to, json };
}
