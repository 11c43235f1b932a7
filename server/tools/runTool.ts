import { UsageError } from '../readOptions.ts';
import { CannotRunHere } from './CannotRunHere.ts';

/** A figure of a report; null where it could not be measured. */
export type Figure = number | string | boolean | null;

/** Figures that belong together. */
interface Figures {
  readonly [name: string]: Figure | Figures;
}

/** What a tool found. `wrong` says in a sentence what must not be; a time is never wrong. */
export interface Report {
  readonly figures: Readonly<Record<string, Figure | Figures>>;
  readonly wrong: string | null;
}

/** A report as two columns. */
function table(figures: Report['figures']): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  return Object.entries(figures)
    .map(
      ([name, value]) =>
        `${name.padEnd(width)}  ${typeof value === 'object' && value !== null ? JSON.stringify(value) : (value ?? '–')}`,
    )
    .join('\n');
}

/**
 * Runs a tool to its exit: 0, 1 when something is wrong or fails, 2 with the usage when it was called wrongly, 3 when
 * this machine lacks what it needs. The report is printed last, as a table or as one line of JSON.
 */
export function runTool(
  usage: string,
  tool: (args: readonly string[]) => Promise<Report & { readonly json: boolean }>,
): void {
  tool(process.argv.slice(2)).then(
    ({ figures, wrong, json }) => {
      if (wrong !== null) console.error(wrong);
      console.log(json ? JSON.stringify(figures) : table(figures));
      process.exit(wrong === null ? 0 : 1);
    },
    (error: unknown) => {
      if (error instanceof UsageError) {
        console.error(`${error.message}\n\n${usage}`);
        process.exit(2);
      }
      if (error instanceof CannotRunHere) {
        console.error(error.message);
        process.exit(3);
      }
      console.error(error);
      process.exit(1);
    },
  );
}
