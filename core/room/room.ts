import { z } from 'zod';
import { Id, Name } from '../base/fields.ts';

/** A numbered seat in the room's plan; row and column place it on the seat map, row 0 being the chair's table. */
export const Place = z.strictObject({
  id: Id,
  label: Name.pipe(z.string().max(12)),
  row: z.int().min(0).max(99),
  column: z.int().min(0).max(99),
});
export type Place = z.infer<typeof Place>;

/** What the hall's screen shows: always something the chair opened or released, never more (H-1). */
export type HallShows =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'item' }
  | { readonly kind: 'poll'; readonly pollId: string };

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly places: Readonly<Record<string, Place>>;
  /** The meeting that is in the room now, planned or running; a room has at most one. */
  readonly meetingId: string | null;
  readonly hall: HallShows;
}
