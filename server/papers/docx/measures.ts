/** Twentieths of a point of so many millimetres: Word's unit of length. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Word's unit of type size. */
export const halfPoints = (points: number): number => points * 2;

/** What every office has; Tinos in the PDF has the same widths. */
export const FONT = 'Times New Roman';
