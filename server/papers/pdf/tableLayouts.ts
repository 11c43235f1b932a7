import type { CustomTableLayout } from 'pdfmake/interfaces.js';

const LINE = 0.5;

export const TABLE_LAYOUTS: Readonly<Record<'grid' | 'bare', CustomTableLayout>> = {
  grid: {
    hLineWidth: () => LINE,
    vLineWidth: () => LINE,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
  bare: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 4,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
};
