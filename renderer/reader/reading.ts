import type { Look } from './looks.ts';

/** How this screen reads; the next paper opens the same way. */
export const reading: { look: Look; typeSize: number } = { look: 'paper', typeSize: 1 };
