import { z } from 'zod';

/** Points beyond this are no place on any sheet of paper. */
const MAX_POINTS = 20_000;
const MAX_PAGE = 100_000;

const Points = z.number().min(-MAX_POINTS).max(MAX_POINTS);
const Page = z.int().min(1).max(MAX_PAGE);

/** Where a presenter is. */
export const PresentedPlace = z.strictObject({
  /** 1-based. */
  page: Page,
  /** The height that lies at the upper edge of the presenter's window, from the lower edge of the page; null for its top. */
  topPt: Points.nullable(),
  /** How large the presenter has the page: for the wall, which has no hands. Followers keep their own. */
  fit: z.enum(['width', 'page']),
});
export type PresentedPlace = z.infer<typeof PresentedPlace>;

/** What the presenter's pointer shows, in PDF points. */
export const PointedAt = z.strictObject({ page: Page, x: Points, y: Points });
export type PointedAt = z.infer<typeof PointedAt>;

/** Bounds of what is drawn while presenting: every listener is sent all of it anew with every stroke. */
export const STROKE_LIMITS = {
  /** Points of one stroke, and of all strokes together. */
  points: 300,
  allPoints: 4_000,
  strokes: 100,
} as const;

/** PDF points are drawn in tenths. */
export const POINTS_PER_UNIT = 0.1;
const Tenths = z
  .int()
  .min(-MAX_POINTS / POINTS_PER_UNIT)
  .max(MAX_POINTS / POINTS_PER_UNIT);

/** One stroke of the presenter: x, y, x, y … in tenths of a PDF point. */
export const Stroke = z.strictObject({
  page: Page,
  points: z
    .array(Tenths)
    .min(4)
    .max(STROKE_LIMITS.points * 2)
    .refine((points) => points.length % 2 === 0),
});
export type Stroke = z.infer<typeof Stroke>;
