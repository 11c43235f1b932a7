import type { CountFault } from '../../core/voting/counted.ts';
import type { Poll } from '../board/pollTypes.ts';
import type { CountForm } from './countForm.ts';

/** What every part of the count's form gets. */
export interface CountPartProps {
  readonly poll: Poll;
  readonly form: CountForm;
  readonly fault: CountFault | null;
  /** Fields in which the other count differs, by name. */
  readonly differing: ReadonlySet<string>;
  readonly change: (fields: Partial<CountForm>) => void;
}
