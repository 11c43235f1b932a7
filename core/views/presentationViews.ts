import { z } from 'zod';
import { Id, Name } from '../base/fields.ts';
import { StoredFile } from '../documents/document.ts';
import { PointedAt, PresentedPlace, Stroke } from '../presentation/place.ts';
import { type Presentation, Presenter } from '../presentation/presentation.ts';
import type { State } from '../state.ts';

/** What is presented, and where; null where nothing is, and for whoever may not read the paper (F-2, F-3). */
export const PresentationView = z
  .strictObject({
    id: Id,
    presenter: Presenter,
    /** Of the person or the account. */
    presenterName: z.string(),
    /** The presenter's terminal has been away for some seconds; where it was stays. */
    isAway: z.boolean(),
    offer: z.strictObject({ personId: Id, name: z.string() }).nullable(),
    paper: z.strictObject({ id: Id, name: Name, version: z.int().min(1), file: StoredFile }),
    place: PresentedPlace,
  })
  .nullable();
export type PresentationView = z.infer<typeof PresentationView>;

/** Where the presenter points; null while the pointer is put away. */
export const PointerView = PointedAt.nullable();
export type PointerView = z.infer<typeof PointerView>;

/** What the presenter has drawn, oldest first. */
export const StrokesView = z.strictObject({ strokes: z.array(Stroke) });
export type StrokesView = z.infer<typeof StrokesView>;

/** How many of those who may read the paper and are signed in at a seat follow; at seats for the presenter alone. */
export const FollowersView = z.strictObject({ following: z.int().min(0), of: z.int().min(0) }).nullable();
export type FollowersView = z.infer<typeof FollowersView>;

/** The view for those who may know of the paper (`mayKnow`). */
export function presentationView(state: State, presentation: Presentation, isAway: boolean): PresentationView {
  const { id, presenter, paper, place, offeredTo, meetingId } = presentation;
  const { people, accounts, meetings } = state;
  const name = meetings[meetingId]?.papers.find((one) => one.id === paper.id)?.name ?? '';
  return {
    id,
    presenter,
    presenterName:
      (presenter.role === 'seat' ? people[presenter.personId]?.name : accounts[presenter.accountId]?.name) ?? '',
    isAway,
    offer: offeredTo === null ? null : { personId: offeredTo, name: people[offeredTo]?.name ?? '' },
    paper: { id: paper.id, name, version: paper.version, file: paper.file },
    place,
  };
}
