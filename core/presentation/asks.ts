import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { PointedAt, PresentedPlace, Stroke } from './place.ts';

const presentationId = Id;

/** How a presenter goes on after the server was away. */
const Resume = z.strictObject({
  presentationId,
  /** From the answer that made this delegate the presenter; the chair's side needs none. */
  ticket: z.string().max(1_000).nullable(),
});

/** What presenters and followers ask; none of it is in the journal. */
export const PRESENTATION_ASKS = [
  /** Begins to present a paper; who presents already turns to this one. */
  z.strictObject({
    kind: z.literal('present'),
    paperId: Id,
    /** Which version of it. */
    sha256: Sha256,
    place: PresentedPlace,
    resume: Resume.nullable(),
  }),
  /** Where the presenter is now: the newest counts. */
  z.strictObject({ kind: z.literal('movePresentation'), presentationId, sha256: Sha256, place: PresentedPlace }),
  /** Null puts the pointer away; it goes by itself when it is not told again for a second. */
  z.strictObject({ kind: z.literal('point'), presentationId, at: PointedAt.nullable() }),
  z.strictObject({ kind: z.literal('drawStroke'), presentationId, stroke: Stroke }),
  z.strictObject({ kind: z.literal('eraseStrokes'), presentationId, which: z.enum(['last', 'all']) }),
  /** Offers the presentation to a delegate; null ends an offer, and brings it back to the chair's side. */
  z.strictObject({ kind: z.literal('handOver'), presentationId, personId: Id.nullable() }),
  /** A delegate takes what is offered, the chair's side what is presented. */
  z.strictObject({ kind: z.literal('takePresentation'), presentationId }),
  z.strictObject({ kind: z.literal('stopPresenting'), presentationId }),
  z.strictObject({ kind: z.literal('follow'), presentationId, following: z.boolean() }),
] as const;

const begun = { presentationId, ticket: z.string() };

export const PRESENTATION_ANSWERS = [
  z.strictObject({ kind: z.literal('present'), ...begun }),
  z.strictObject({ kind: z.literal('movePresentation') }),
  z.strictObject({ kind: z.literal('point') }),
  z.strictObject({ kind: z.literal('drawStroke') }),
  z.strictObject({ kind: z.literal('eraseStrokes') }),
  z.strictObject({ kind: z.literal('handOver') }),
  z.strictObject({ kind: z.literal('takePresentation'), ...begun }),
  z.strictObject({ kind: z.literal('stopPresenting') }),
  z.strictObject({ kind: z.literal('follow') }),
] as const;

export type PresentationAsk = z.infer<(typeof PRESENTATION_ASKS)[number]>;
export type PresentationAskKind = PresentationAsk['kind'];
