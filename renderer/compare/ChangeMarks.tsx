import type { ShownPage } from '../reader/pageLayers.ts';
import css from './ChangeMarks.module.css';
import type { ChangeMark } from './changeMarks.ts';
import type { WordBox } from './pageWords.ts';

export interface ChangeMarksProps {
  page: ShownPage;
  marks: readonly ChangeMark[];
  /** Words of the earlier version are struck through, those of the later one underlined twice. */
  side: 'before' | 'after';
  /** The change that was gone to. */
  current: number | null;
}

/** The changed words of one page. */
export function ChangeMarks({ page, marks, side, current }: ChangeMarksProps) {
  const rectOf = ({ x, y, width, height }: WordBox) => {
    const [x1, y1] = page.fromPdf(x, y);
    const [x2, y2] = page.fromPdf(x + width, y + height);
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  };
  return (
    <svg className={css.marks} viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" data-side={side}>
      {marks.map(({ change, boxes }) => (
        <g key={change} data-current={change === current || undefined}>
          {boxes.map((box) => {
            const rect = rectOf(box);
            const [left, right, bottom] = [rect.x, rect.x + rect.width, rect.y + rect.height];
            const middle = rect.y + rect.height * 0.55;
            const lines = side === 'before' ? [middle] : [bottom, bottom + 2];
            return (
              <g key={`${box.x} ${box.y}`}>
                <rect {...rect} rx={1.5} />
                {lines.map((y) => (
                  <line key={y} x1={left} x2={right} y1={y} y2={y} />
                ))}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
