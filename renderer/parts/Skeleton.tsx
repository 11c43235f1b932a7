import css from './Skeleton.module.css';

export interface SkeletonProps {
  /** Spoken instead of the grey shapes: "loading the agenda". */
  label: string;
  /** Number of text lines, or `block` for one surface. */
  shape?: number | 'block' | undefined;
}

/** The shape of what is on its way. */
export function Skeleton({ label, shape = 3 }: SkeletonProps) {
  const lines = typeof shape === 'number' ? Array.from({ length: shape }, (_, at) => at + 1) : [];
  return (
    <div className={css.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      {shape === 'block' ? <div className={css.block} /> : lines.map((line) => <div key={line} className={css.line} />)}
    </div>
  );
}
