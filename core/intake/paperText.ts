import { z } from 'zod';

/** What a page of a paper says and measures. */
export const PageText = z.strictObject({
  /** In NFC, lines as they stand on the page. */
  text: z.string(),
  /** The page is a picture: it has hardly any letters of its own. */
  isScan: z.boolean(),
  /** The text was read from the picture, and may be wrong. */
  ocr: z.boolean(),
  /** In points. */
  width: z.number(),
  height: z.number(),
});
export type PageText = z.infer<typeof PageText>;

/** What a paper says, page by page from the first. */
export const PaperText = z.strictObject({ pages: z.array(PageText) });
export type PaperText = z.infer<typeof PaperText>;
