import type { Views } from '../../core/views/schemas.ts';

/** An opened poll as an audience sees it. */
export type Poll = NonNullable<Views['poll']>;
/** The outcome of a poll, or its running counts; whoever is not to see it has none. */
export type Tally = NonNullable<Poll['tally']>;
/** A question or a person of a poll, and what came of it. */
export type Line = Poll['lines'][number];
export type LineTally = Tally['lines'][number];
/** Who chose what, where the poll's setting shows it to this audience. */
export type Named = NonNullable<Views['named']>;
export type NamedEntry = Named['entries'][number];
/** `wall` is read from the last row and fills the box it is given; `screen` takes the height it needs. */
export type BoardSize = 'wall' | 'screen';
