import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { StoredFile } from '../documents/document.ts';
import type { PointedAt, PresentedPlace, Stroke } from './place.ts';

/** Who leads: an account of the chair's side, or a delegate to whom it handed the presentation over. */
export const Presenter = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('chair'), accountId: Id }),
  z.strictObject({ role: z.literal('secretary'), accountId: Id }),
  z.strictObject({ role: z.literal('seat'), personId: Id }),
]);
export type Presenter = z.infer<typeof Presenter>;

/** Which version of which paper is shown. */
export interface PresentedPaper {
  readonly id: string;
  readonly version: number;
  readonly file: StoredFile;
}

/** A paper that somebody leads a room through. It lives in memory: nothing of it is a matter of the record. */
export interface Presentation {
  readonly id: string;
  readonly roomId: string;
  readonly meetingId: string;
  readonly paper: PresentedPaper;
  /** Of the chair's side: to whom it comes back. */
  readonly host: Presenter;
  readonly presenter: Presenter;
  /** The delegate to whom it is offered. */
  readonly offeredTo: string | null;
  readonly place: PresentedPlace;
  readonly pointedAt: PointedAt | null;
  readonly strokes: readonly Stroke[];
}

export function isSamePresenter(a: Presenter, b: Presenter): boolean {
  if (a.role === 'seat') return b.role === 'seat' && a.personId === b.personId;
  return b.role === a.role && a.accountId === b.accountId;
}
