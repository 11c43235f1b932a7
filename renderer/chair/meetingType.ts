import type { Views } from '../../core/views/schemas.ts';

/** The meeting in the room. */
export type Meeting = NonNullable<Views['meeting']>;
