import { z } from 'zod';

/** Where somebody is brought to in a paper: a page, and words on it that are marked, null for the page alone. Another `id` goes there again. */
export const Find = z.object({ id: z.string(), words: z.string().nullable(), page: z.number() });
export type Find = z.infer<typeof Find>;
