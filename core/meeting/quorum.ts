import { z } from 'zod';

/** A share of the total or summoned members that must be present before the body may proceed (DOMAIN V8). */
export const Quorum = z
  .strictObject({
    numerator: z.int().min(1).max(100),
    denominator: z.int().min(1).max(100),
    base: z.enum(['total', 'summoned']),
  })
  .refine((q) => q.numerator <= q.denominator, { message: 'a quorum is a share' });
export type Quorum = z.infer<typeof Quorum>;
