/** How large a part is drawn: `seat` for fingers (72 px controls), `desk` for a mouse (40 px). */
export type Density = 'seat' | 'desk';
