import type { CSSProperties } from 'react';

/** From this many rows on a wall's row has room for two lines only. */
const MANY_ROWS = 5;

/** How a long board shares its height: by its rows; a question may take three lines while there are few. */
export const rowsStyle = (rows: number): CSSProperties => ({
  '--rows': rows,
  '--title-lines': rows < MANY_ROWS ? 3 : 2,
});
